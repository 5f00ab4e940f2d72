// Text files, Markdown and pasted text become articles by the same cleaning.
import { describe, expect, it } from 'vitest'
import { extractText } from '#src/web/page/index.ts'
import { story } from './fixture.ts'

function articleOf(text: string, name: string | null = null): Extract<ReturnType<typeof extractText>, { article: unknown }>['article'] {
  const reading = extractText(text, { name, origin: name === null ? 'text' : 'file', url: null })
  if (!('article' in reading)) throw new Error(`taken for: ${reading.notAnArticle}`)
  return reading.article
}

describe('extractText', () => {
  it('takes a first line that looks like a title', () => {
    const article = articleOf(`Old bridge reopens\n\n${story.join('\n\n')}`)
    expect(article.title).toBe('Old bridge reopens')
    expect(article.passages.map((passage) => passage.text)).toEqual(story)
    expect(article).toMatchObject({ language: null, url: null, site: null, byline: null, published: null, origin: 'text' })
  })

  it('takes the file’s name, or the first sentence, where the text has no title', () => {
    expect(articleOf(story.join('\n\n'), 'bridge_of-elm.txt').title).toBe('bridge of elm')
    expect(articleOf('The bridge is open. It holds well, say the engineers who built it, and the buses will run again soon.').title).toBe(
      'The bridge is open.',
    )
  })

  it('removes the marks of Markdown and keeps its structure', () => {
    const article = articleOf(
      `# Old bridge\n\n${story[0]}\n\n## What next\n\n- The **eastern** lane opens at six.\n- [Buses](https://example.org/bus) follow _later_.\n\n> I will miss \`the mill\`, said a reader.\n\n![bridge](b.png)\n\n---\n\n${story[1]}`,
    )
    expect(article.title).toBe('Old bridge')
    expect(article.passages.map(({ kind, text }) => [kind, text])).toEqual([
      ['paragraph', story[0]],
      ['heading', 'What next'],
      ['item', 'The eastern lane opens at six.'],
      ['item', 'Buses follow later.'],
      ['quotation', 'I will miss the mill, said a reader.'],
      ['paragraph', story[1]],
    ])
  })

  it('joins lines that were wrapped by hand', () => {
    const wrapped = story.map((text) => text.replaceAll(/(.{40,60}) /gu, '$1\n')).join('\n\n')
    expect(articleOf(wrapped).passages.map((passage) => passage.text)).toEqual(story)
  })

  it('cuts a text without breaks into passages between its sentences, and loses none', () => {
    const whole = Array.from(
      { length: 40 },
      (_, at) => `On day ${at + 1} the council of Elm counted ${at * 7 + 3} boats below the old bridge.`,
    ).join(' ')
    const { passages } = articleOf(whole)
    expect(passages.length).toBeGreaterThan(3)
    expect(passages.map((passage) => passage.text).join(' ')).toBe(whole)
    for (const { text } of passages) expect(text).toMatch(/^On day .*bridge\.$/)
  })

  it.each([
    ['Tram drivers end nine-day strike | The Larkfield Post', 'Tram drivers end nine-day strike'],
    ['Stadtwerke senken den Preis für Wärme - Lokalnachrichten - Moorstädter Tageblatt', 'Stadtwerke senken den Preis für Wärme'],
    ['À Brévannes, l’école rouvre après six mois de travaux - Le Courrier du Val', 'À Brévannes, l’école rouvre après six mois de travaux'],
    ['El pueblo que compró su propia panadería – Diario de la Sierra', 'El pueblo que compró su propia panadería'],
    ['滨河新区首条无人公交线路正式开通_滨河新闻网', '滨河新区首条无人公交线路正式开通'],
    // What a paper is called by also stands in headlines.
    ['Mayor Holt to leave her post', 'Mayor Holt to leave her post'],
    ['Storm kills two - police search the harbour', 'Storm kills two - police search the harbour'],
    ['Court: hospital must pay nurses - Mayor Holt', 'Court: hospital must pay nurses - Mayor Holt'],
    ['Interview: the last days of the Larkfield Post', 'Interview: the last days of the Larkfield Post'],
  ])('takes the outlet’s name off the title %j', (line, title) => {
    expect(articleOf(`${line}\n\n${story.join('\n\n')}`).title).toBe(title)
  })

  it('reads author and day from the lines above the story, and from no sentence', () => {
    const article = articleOf(`Old bridge reopens\n\nBy Orla Deane\nPublished 14 March 2026\n\n${story.join('\n\n')}`)
    expect(article).toMatchObject({ byline: 'Orla Deane', published: { at: '2026-03-14', basis: 'visible text' }, modified: null })
    expect(article.passages.map((passage) => passage.text)).toEqual(story)
    expect(articleOf(`Old bridge reopens\n\nThe bridge was closed on 14 March 2026.\n\n${story.join('\n\n')}`)).toMatchObject({
      byline: null,
      published: null,
    })
  })

  it('cleans as pages are cleaned', () => {
    const article = articleOf(
      `Old bridge\n\n${story.slice(0, 3).join('\n\n')}\n\nPhoto: Ida Berg\n\nShare this article\n\n${story[3]}\u200B`,
    )
    expect(article.passages.map((passage) => passage.text)).toEqual(story.slice(0, 4))
  })

  it('keeps apart who speaks in the rows of a conversation, and joins those of a sentence', () => {
    const rows = [
      'Q: How did bees come to live at a railway station?',
      'A: The roof of the old goods shed is warm and nobody',
      'walks there. The first swarm came by itself in 2017.',
      'Q: Do the trains disturb them?',
      'A: Bees do not mind trains.',
    ]
    expect(articleOf(`Five questions for the beekeeper\n\n${rows.join('\n')}`).passages.map(({ text }) => text)).toEqual([
      rows[0],
      `${rows[1]} ${rows[2]}`,
      rows[3],
      rows[4],
    ])
    const named = [
      'MARTA QUILL, HOST: When did you know that it was serious?',
      'Tomas Reit: About ten past two, when the gauge had risen by a metre in an hour.',
      'QUILL: And what did you do then, at ten past two?',
    ]
    expect(articleOf(`The engineer\n\n${named.join('\n')}`).passages.map(({ text }) => text)).toEqual(named)
    const wrapped =
      'The council of Elm has a motto that everybody knows, and on\nMonday: it was read aloud once more, to general amusement.'
    expect(articleOf(`Motto\n\n${wrapped}\n\n${story[0]}`).passages[0]?.text).toBe(wrapped.replace('\n', ' '))
  })

  it('takes the time over an entry of a live blog for its heading', () => {
    const { passages } = articleOf(`Storm live\n\n18.42\n${story[0]}\n\n5:12 pm\n${story[1]}\n\n17h30\n${story[2]}`)
    expect(passages.map(({ kind, text }) => [kind, text])).toEqual([
      ['heading', '18.42'],
      ['paragraph', story[0]],
      ['heading', '5:12 pm'],
      ['paragraph', story[1]],
      ['heading', '17h30'],
      ['paragraph', story[2]],
    ])
  })

  it('leaves arithmetic and snake_case alone', () => {
    const text = `${story[0]} The formula was 2 * 3 * 4, and the file was called the_old_bridge.`
    expect(articleOf(text).passages[0]?.text).toBe(text)
  })

  it('says when there is too little', () => {
    expect(extractText('Hi', { name: null, origin: 'text', url: null })).toEqual({ notAnArticle: 'too little text', title: 'Hi' })
    expect(extractText('', { name: null, origin: 'text', url: null })).toEqual({ notAnArticle: 'too little text', title: null })
  })
})
