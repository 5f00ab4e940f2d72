// Text that was encoded twice is shown as it was written; what only looks a little like it stays.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decode } from '#src/web/charset.ts'
import { undoubled } from '#src/web/double-encoded.ts'
import { sends, useSite } from './site.ts'

/** What a program makes of UTF-8 that it takes for windows-1252. */
function doubled(text: string): string {
  return new TextDecoder('windows-1252').decode(new TextEncoder().encode(text))
}

const written = {
  en: 'Café owners protest: “We pay already,” said René Müller – and he doesn’t plan to stop.',
  de: 'Die Cafés in Zürich klagen gegen die Gebühr für Terrassen; die Straßenreinigung kostet „zu viel“, sagt René Äschlimann.',
  fr: 'À Brévannes, l’école a rouvert lundi à midi : « On rentre chez soi », confie la directrice.',
  es: '“Sin pan no hay pueblo”, dijo Inés Núñez; el horno seguirá siendo de leña y así lo decidió la alcaldía.',
  pt: 'A Prefeitura concluiu a troca de lâmpadas; a redução é de 40%, afirmou o secretário à imprensa.',
  ru: 'Старый мост через реку открыли для движения в понедельник, спустя одиннадцать месяцев.',
  hi: 'स्कूल की छत पर बने बगीचे में बच्चों ने पिछले साल 900 किलो सब्ज़ी उगाई है।',
  ja: '川にかかる古い橋が月曜日、十一か月ぶりに開通した。県によると、修理の費用は四百二十万クローネ。',
  zh: '河上的老桥星期一重新开放通车，维修费用比原计划高出约五分之一。',
}

describe('undoubled', () => {
  it.each(Object.entries(written))('puts %s right, encoded once too often or twice', (_, text) => {
    expect(undoubled(doubled(text))).toBe(text)
    expect(undoubled(doubled(doubled(text)))).toBe(text)
    expect(undoubled(text)).toBe(text)
  })

  it('puts right what has lost the bytes that nobody sees', () => {
    expect(undoubled('â€œWe pay,â€ said RenÃ© MÃ¼ller, who goes Ã la plage.')).toBe('“We pay,” said René Müller, who goes à la plage.')
  })

  it('judges each part of a page by itself', () => {
    expect(undoubled(`<h1>Zürich heute</h1><p>${doubled(written.de)}</p>`)).toBe(`<h1>Zürich heute</h1><p>${written.de}</p>`)
  })

  it('leaves a text that has such letters for reasons of its own', () => {
    // Capitals with accents in front of closing marks, prices, and a text about the matter itself.
    const words = fc.constantFrom(
      'CAFÉ»',
      '“AMANHÃ”',
      'à\u00A0«',
      'IRMÃ…',
      'É–',
      'Â£5',
      'naïve',
      'pâté»',
      '20\u00A0°',
      'São',
      'ÃO',
      'être',
      'ÂNGULO',
    )
    fc.assert(
      fc.property(
        fc.array(words, { minLength: 1, maxLength: 40 }).map((parts) => parts.join(' ')),
        (text) => {
          expect(undoubled(text)).toBe(text)
        },
      ),
    )
    const about = 'When UTF-8 is read as windows-1252, “é” becomes “Ã©”.'
    expect(undoubled(about)).toBe(about)
  })

  it('never throws, and leaves ASCII alone', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('Ã', '©', 'â', '€', '™', 'ð', 'Ÿ', ' ', 'a', '<', '\u0081') }), (text) => {
        undoubled(text)
      }),
    )
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => {
        expect(undoubled(text)).toBe(text)
      }),
    )
  })
})

describe('a double-encoded page', () => {
  const here = useSite()

  it('is read as it was written', async () => {
    const html = `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>${doubled('Zürcher Cafés klagen')}</title></head><body><article><h1>${doubled('Zürcher Cafés klagen')}</h1><p>${doubled(written.de)}</p><p>${doubled('Vor 2027 soll sich nach Angaben der Stadt nichts ändern, hieß es am Mittwoch.')}</p></article></body></html>`
    here.on('/x', sends(Buffer.from(html), { 'content-type': 'text/html; charset=utf-8' }))
    const article = await here.reader.readPage(here.address('/x'))
    expect(article.title).toBe('Zürcher Cafés klagen')
    expect(article.passages.map(({ text }) => text)).toEqual([
      written.de,
      'Vor 2027 soll sich nach Angaben der Stadt nichts ändern, hieß es am Mittwoch.',
    ])
  })

  it('keeps what was encoded once', () => {
    expect(decode(new TextEncoder().encode(written.fr), 'text/plain; charset=utf-8').text).toBe(written.fr)
  })
})
