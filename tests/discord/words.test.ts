// Every word that the bot says, in every language it speaks: nothing untranslated by oversight, no detail lost on the way, no name
// of a command that its readers don't have, nothing longer than Discord shows.
import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { repertoire } from '#commands'
import { languages, type Language } from '#src/core/languages.ts'

type Table = Readonly<Record<Language, unknown>>
const folder = new URL('../../src/discord/words/', import.meta.url)
const tables: [name: string, table: Table][] = []
for (const file of readdirSync(folder)) {
  const exported = await import(new URL(file, folder).href) as Record<string, unknown>
  for (const [name, value] of Object.entries(exported)) collect(value, `${file.slice(0, -3)} ${name}`)
}
tables.splice(tables.findIndex(([name]) => name === 'amounts locales'), 1)

/** A table of an area's words, or the words of a declaration, each in every language. */
function collect(value: unknown, name: string): void {
  if (isTable(value)) tables.push([name, value])
  else if (typeof value === 'object' && value !== null) for (const [key, inner] of Object.entries(value)) collect(inner, `${name} ${key}`)
}

function isTable(value: unknown): value is Table {
  return typeof value === 'object' && value !== null && languages.every((language) => language in value)
}

/** Words that are the same in another language as in English, by the path of the sentence. */
const sameAsEnglish: Readonly<Record<string, readonly Language[]>> = { 
  'articles articlesWords names': ['fr'], 'desk deskWords / sources': ['fr'], 'transcript exportWords / sources': ['fr'],
}

/** What a sentence is about where it takes the name of a thing rather than a detail that it prints. */
const named: Readonly<Record<string, Readonly<Record<string, string>>>> = { 'page-errors pageErrors / not an article': { what: 'paywall' } }

/** Two digits that no sentence has of itself, and few enough that they are seconds, bytes or pieces alike. */
const details = [17, 19, 23, 29, 31, 37, 41, 43, 47]

interface Sentence { readonly path: string; readonly text: string; readonly given: readonly number[] }

/** Every sentence of a table in one language. A function is called with details that are told apart in what it returns. */
function sentencesOf(value: unknown, path: string): Sentence[] {
  if (typeof value === 'string') return [{ path, text: value, given: [] }]
  if (typeof value === 'function') {
    const given: number[] = []
    const next = (): number => {
      const detail = details[given.length] ?? 53
      given.push(detail)
      return detail
    }
    const known = new Map<string, unknown>(Object.entries(named[path] ?? {}))
    const argument = (): unknown => {
      let own: number | null = null
      return new Proxy({}, {
        get(_target, property) {
          if (typeof property === 'symbol') return () => (own ??= next())
          const detail = known.get(property) ?? next()
          known.set(property, detail)
          return detail
        },
      })
    }
    const text = (value as (...values: unknown[]) => string)(...Array.from({ length: value.length }, argument))
    return [{ path, text, given }]
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => sentencesOf(inner, `${path} / ${key}`))
}

describe.each(tables)('%s', (name, table) => {
  const english = sentencesOf(table.en, name)

  test.each(languages)('%s', (language) => {
    const sentences = sentencesOf(table[language], name)
    expect(sentences.map(({ path }) => path)).toEqual(english.map(({ path }) => path))
    for (const [at, { path, text, given }] of sentences.entries()) {
      expect(text, path).toMatch(/\S/)
      expect(text, path).not.toMatch(/undefined|NaN|\[object/)
      expect(given.length, `${path}: another number of details than in English`).toBe(english[at]?.given.length)
      for (const detail of given) expect(text, `${path}: a detail is missing`).toMatch(new RegExp(`(?<!\\d)${detail}(?!\\d)`))
      if (language !== 'en' && sameAsEnglish[path]?.includes(language) !== true) expect(text, path).not.toBe(english[at]?.text)
      for (const [, command] of text.matchAll(/`\/(\S+?)(?:`| )/g)) expect(commandNames(language), path).toContain(command)
    }
  })
})

function commandNames(language: Language): string[] {
  return repertoire.commands.map(({ name, names }) => names?.[language] ?? name)
}
