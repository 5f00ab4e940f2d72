// The best of an archive so large that not every article is judged, against judging all of them.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { analyze, termGroups } from '#src/core/analyze.ts'
import type { SearchFilter } from '#src/core/ports.ts'
import { articleRow } from '#src/store/articles.ts'
import { findBest } from '#src/store/best-articles.ts'
import { conditions } from '#src/store/conditions.ts'
import type { Found } from '#src/store/engine.ts'
import { indexedText } from '#src/store/indexed-text.ts'
import { documentFrequency, indexArticle, phrase } from '#src/store/search-index.ts'
import { openSqlite, type OpenDatabase } from '#src/store/sqlite.ts'
import { prepared } from '#src/store/statements.ts'
import { article } from '../support/articles.ts'

const now = Date.parse('2026-11-24')
const dayMs = 86_400_000
const stored = 6_000
const limit = 10

/** From words that stand in every second article to one that stands in none; two that only stand together make a phrase. */
const vocabulary = [
  'the',
  'of',
  'council',
  'ferry',
  'harbour',
  'Überlingen',
  'बाँध',
  '防洪闸',
  '开始',
  'мост',
  'fare',
  'levee',
  'Orla',
  'sluice',
  'nowhere',
]
const shareOf = (place: number): number => 0.5 / 1.6 ** place

let database: OpenDatabase
const folder = mkdtempSync(join(tmpdir(), 'lede-best-'))

beforeAll(async () => {
  database = await openSqlite(folder)
  let state = 1
  const random = (): number => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647
  database.raw.exec('BEGIN IMMEDIATE')
  for (let number = 1; number <= stored; number++) {
    const words = vocabulary
      .slice(0, -1)
      .flatMap((word, place) => Array.from({ length: random() < shareOf(place) ? 1 + Math.floor(random() * 3) : 0 }, () => word))
    const text = [...words, ...Array.from({ length: Math.floor(random() * 30) }, () => 'filler')].toSorted(() => random() - 0.5).join(' ')
    const { id: _id, scope: _scope, storedAt: _storedAt, readAt: _readAt, ...read } = article({ text: [text] })
    const whole = {
      ...read,
      title: words[0] ?? 'filler',
      site: number % 50 === 0 ? 'Harbour News' : null,
      url: `https://paper.example/${number}`,
      published: { at: new Date(now - Math.floor(random() * 400) * dayMs).toISOString(), basis: 'meta' as const },
    }
    const row = { number, ...articleRow(whole, number % 10 === 0 ? 'guild:2' : 'public', now) }
    prepared(
      database.raw,
      `INSERT INTO articles (${Object.keys(row).join(', ')}) VALUES (${Object.keys(row)
        .map(() => '?')
        .join(', ')})`,
    ).run(...Object.values(row))
    indexArticle(database.raw, number, indexedText(whole))
  }
  database.raw.exec('COMMIT')
})

afterAll(async () => {
  await database.kysely.destroy()
  rmSync(folder, { recursive: true })
})

function judgeAll(groups: readonly (readonly string[])[], filter: SearchFilter): Found[] {
  const { where, parameters } = conditions(filter)
  return prepared(
    database.raw,
    `SELECT article_terms.rowid AS number, -bm25(article_terms, 4.0, 1.5, 1.0) * (1 + 0.4 / (1 + abs(? - coalesce(published_at, stored_at)) / 1728000000.0)) AS score
    FROM article_terms JOIN articles ON articles.number = article_terms.rowid WHERE article_terms MATCH ? AND ${where} ORDER BY score DESC, number DESC LIMIT ?`,
  ).all(now, groups.map(phrase).join(' OR '), ...parameters, limit) as unknown as Found[]
}

const filters = fc.constantFrom<SearchFilter>(
  { scopes: ['public'] },
  { scopes: ['public', 'guild:2'] },
  { scopes: ['guild:2'] },
  { scopes: ['guild:3'] },
  { scopes: ['public'], site: 'Harbour News' },
  { scopes: ['public'], since: now - 3 * dayMs },
)

test('are the same, in the same order, with the same scores', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 15 }), filters, (words, filter) => {
      const groups = words.flatMap((word) => termGroups(word)).filter((group) => group.length > 0)
      const wanted = groups.map((group) => ({
        group,
        frequency: Math.min(...group.map((term) => documentFrequency(database.raw, [term], stored))),
      }))
      const shown = (found: readonly Found[]): unknown[] => found.map(({ number, score }) => ({ number, score: score.toPrecision(9) }))
      expect(shown(findBest(database.raw, wanted, { filter, limit, now }))).toEqual(shown(judgeAll(groups, filter)))
    }),
    { numRuns: 150 },
  )
})

test('a frequency is counted no further than needed', () => {
  const [term = ''] = analyze('the')
  const all = documentFrequency(database.raw, [term], stored)
  expect(all).toBeGreaterThan(stored / 3)
  expect(documentFrequency(database.raw, [term], 100)).toBe(101)
  expect(documentFrequency(database.raw, [term], all)).toBe(all)
})
