// What one server keeps is nobody else's, over every method of the store: each has its line in `isolation-rules.ts`. A stranger calls it
// with every id of another's home; nothing of that home may come back or change.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Store } from '#src/core/ports.ts'
import { openStore, type OpenStore } from '#src/store/index.ts'
import { inhabit, type Home, type Inhabited } from '../support/inhabited.ts'
import { silent } from '../support/log.ts'
import { about, own, rowsIn, untold } from '../support/rows.ts'
import { rules, type Call, type Ports } from './isolation-rules.ts'

const homes = {
  server: { guildId: '100000000000000001', personId: '100000000000000011', name: 'server ', mark: 'quolznix', tokens: 987_654_321 },
  direct: { guildId: null, personId: '100000000000000012', name: 'direct ', mark: 'brixtal', tokens: 876_543_219 },
  stranger: { guildId: '100000000000000002', personId: '100000000000000013', name: 'stranger ', mark: 'mine', tokens: 5 },
  alone: { guildId: null, personId: '100000000000000014', name: 'alone ', mark: 'mine', tokens: 7 },
} as const satisfies Record<string, Home>
type Name = keyof typeof homes
const owners = ['server', 'direct'] as const
const strangers = ['stranger', 'alone'] as const

const time = 1_790_000_000_000
const clock = { now: () => time }
let ground: string
let world: Record<Name, Inhabited>

beforeAll(async () => {
  ground = mkdtempSync(join(tmpdir(), 'lede-isolation-'))
  const store = await openStore({ folder: join(ground, 'world') }, clock, silent)
  const built = new Map<string, Inhabited>()
  for (const [name, home] of Object.entries(homes)) built.set(name, await inhabit(store, home, time))
  world = Object.fromEntries(built) as Record<Name, Inhabited>
  await store.close()
})
afterAll(() => {
  rmSync(ground, { recursive: true, force: true })
})

/** A store of its own on a copy of the world. */
async function inCopy<T>(run: (store: OpenStore, rows: () => string[]) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(ground, 'copy-'))
  cpSync(join(ground, 'world'), folder, { recursive: true })
  const store = await openStore({ folder }, clock, silent)
  try {
    return await run(store, () => rowsIn(folder))
  } finally {
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function outcome(call: Call, store: Store, me: Inhabited, ids: readonly string[]): Promise<string> {
  try {
    return JSON.stringify(await call(store, me, ids)) ?? ''
  } catch (error) {
    // A refusal is a good answer; a mistake of this test is none.
    if (error instanceof TypeError || error instanceof ReferenceError) throw error
    return String(error)
  }
}

/** Its mark; what one call of it has taken, and two. */
const marks = ({ mark, tokens }: Home): RegExp => new RegExp(`${mark}|${tokens}|${2 * tokens}`)
const methods = Object.entries(rules).flatMap(([port, lines]) =>
  Object.entries(lines).map(([method, rule]) => ({ name: `${port}.${method}`, port, method, rule })),
)
const tried = methods.flatMap(({ name, rule }) => (rule.kind === 'trusts' ? [] : [{ name, kind: rule.kind, call: rule.call }]))

test('every method has its line', async () => {
  await inCopy(async (store) => {
    const there = Object.keys(rules).flatMap((port) =>
      Object.entries(store[port as keyof Ports]).flatMap(([method, value]) => (typeof value === 'function' ? [`${port}.${method}`] : [])),
    )
    expect(there.toSorted()).toEqual(methods.map(({ name }) => name).toSorted())
  })
})

describe('no stranger gets or changes anything of a server, or of somebody’s direct messages, with any of its ids', () => {
  test.each(tried)('$name', async ({ call }) => {
    for (const stranger of strangers) {
      await inCopy(async (store, rows) => {
        const before = owners.map((owner) => ({
          owner,
          home: world[owner],
          about: about(rows(), world[owner]),
          own: own(rows(), world[owner]),
        }))
        for (const { owner, home, own: owned } of before) {
          expect(owned.length).toBeGreaterThan(owner === 'server' ? 18 : 10)
          for (const id of home.ids) {
            const said = await outcome(call, store, world[stranger], [id, id, id])
            expect(said, `sent ${id}`).not.toMatch(marks(home))
            // What the stranger has sent may come back.
            expect(
              untold(home, home.ids.slice(0, home.ids.indexOf(id) + 1)).filter((secret) => said.includes(secret)),
              `sent ${id}`,
            ).toEqual([])
          }
        }
        const after = rows()
        for (const { home, own: owned, about: known } of before) {
          expect(own(after, home)).toEqual(owned)
          expect(about(after, home)).toEqual(expect.arrayContaining(known))
        }
      })
    }
  })
})

test('nor by several ids at once, in any order of calls', async () => {
  await inCopy(async (store, rows) => {
    const before = owners.map((owner) => ({ about: about(rows(), world[owner]), own: own(rows(), world[owner]) }))
    const step = fc.record({
      at: fc.nat({ max: tried.length - 1 }),
      stranger: fc.constantFrom(...strangers),
      ids: fc.array(fc.constantFrom(...owners.flatMap((owner) => world[owner].ids)), { minLength: 3, maxLength: 3 }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        for (const { at, stranger, ids } of steps) {
          const one = tried[at]
          if (one === undefined) continue
          const said = await outcome(one.call, store, world[stranger], ids)
          for (const owner of owners) expect(said, `by ${one.name}`).not.toMatch(marks(world[owner]))
        }
        const after = rows()
        for (const [index, owner] of owners.entries()) {
          expect(own(after, world[owner])).toEqual(before[index]?.own)
          expect(about(after, world[owner])).toEqual(expect.arrayContaining(before[index]?.about ?? []))
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('whoever it belongs to gets or changes it by the same call', () => {
  test.each(tried.filter(({ kind }) => kind === 'reaches'))('$name', async ({ call }) => {
    const home = world.server
    for (const ids of home.ids.map((id) => [id])) {
      const isReached = await inCopy(async (store, rows) => {
        const before = about(rows(), home)
        const said = await outcome(call, store, home, ids)
        return (
          marks(home).test(said) ||
          untold(home, ids).some((id) => said.includes(id)) ||
          JSON.stringify(about(rows(), home)) !== JSON.stringify(before)
        )
      })
      if (isReached) return
    }
    expect.fail('it reaches nothing')
  })
})

describe('what works on whatever it is given is called only where the place is known to be right', () => {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const files = ['commands', 'src/core', 'src/discord', 'src/llm', 'src/web'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .map((path) => ({ path: `${folder}/${path}`, text: readFileSync(join(root, folder, path), 'utf8') })),
  )
  test.each(
    methods.flatMap(({ name, port, method, rule }) => (rule.kind === 'trusts' ? [{ name, port, method, callers: rule.callers }] : [])),
  )('$name', ({ port, method, callers }) => {
    const calling = files.filter(({ text }) => new RegExp(String.raw`\b${port}\.${method}\b`).test(text)).map(({ path }) => path)
    expect(calling.toSorted()).toEqual(callers.toSorted())
  })
})
