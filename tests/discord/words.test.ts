// Every word that the bot says, in every language it speaks: nothing untranslated by oversight, no detail lost on the way, no name
// of a command that its readers don't have, nothing longer than Discord shows.
import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { repertoire } from '#commands'
import { languages, type Language } from '#src/core/languages.ts'
import { commandJson, menuJson } from '#src/discord/registration.ts'

type Table = Readonly<Record<Language, unknown>>
const folder = new URL('../../src/discord/words/', import.meta.url)
const tables: [name: string, table: Table][] = []
for (const file of readdirSync(folder)) {
  const exported = (await import(new URL(file, folder).href)) as Record<string, unknown>
  for (const [name, value] of Object.entries(exported)) collect(value, `${file.slice(0, -3)} ${name}`)
}
tables.splice(
  tables.findIndex(([name]) => name === 'amounts locales'),
  1,
)

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
  'articles articlesWords names': ['fr'],
  'desk deskWords / sources': ['fr'],
  'transcript exportWords / sources': ['fr'],
  'follow-command feedsWords names': ['es', 'pt', 'de'],
  'digest-command digestCommandWords / feeds': ['es', 'pt'],
  'budget-command budgetDeclared names': ['fr', 'de'],
  'budgets limitWords / tokens': ['es', 'pt'],
}

/** What a sentence is about where it takes the name of a thing rather than a detail that it prints. */
const named: Readonly<Record<string, Readonly<Record<string, string>>>> = { 'page-errors pageErrors / not an article': { what: 'paywall' } }

/** Two digits that no sentence has of itself, and few enough that they are seconds, bytes or pieces alike. */
const details = [17, 19, 23, 29, 31, 37, 41, 43, 47]

interface Sentence {
  readonly path: string
  readonly text: string
  readonly given: readonly number[]
}

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
      return new Proxy(
        {},
        {
          get(_target, property) {
            if (typeof property === 'symbol') return () => (own ??= next())
            const detail = known.get(property) ?? next()
            known.set(property, detail)
            return detail
          },
        },
      )
    }
    const text = (value as (...values: unknown[]) => string)(...Array.from({ length: value.length }, argument))
    return [{ path, text, given }]
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => sentencesOf(inner, `${path} / ${key}`))
}

/** What Discord shows of a text at the most, by where the text is shown: forms, buttons, selects. */
const limits: readonly (readonly [path: RegExp, characters: number])[] = [
  [/^forms formWords \/ (?:.*Title|question|text)$|^feedback feedback \/ (?:formTitle|reason)$/, 45],
  [/^forms formWords \/ .*Hint$|^feedback feedback \/ reasonHint$/, 100],
  [
    /^desk deskWords \/ (?!change|threadOpening|by)|^menus menuWords \/ (?:forMe|post)$|^articles articleList \/ (?:back|more)$|^feedback feedback \/ sayWhy$/,
    80,
  ],
  [/^feeds feedWords \/ (?:pause|resume|checkNow|unfollow|back|more)$|^entries entryWords \/ (?:ask|story)$/, 80],
  [/^prompt-names promptNames \/ (?:names|parts)|^prompts promptWords \/ texts \/ note$/, 45],
  [/^prompts promptWords \/ texts \/ noteHint$/, 100],
  [/^prompt-names promptNames \/ buttons /, 80],
  [/^desk deskWords \/ change$|^articles articleList \/ choose$|^feeds feedWords \/ chooseOne$/, 150],
]

describe.each(tables)('%s', (name, table) => {
  const english = sentencesOf(table.en, name)

  test.each(languages)('%s', (language) => {
    const sentences = sentencesOf(table[language], name)
    expect(sentences.map(({ path }) => path)).toEqual(english.map(({ path }) => path))
    const wrong = sentences.flatMap(({ path, text, given }, at) =>
      [
        /\S/.test(text) && !/undefined|NaN|\[object/.test(text) ? [] : 'says nothing',
        given.length === english[at]?.given.length ? [] : 'has another number of details than in English',
        given.every((detail) => new RegExp(`(?<!\\d)${detail}(?!\\d)`).test(text)) ? [] : 'lacks a detail',
        language === 'en' || text !== english[at]?.text || sameAsEnglish[path]?.includes(language) === true ? [] : 'is not translated',
        [...text.matchAll(/`\/(\S+?)(?:`| )/g)].flatMap(([, command = '']) =>
          commandNames(language).includes(command) ? [] : `names /${command}, which no command is called there`,
        ),
        limits.flatMap(([place, limit]) => (place.test(path) && text.length > limit ? `has ${text.length} characters of ${limit}` : [])),
      ]
        .flat()
        .map((fault) => `${path} ${fault}: ${text}`),
    )
    expect(wrong).toEqual([])
  })
})

test('every limit is of a text that there is', () => {
  const paths = tables.flatMap(([name, table]) => sentencesOf(table.en, name).map(({ path }) => path))
  for (const [place] of limits) expect(paths.filter((path) => place.test(path)).length).toBeGreaterThan(0)
  for (const path of Object.keys(sameAsEnglish)) expect(paths).toContain(path)
})

function commandNames(language: Language): string[] {
  return repertoire.commands.map(({ name, names }) => names?.[language] ?? name)
}

interface Registered {
  readonly type?: number
  readonly name: string
  readonly name_localizations?: Record<string, string>
  readonly description?: string
  readonly description_localizations?: Record<string, string>
  readonly options?: readonly Registered[]
  readonly choices?: readonly Registered[]
}

describe('what is registered', () => {
  const tags = ['es-ES', 'es-419', 'pt-BR', 'fr', 'de', 'hi', 'ja', 'zh-CN', 'zh-TW']
  const commands = repertoire.commands.map((command) => commandJson(command) as Registered)

  test.each(commands.map((command) => [command.name, command] as const))(
    '/%s has its name, options and choices in every language, within the limits',
    (_name, command) => {
      expect(Object.keys(command.name_localizations ?? {})).toEqual(tags)
      for (const name of [command.name, ...Object.values(command.name_localizations ?? {})]) {
        expect(name).toMatch(/^[-_'\p{L}\p{N}\p{sc=Devanagari}\p{sc=Thai}]{1,32}$/u)
        expect(name).toBe(name.toLowerCase())
      }
      for (const { options = [] } of [command, ...(command.options ?? [])]) {
        const named = options
        for (const tag of ['en-GB', ...tags]) {
          const names = named.map(({ name, name_localizations: more }) =>
            tag === 'en-GB' ? name : (more?.[tag] ?? `${name} has no name in ${tag}`),
          )
          expect(new Set(names).size).toBe(names.length)
          for (const name of names)
            expect([name, name.toLowerCase()]).toEqual([
              expect.stringMatching(/^[-_'\p{L}\p{N}\p{sc=Devanagari}\p{sc=Thai}]{1,32}$/u),
              name,
            ])
        }
      }
      for (const { description = '', description_localizations: more = {} } of described(command)) {
        expect(Object.keys(more)).toEqual(tags)
        for (const text of [description, ...Object.values(more)]) expect(text.length).toBeLessThanOrEqual(100)
      }
      for (const { name, name_localizations: more = {} } of described(command).flatMap(({ choices = [] }) => choices)) {
        for (const text of [name, ...Object.values(more)]) expect(text.length).toBeLessThanOrEqual(100)
      }
      // Discord counts the longest localisation of each text, 8,000 characters a command.
      expect(longest(command)).toBeLessThanOrEqual(8000)
    },
  )

  test.each(repertoire.menus.map((menu) => [menu.name, menuJson(menu)] as const))(
    'the menu entry “%s” has its name in every language',
    (_name, menu) => {
      expect(Object.keys(menu.name_localizations ?? {})).toEqual(tags)
      for (const name of Object.values(menu.name_localizations ?? {})) expect(name?.length).toBeLessThanOrEqual(32)
    },
  )

  test.each(languages)('two commands have different names in %s', (language) => {
    const names = commandNames(language)
    expect(new Set(names).size).toBe(names.length)
  })
})

/** The command and its options, those of its subcommands included. */
function described(command: Registered): readonly Registered[] {
  return [command, ...(command.options ?? []).flatMap(described)]
}

function longest(command: Registered): number {
  const most = (text: string, more: Record<string, string> = {}): number =>
    Math.max(...[text, ...Object.values(more)].map(({ length }) => length))
  return (
    most(command.name, command.name_localizations) +
    most(command.description ?? '', command.description_localizations) +
    [...(command.options ?? []), ...(command.choices ?? [])].reduce((sum, inner) => sum + longest(inner), 0)
  )
}
