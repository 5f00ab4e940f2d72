// Bytes become the right characters: mark, header, document, then the bytes themselves decide, in that order.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decode } from '#src/web/charset.ts'
import { encode } from './encoding.ts'
import { useSite, sends } from './site.ts'

const texts: Record<string, { title: string; text: string }> = {
  'windows-1252': {
    title: 'Brücke über die Elm geöffnet',
    text: 'Die Brücke über die Elm ist am Montag für den Verkehr geöffnet worden, sagte die Bürgermeisterin – „endlich“, wie sie hinzufügte. Die Kosten stiegen um ein Fünftel auf 4,2 Millionen Kronen.',
  },
  shift_jis: {
    title: '古い橋がふたたび開通',
    text: '川にかかる古い橋が月曜日、十一か月ぶりに開通した。県によると、修理の費用は四百二十万クローネで、計画より五分の一ほど高くなった。歩行者用の橋は春まで残される。',
  },
  gb18030: {
    title: '老桥重新通车',
    text: '河上的老桥星期一重新开放通车，距离洪水冲走两座石桥墩已经过去了十一个月。维修费用比原计划高出约五分之一，因为潜水员三月份又发现了一条裂缝。',
  },
  'koi8-r': {
    title: 'Старый мост открыт',
    text: 'Старый мост через реку открыли для движения в понедельник, спустя одиннадцать месяцев после паводка. Ремонт обошёлся на пятую часть дороже, чем планировалось.',
  },
  'windows-1251': {
    title: 'Старый мост открыт',
    text: 'Старый мост через реку открыли для движения в понедельник, спустя одиннадцать месяцев после паводка. Ремонт обошёлся на пятую часть дороже, чем планировалось.',
  },
  'euc-kr': {
    title: '오래된 다리가 다시 열렸다',
    text: '강을 건너는 오래된 다리가 홍수가 난 지 열한 달 만인 월요일에 다시 열렸다. 군청은 수리비가 계획보다 오분의 일 더 들었다고 밝혔다. 보행자 다리는 봄까지 남는다.',
  },
  big5: {
    title: '老橋重新通車',
    text: '河上的老橋星期一重新開放通車，距離洪水沖走兩座石橋墩已經過去了十一個月。維修費用比原計劃高出約五分之一，因為潛水員三月份又發現了一條裂縫。',
  },
  'utf-16le': {
    title: 'Old bridge – open',
    text: 'The old bridge over the Elm – closed since the flood – reopened to traffic on Monday, and the first lorries crossed it at dawn.',
  },
  'utf-16be': {
    title: 'Old bridge – open',
    text: 'The old bridge over the Elm – closed since the flood – reopened to traffic on Monday, and the first lorries crossed it at dawn.',
  },
}

function htmlOf({ title, text }: { title: string; text: string }, head = ''): string {
  return `<!doctype html><html><head>${head}<title>${title}</title></head><body><article><h1>${title}</h1><p>${text}</p><p>${text.slice(0, text.length / 2)}</p></article></body></html>`
}

describe('a page in', () => {
  const here = useSite()

  it.each(Object.entries(texts))('%s comes out right by its header', async (encoding, content) => {
    here.on('/x', sends(encode(htmlOf(content), encoding), { 'content-type': `text/html; charset=${encoding}` }))
    const article = await here.reader.readPage(here.address('/x'))
    expect(article.title).toBe(content.title)
    expect(article.passages[0]?.text).toBe(content.text)
  })
})

describe('decode', () => {
  it.each(Object.entries(texts).filter(([encoding]) => !encoding.startsWith('utf-16')))(
    'believes a document that says it is %s',
    (encoding, content) => {
      for (const head of [`<meta charset="${encoding}">`, `<meta http-equiv="Content-Type" content="text/html; charset=${encoding}">`]) {
        const html = htmlOf(content, head)
        expect(decode(encode(html, encoding), 'text/html').text).toBe(html)
      }
    },
  )

  it.each(Object.entries(texts))('finds out %s by itself', (encoding, content) => {
    const html = htmlOf(content)
    expect(decode(encode(html, encoding), null).text).toBe(html)
  })

  it('prefers a mark to header and document, and valid UTF-8 to both', () => {
    const html = htmlOf(texts['shift_jis'] ?? { title: '', text: '' }, '<meta charset="koi8-r">')
    const bytes = new TextEncoder().encode(html)
    expect(decode(bytes, 'text/html; charset=windows-1252').text).toBe(html)
    expect(decode(Uint8Array.from([0xef, 0xbb, 0xbf, ...bytes]), 'text/html; charset=koi8-r').text).toBe(html)
    expect(decode(Uint8Array.from([0xff, 0xfe, ...encode(html, 'utf-16le')]), 'text/html; charset=koi8-r').text).toBe(html)
  })

  it('prefers the document to the default that a server sends with everything', () => {
    const html = htmlOf(texts['koi8-r'] ?? { title: '', text: '' }, '<meta charset="koi8-r">')
    expect(decode(encode(html, 'koi8-r'), 'text/html; charset=iso-8859-1').text).toBe(html)
  })

  it.each(['text/html; charset="koi8-r"', 'text/html;charset=KOI8-R', 'text/html; charset= koi8-r; x=y'])(
    'reads the header %s',
    (header) => {
      const html = htmlOf(texts['koi8-r'] ?? { title: '', text: '' })
      expect(decode(encode(html, 'koi8-r'), header).text).toBe(html)
    },
  )

  it('shows quotation marks that were written where Unicode has controls', () => {
    expect(decode(new TextEncoder().encode('\u0093Endlich\u0094 \u0096 said she'), null).text).toBe('“Endlich” – said she')
  })

  it('gives some text for any bytes, and the same for UTF-8 as it was', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.option(fc.string({ maxLength: 40 })), (bytes, header) => {
        expect(typeof decode(bytes, header).text).toBe('string')
      }),
    )
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'é', '中', 'ж', 'ع', '😀', ' ', '<', '\n') }), (text) => {
        expect(decode(new TextEncoder().encode(text), null).text).toBe(text)
      }),
    )
  })
})
