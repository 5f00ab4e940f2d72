// The figures of a text: numbers in digits or words, with scale words and percent, so that "2.5 million" and "2,500,000" agree.

const units: Readonly<Record<string, number>> = {
  zero: 0, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, thirteen: 13, fourteen: 14,
  fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19, twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90,
  dozen: 12,
  zwei: 2, drei: 3, vier: 4, fünf: 5, sechs: 6, sieben: 7, acht: 8, neun: 9, zehn: 10, elf: 11, zwölf: 12, zwanzig: 20,
  dos: 2, tres: 3, cuatro: 4, cinco: 5, seis: 6, siete: 7, ocho: 8, nueve: 9, diez: 10, once: 11, doce: 12, veinte: 20,
  deux: 2, trois: 3, quatre: 4, cinq: 5, sept: 7, huit: 8, neuf: 9, dix: 10, onze: 11, douze: 12, vingt: 20,
}
const tens = new Set([20, 30, 40, 50, 60, 70, 80, 90])
const scales: Readonly<Record<string, number>> = {
  hundred: 100, thousand: 1e3, million: 1e6, millions: 1e6, billion: 1e9, trillion: 1e12, tausend: 1e3, millionen: 1e6, milliarde: 1e9, milliarden: 1e9,
  mil: 1e3, millón: 1e6, millones: 1e6, mille: 1e3, milliard: 1e9, milliards: 1e9, lakh: 1e5, crore: 1e7, bn: 1e9, mn: 1e6, '万': 1e4, '萬': 1e4, '亿': 1e8, '億': 1e8, '만': 1e4, '억': 1e8,
  'लाख': 1e5, 'करोड़': 1e7, 'हज़ार': 1e3, 'हजार': 1e3, 'тысяч': 1e3, 'миллионов': 1e6,
}
const token = /\p{Nd}+(?:[.,'’\u00A0\u202F]\p{Nd}+)*|\p{L}[\p{L}\p{M}]*/gu
const zeroes = [0x30, 0x660, 0x6F0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66, 0xE50, 0xFF10]

/** The values of all figures in the text. Words for one to ten count only together with what makes them a figure. */
export function figures(text: string): Set<number> {
  const values = new Set<number>()
  const tokens = [...text.toLowerCase().matchAll(token)].map(([word]) => word)
  for (let place = 0; place < tokens.length; place++) {
    const word = tokens[place] ?? ''
    let value = digitsValue(word) ?? units[word]
    if (value === undefined) continue
    const next = tokens[place + 1] ?? ''
    const unit = units[next]
    if (tens.has(value) && unit !== undefined && unit > 0 && unit < 10) {
      value += unit
      place += 1
    }
    for (let scale = scales[tokens[place + 1] ?? '']; scale !== undefined; scale = scales[tokens[place + 1] ?? '']) {
      value *= scale
      place += 1
    }
    values.add(Math.round(value * 1e6) / 1e6)
  }
  return values
}

/** Numbers in any script's digits; a last group of three after a separator is thousands, other groups are decimals. */
function digitsValue(word: string): number | undefined {
  if (!/^\p{Nd}/u.test(word)) return undefined
  const ascii = word.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0
    return String(code - (zeroes.findLast((zero) => zero <= code) ?? 0x30))
  })
  const groups = ascii.split(/[.,'’\u00A0\u202F]/)
  if (groups.length === 1) return Number(ascii)
  const last = groups.at(-1) ?? ''
  const grouped = groups.slice(1).every((group) => group.length === 3)
  return grouped ? Number(groups.join('')) : Number(`${groups.slice(0, -1).join('')}.${last}`)
}

/** Figures of the claim that the text does not have. */
export function missingFigures(claim: string, text: string): number[] {
  const there = figures(text)
  return [...figures(claim)].filter((value) => !there.has(value))
}
