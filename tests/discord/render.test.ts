// What a reader sees of a summary, an answer and its sources.
import { describe, expect, test } from 'vitest'
import { renderAnswer, renderProgress, renderSummary, threadName } from '#src/discord/render.ts'
import { renderSources } from '#src/discord/sources.ts'
import { messageBodies } from '#src/discord/message.ts'
import { readMarkdown } from '../../evals/hostile-output/judge.ts'
import { answer, article, claim, summary } from '../support/articles.ts'

describe('a summary', () => {
  test('is a card: gist, points with passage numbers, who wrote it and how much was read', () => {
    const { card } = renderSummary(summary(), [article()], { language: 'en' })
    expect(card).toMatchObject({
      title: 'Orla barrier opens late and over budget',
      url: 'https://orla-courier.example/barrier',
      author: 'Orla Courier · Mara Lindqvist',
      footer: 'written by test-model · prompt abc123',
    })
    expect(card?.body).toBe(
      '**The Orla flood barrier opened on Friday, two years late. [1]**\n\n- It cost 84 million crowns. [2]\n\n-# read 100% of 70 words · published <t:1795176000:D> · fetched <t:1:R>',
    )
  })

  test('from the cache says how old it is', () => {
    const cached = summary({
      writer: { kind: 'model', model: 'm', promptVersion: 'v', cachedAt: 5_000, calls: 0, inputTokens: 0, outputTokens: 0, costUsd: 0.01 },
    })
    expect(renderSummary(cached, [article()], { language: 'en' }).card?.body).toContain('from the cache, written <t:5:R>')
  })

  test('says how long ago it appeared where a time is known, and nothing of fetching where nothing was fetched', () => {
    const dated = article({ published: { at: '2026-11-20T08:00:00Z', basis: 'json-ld' } })
    expect(renderSummary(summary(), [dated], { language: 'en' }).card?.body).toContain(
      `published <t:${Date.UTC(2026, 10, 20, 8) / 1000}:R>`,
    )
    const pasted = article({ url: null, published: null, origin: 'text' })
    expect(renderSummary(summary(), [pasted], { language: 'de' }).card?.body.split('\n').at(-1)).toMatch(
      /^-# 100\s% von 70 Wörtern gelesen$/,
    )
  })

  test('without a model says so', () => {
    const extractive = summary({ writer: { kind: 'extractive', reason: 'no model' }, checks: null })
    expect(renderSummary(extractive, [article()], { language: 'en' }).card?.footer).toContain(
      'the article’s own sentences (no model is set up)',
    )
  })

  test('says what the checks did', () => {
    const checked = summary({ checks: { claims: 6, repaired: 1, dropped: 2, replaced: 0 } })
    expect(renderSummary(checked, [article()], { language: 'en' }).card?.footer).toContain('2 unsupported dropped, 1 corrected')
  })

  test('names what the reader should know about the text', () => {
    const noted = summary({
      notes: [{ code: 'numbers clash', headline: '12 *people*', text: '15 people' }],
      notStated: ['Who pays for the overrun'],
    })
    const body = renderSummary(noted, [article()], { language: 'en' }).card?.body
    expect(body).toContain('**About this text:** The headline says “12 \\*people\\*”, the text “15 people”.')
    expect(body).toContain('**Not stated:** Who pays for the overrun')
  })

  test('names people and places, times as the text has them, and both sides of a contradiction', () => {
    const [one] = claim('', 2).citations
    const [other] = claim('', 4).citations
    if (one === undefined || other === undefined) throw new Error('a claim has a citation')
    const full = summary({
      who: [claim('Jonas Feld, baker', 3)],
      where: [claim('Orla', 1)],
      timeline: [
        { words: 'on Friday', date: '2026-11-20', basis: 'resolved', event: claim('It opened.', 1) },
        { words: 'in 2021', date: '2021', basis: 'explicit', event: claim('The price was approved.', 2) },
        { words: 'some day', date: null, basis: 'unclear', event: claim('Somebody pays.', 4) },
      ],
      conflicts: [
        {
          ...claim('They differ in the price.', 2),
          citations: [
            { ...one, quote: '84 million' },
            { ...other, quote: 'has not said' },
          ],
        },
      ],
    })
    const body = renderSummary(full, [article()], { language: 'en' }).card?.body
    expect(body).toContain('**Who:** Jonas Feld, baker [3]\n**Where:** Orla [1]')
    expect(body).toContain(
      '- On Friday (2026-11-20): It opened. [1]\n- In 2021: The price was approved. [2]\n- Some day: Somebody pays. [4]',
    )
    expect(body).toContain('**The text contradicts itself:** They differ in the price.\n> “84 million” [2]\n> “has not said” [4]')
  })

  test('of a very long text stays within every limit', () => {
    const long = summary({
      headline: 'h'.repeat(900),
      points: Array.from({ length: 40 }, () => claim('A long point of the story. '.repeat(20), 1)),
    })
    const [body] = messageBodies(renderSummary(long, [article({ byline: 'b'.repeat(900) })], { language: 'en' }))
    const [embed] = body.embeds ?? []
    expect(embed?.title?.length).toBeLessThanOrEqual(256)
    expect(embed?.description?.length).toBeLessThanOrEqual(4096)
    expect(embed?.author?.name.length).toBeLessThanOrEqual(256)
  })

  test('on the way shows what is there and that it goes on', () => {
    const draft = { done: false, stage: 'writing', part: 1, parts: 1, soFar: { kind: 'summary', headline: 'Barrier opens' } } as const
    expect(renderProgress({ draft, articles: [article()] }, { language: 'en' }).card).toMatchObject({
      title: 'Barrier opens',
      body: '*Writing…*',
    })
  })
})

test('a question that was not understood is not said to be unanswered', () => {
  const foreign = answer({
    answerable: 'no',
    claims: [],
    writer: { kind: 'extractive', reason: 'no model' },
    checks: null,
    notes: [{ code: 'asked in another language', languages: ['en'] }],
  })
  const { text } = renderAnswer(foreign, [article()], { language: 'de' })
  expect(text).toContain('Frag auf Englisch.')
  expect(text).not.toContain('-# Die Frage')
})

describe('what a model wrote', () => {
  const flood = 'Boats waited. '.repeat(5000)
  test('of any length stays a few messages', () => {
    const many = answer({
      claims: Array.from({ length: 80 }, () => claim(flood, 1)),
      notes: [{ code: 'relative without date', words: flood }],
    })
    const bodies = messageBodies(renderAnswer(many, [article()], { language: 'en' }))
    expect(bodies.length).toBeLessThan(8)
    for (const { content } of bodies) expect(content?.length).toBeLessThanOrEqual(2000)
  })

  test('as a headline names the thread in plain text that can be seen', () => {
    expect(threadName(summary({ headline: ' Barrier\u202E \n**opens**\u200B ' }), 'en')).toBe('Barrier **opens**')
    expect(threadName(summary({ headline: '\u2060' }), 'en')).toBe('Questions')
    expect(threadName(answer({ question: 'Why? '.repeat(50) }), 'en').length).toBeLessThanOrEqual(100)
  })

  test('is inert in every field, finished or on the way', () => {
    const text = '@everyone [gift](https://evil.example) <@1> discord.gg/abc'
    const written = summary({
      headline: text,
      gist: claim(text, 1),
      points: [claim(text, 2)],
      notes: [{ code: 'two spellings', one: text, other: text }],
      notStated: [text],
      who: [claim(text, 1)],
      conflicts: [claim(text, 2)],
      timeline: [{ words: text, date: text, basis: 'resolved', event: claim(text, 1) }],
    })
    const drafted = renderProgress(
      {
        draft: { done: false, stage: 'checking', part: 1, parts: 1, soFar: { kind: 'answer', claims: [claim(text, 1)] } },
        articles: [article()],
      },
      { language: 'en' },
    )
    for (const body of [...messageBodies(renderSummary(written, [article()], { language: 'en' })), ...messageBodies(drafted)]) {
      for (const shown of [
        body.content,
        body.embeds?.[0]?.title,
        body.embeds?.[0]?.description?.replace(/\n-# read 100% of 70 words · published <t:\d+:D> · fetched <t:1:R>$/, ''),
      ])
        expect(readMarkdown(shown ?? '', [])).toMatchObject({ links: 0, mentions: 0, invisible: 0 })
    }
  })
})

describe('an answer', () => {
  test('is text with passage numbers', () => {
    expect(renderAnswer(answer(), [article()], { language: 'en' }).text).toBe(
      'It cost 84 million crowns. [2]\n-# written by test-model · prompt abc123',
    )
  })

  test('that the article does not give says so, and what is nearest', () => {
    expect(renderAnswer(answer({ answerable: 'no' }), [article()], { language: 'en' }).text).toContain(
      '**The article doesn’t say.** Nearest to it:',
    )
  })

  test('without a model is labelled as the closest passages', () => {
    const extractive = answer({ writer: { kind: 'extractive', reason: 'no model' } })
    expect(renderAnswer(extractive, [article()], { language: 'en' }).text).toMatch(/^\*\*Closest passages\*\*\n> It cost/)
  })

  test('without a model to what an article is about is labelled as that', () => {
    const extractive = answer({ question: 'Worum geht es?', writer: { kind: 'extractive', reason: 'no model' } })
    expect(renderAnswer(extractive, [article()], { language: 'en' }).text).toMatch(/^\*\*In short\*\*\n> It cost/)
    expect(renderAnswer(extractive, [article()], { language: 'zh' }).text).toMatch(/^\*\*概要\*\*/)
  })

  test('from several articles names them by letter', () => {
    const second = article({ id: 'a2', title: 'Who pays?', url: 'https://hafen.example/pays' })
    const both = answer({ articleIds: ['a1', 'a2'], claims: [claim('It cost 84 million crowns.', 2, second)] })
    const { text } = renderAnswer(both, [article(), second], { language: 'en' })
    expect(text).toContain('It cost 84 million crowns. [B2]')
    expect(text).toContain('B: [Who pays?](<https://hafen.example/pays>)')
    expect(text).not.toContain('A: ')
  })
})

describe('sources', () => {
  test('quote each cited passage once, in order, with its number', () => {
    const twice = answer({ claims: [claim('It cost 84 million crowns.', 2), claim('Two years late.', 1), claim('A third more.', 2)] })
    const { text = '' } = renderSources(twice, [article()])
    expect(text.match(/\*\*\[\d\]\*\*/g)).toEqual(['**[1]**', '**[2]**'])
    expect(text).toContain('> It cost 84 million crowns, a third more than the council had approved in 2021.')
  })

  test('put the quoted words in bold where they are a part of the passage', () => {
    const quoted = claim('It cost 84 million crowns.', 2)
    const [citation] = quoted.citations
    if (citation === undefined) throw new Error('the claim has a citation')
    const { text } = renderSources(answer({ claims: [{ ...quoted, citations: [{ ...citation, quote: '84 million crowns' }] }] }), [
      article(),
    ])
    expect(text).toContain('> It cost **84 million crowns**, a third more')
  })

  test('put every quote of a passage in bold, and of a long passage show what is near to them', () => {
    const long = `The gates rose at dawn. ${'The water stayed where it was. '.repeat(60)}Nobody was hurt.`
    const [rose, hurt] = ['The gates rose at dawn.', 'Nobody was hurt.'].map((quote) => ({
      text: quote,
      speaker: null,
      status: 'stated' as const,
      derivation: null,
      citations: [{ articleId: article().id, passage: 2, passageText: long, quote, translation: null }],
    }))
    if (rose === undefined || hurt === undefined) throw new Error('two claims')
    const { text = '' } = renderSources(answer({ claims: [hurt, rose] }), [article()])
    expect(text).toMatch(
      /> \*\*The gates rose at dawn\.\*\* The water stayed where it was\..*… ….*The water stayed where it was\. \*\*Nobody was hurt\.\*\*$/,
    )
    expect(text.length).toBeLessThan(900)
  })

  test('have the quote in the reader’s language beside it', () => {
    const foreign = claim('Kostete 84 Millionen Kronen.', 2)
    const citations = foreign.citations.map((citation) => ({ ...citation, translation: 'Sie kostete 84 Millionen Kronen.' }))
    expect(renderSources(answer({ claims: [{ ...foreign, citations }] }), [article()]).text).toContain(
      '\n-# Sie kostete 84 Millionen Kronen.',
    )
  })

  test('of an article that was deleted since are still shown', () => {
    expect(renderSources(answer(), []).text).toContain('84 million crowns')
  })
})
