// Articles, claims and writings for tests, in words of our own.
import type { Article } from '#src/core/article.ts'
import { groundIn } from '#src/core/ground.ts'
import type { Answer, Claim, Summary } from '#src/core/writing.ts'

export function article(overrides: Partial<Article> & { text?: readonly string[] } = {}): Article {
  const { text = barrier, ...rest } = overrides
  return {
    id: 'a1',
    scope: 'public',
    title: 'Barrier on the Orla opens two years late',
    byline: 'Mara Lindqvist',
    site: 'Orla Courier',
    url: 'https://orla-courier.example/barrier',
    language: 'en',
    published: { at: '2026-11-20', basis: 'json-ld' },
    modified: null,
    passages: text.map((words, index) => ({ number: index + 1, kind: 'paragraph', text: words })),
    wordCount: text.join(' ').split(' ').length,
    coverage: { kind: 'whole' },
    origin: 'page',
    storedAt: 1_000,
    readAt: 1_000,
    ...rest,
  }
}

/** The default article: short, with a number, a name and a quotation. */
export const barrier = [
  'The flood barrier on the Orla was opened on Friday, two years later than planned.',
  'It cost 84 million crowns, a third more than the council had approved in 2021.',
  '“We were promised dry cellars, and for the first time I believe it,” said Jonas Feld, who runs a bakery by the old bridge.',
  'The council has not said who will pay for the overrun.',
] as const

export function claim(text: string, passage: number, from: Article = article()): Claim {
  const passageText = from.passages[passage - 1]?.text ?? ''
  return {
    text,
    citations: [{ articleId: from.id, passage, passageText, quote: passageText, translation: null }],
    speaker: null,
    status: 'stated',
    derivation: null,
  }
}

/** What the checks say of claims that cite one passage of the article: `grounded`, or the check that they fail. */
export function judging(from: Article): (text: string, passage: number, more?: object) => string {
  const ground = groundIn([from])
  return (text, passage, more = {}) => {
    const verdict = ground.check({ ...claim(text, passage, from), ...more })
    return verdict.grounded ? 'grounded' : verdict.check
  }
}

const byModel = {
  kind: 'model',
  model: 'test-model',
  promptVersion: 'abc123',
  cachedAt: null,
  calls: 1,
  inputTokens: 400,
  outputTokens: 90,
  costUsd: null,
} as const

export function summary(overrides: Partial<Summary> = {}): Summary {
  return {
    kind: 'summary',
    headline: 'Orla barrier opens late and over budget',
    gist: claim('The Orla flood barrier opened on Friday, two years late.', 1),
    points: [claim('It cost 84 million crowns.', 2)],
    who: [],
    where: [],
    timeline: [],
    conflicts: [],
    notes: [],
    notStated: [],
    questions: [],
    coverage: { readWords: 70, totalWords: 70, parts: 1 },
    articleIds: ['a1'],
    writer: byModel,
    checks: { claims: 2, repaired: 0, dropped: 0, replaced: 0 },
    language: 'en',
    writtenAt: 5_000,
    ...overrides,
  }
}

export function answer(overrides: Partial<Answer> = {}): Answer {
  return {
    kind: 'answer',
    question: 'What did it cost?',
    answerable: 'yes',
    claims: [claim('It cost 84 million crowns.', 2)],
    notes: [],
    articleIds: ['a1'],
    writer: byModel,
    checks: { claims: 1, repaired: 0, dropped: 0, replaced: 0 },
    language: 'en',
    writtenAt: 6_000,
    ...overrides,
  }
}
