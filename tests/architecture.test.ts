// The floor plan as a test: who may import whom, how large a file may be, and that every file says what it is for.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { repertoire } from '#commands'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Each room with what it may import: other rooms (by their path) and packages. `*` is everything. */
const rooms: Record<string, { rooms: string[]; packages: string[] }> = {
  'src/core': { rooms: [], packages: ['zod', 'node:crypto', 'p-limit', 'croner', 'lru-cache'] },
  'src/discord': {
    rooms: ['src/core'],
    packages: [
      'discord.js',
      '@discordjs/ws',
      'discord-api-types',
      'rate-limiter-flexible',
      'zod',
      'node:crypto',
      'node:events',
      'node:http',
      'node:https',
      'node:net',
      'node:stream/consumers',
      'node:url',
      'node:worker_threads',
    ],
  },
  'src/llm': { rooms: ['src/core'], packages: ['openai', 'keyv', 'zod', 'jsonrepair', 'cockatiel', 'gpt-tokenizer', 'node:crypto'] },
  'src/store': {
    rooms: ['src/core'],
    packages: [
      'kysely',
      'keyv',
      'zod',
      'node:sqlite',
      'node:child_process',
      'pg',
      'pg-boss',
      '@keyv/redis',
      'cockatiel',
      'node:crypto',
      'node:fs',
      'node:fs/promises',
      'node:path',
      'node:timers/promises',
      'node:os',
      'node:events',
      'node:worker_threads',
    ],
  },
  'src/web': {
    rooms: ['src/core'],
    packages: [
      'undici',
      'ipaddr.js',
      'parse5',
      'linkedom',
      '@mozilla/readability',
      '@rowanmanning/feed-parser',
      'feedsmith',
      'chardet',
      'normalize-url',
      'robots-parser',
      'eld',
      'zod',
      'p-limit',
      'node:child_process',
      'node:crypto',
      'node:dns',
      'node:dns/promises',
      'node:fs',
      'node:net',
      'node:path',
      'node:module',
      'node:stream',
      'node:timers/promises',
      'node:tls',
      'node:url',
      'node:zlib',
      'node:util',
      'node:events',
      'node:buffer',
    ],
  },
  'src/health': { rooms: ['src/core'], packages: ['prom-client', 'node:http', 'node:net'] },
  'src/pictures': { rooms: ['src/core'], packages: ['chart.js', '@napi-rs/canvas', 'node:url'] },
  'src/playground': { rooms: ['src/core'], packages: ['*'] },
  prompts: {
    rooms: ['src/core'],
    packages: ['liquidjs', 'yaml', 'zod', 'node:crypto', 'node:fs', 'node:fs/promises', 'node:url', 'node:path'],
  },
  commands: { rooms: ['src/core', 'src/discord'], packages: ['zod'] },
  evals: { rooms: ['*'], packages: ['*'] },
  src: { rooms: ['*'], packages: ['*'] },
}

/** Of `discord`, commands see only the declarations, the bot's own words and what turns writing into words. */
const openToCommands = [
  'command.ts',
  'reply.ts',
  'opening.ts',
  'render.ts',
  'replying.ts',
  'sources.ts',
  'notes.ts',
  'markdown.ts',
  'client.ts',
  'links.ts',
  'times.ts',
  'spending.ts',
  'budget-lines.ts',
  'postings.ts',
  'digest-posting.ts',
  'words/',
]

/** Vendors with a room of their own. */
const vendorRoom: Record<string, string[]> = {
  'discord.js': ['src/discord'],
  'prom-client': ['src/health'],
  openai: ['src/llm'],
  kysely: ['src/store'],
  'node:sqlite': ['src/store'],
  pg: ['src/store'],
  'pg-boss': ['src/store'],
  '@keyv/redis': ['src/store'],
  linkedom: ['src/web'],
  parse5: ['src/web'],
  'chart.js': ['src/pictures'],
  '@napi-rs/canvas': ['src/pictures'],
}

const longestFile = 300

function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? filesBelow(path) : path.endsWith('.ts') ? [path] : []
  })
}

const files = ['src', 'commands', 'prompts'].flatMap(filesBelow)
const roomOf = (path: string): string => Object.keys(rooms).find((room) => path.startsWith(`${room}/`)) ?? ''

function importsOf(path: string): string[] {
  const text = readFileSync(join(root, path), 'utf8')
  return [...text.matchAll(/^\s*(?:import|export)\b[^'"]*?\bfrom\s+'([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm)].map(
    (match) => match[1] ?? match[2] ?? match[3] ?? '',
  )
}

function target(path: string, specifier: string): { file: string } | { package: string } {
  if (specifier.startsWith('.')) return { file: relative(root, resolve(root, dirname(path), specifier)) }
  if (specifier === '#commands' || specifier === '#prompts') return { file: `${specifier.slice(1)}/index.ts` }
  if (specifier.startsWith('#')) return { file: specifier.slice(1) }
  return {
    package: specifier.startsWith('node:')
      ? specifier
      : specifier
          .split('/')
          .slice(0, specifier.startsWith('@') ? 2 : 1)
          .join('/'),
  }
}

describe.each(files)('%s', (path) => {
  const room = roomOf(path)
  const allowed = rooms[room] ?? { rooms: [], packages: [] }

  test('imports only what its room may', () => {
    const wrong = importsOf(path).filter((specifier) => {
      const to = target(path, specifier)
      if ('package' in to) {
        const own = vendorRoom[to.package]
        return (
          (!allowed.packages.includes('*') && !allowed.packages.includes(to.package)) ||
          (own !== undefined && room !== 'src' && !own.includes(room))
        )
      }
      const other = roomOf(to.file)
      if (
        room === 'commands' &&
        other === 'src/discord' &&
        !openToCommands.some((open) => to.file.slice('src/discord/'.length).startsWith(open))
      )
        return true
      return other !== room && !allowed.rooms.includes(other) && !allowed.rooms.includes('*')
    })
    expect(wrong).toEqual([])
  })

  test('a crossing between rooms is written with #', () => {
    const hidden = importsOf(path).filter((specifier) => {
      const to = target(path, specifier)
      return specifier.startsWith('.') && 'file' in to && roomOf(to.file) !== room && room !== 'src'
    })
    expect(hidden).toEqual([])
  })

  test('opens with its purpose and stays small', () => {
    const text = readFileSync(join(root, path), 'utf8')
    expect(text).toMatch(/^(#!.*\n)?(\/\/ |\/\*)/)
    expect(text.split('\n').length).toBeLessThanOrEqual(longestFile + 1)
  })
})

// Bots beside and behind each other in one process, as in the tests, would meet in it. What has been worked out once is the same for all of them.
test('no module holds a state', () => {
  const holding = files.filter(
    (path) =>
      !path.startsWith('src/playground/page/browser/') &&
      /^(?:export )?let (?!\w+: [^=\n]*\| undefined$)/m.test(readFileSync(join(root, path), 'utf8')),
  )
  expect(holding).toEqual([])
})

// Where much of its code is for regular expressions already (1 MB, `kRegExpCompiledLimit`), V8 (Node 24.21) no longer optimizes further ones, and then drops such flags within
// alternatives that are letters: /(?-i:By|Von)/i finds "by". `node --no-regexp-optimization` shows it at once.
test('no alternatives share flags of their own', () => {
  const shared = files.filter((path) => /\(\?[ims]*-?[ims]+:[^()]*\|/.test(readFileSync(join(root, path), 'utf8')))
  expect(shared).toEqual([])
})

test('half of the files have under 80 lines', () => {
  const lengths = files.map((path) => readFileSync(join(root, path), 'utf8').split('\n').length).toSorted((a, b) => a - b)
  expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(80)
})

test('every file in commands/ is listed', () => {
  const text = (path: string): string => readFileSync(join(root, path), 'utf8')
  const declared = filesBelow('commands').filter((path) => /\bdefine(Command|CommandGroup|Menu|Action)\(/.test(text(path)))
  const isListedIn =
    (list: string) =>
    (path: string): boolean =>
      text(list).includes(`'./${relative(dirname(list), path)}'`)
  expect(repertoire.commands.length + repertoire.menus.length + repertoire.actions.length).toBe(
    declared.filter(isListedIn('commands/index.ts')).length,
  )
  // A group lists its own commands.
  const lists = ['commands/index.ts', ...declared.filter((path) => text(path).includes('defineCommandGroup('))]
  for (const path of declared)
    expect(
      lists.some((list) => isListedIn(list)(path)),
      `${path} is in no list`,
    ).toBe(true)
})

test('whatever has the model write asks which prompts the server has', () => {
  const writing = files.filter((path) => {
    const core = path.startsWith('src/core/') ? '\\.' : '#src/core'
    return new RegExp(`import \\{[^}]*\\b(?:summarize|answer|compare)\\b[^}]*\\} from '${core}/(?:summarize|answer|compare)\\.ts'`).test(
      readFileSync(join(root, path), 'utf8'),
    )
  })
  expect(writing).toEqual(
    expect.arrayContaining(['src/core/respond.ts', 'src/core/digests.ts', 'src/core/entries.ts', 'commands/prompts/preview.ts']),
  )
  expect(writing.filter((path) => !readFileSync(join(root, path), 'utf8').includes('promptsFor('))).toEqual([])
})

test('no folder is named for nothing in particular', () => {
  const folders = files.flatMap((path) => dirname(path).split('/'))
  for (const name of ['utils', 'helpers', 'services', 'managers', 'misc', 'common']) expect(folders).not.toContain(name)
  expect(statSync(root).isDirectory()).toBe(true)
})
