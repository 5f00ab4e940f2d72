// A document that eats time or memory costs its child and an error; the next page is right.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openParser, type Parser } from '#src/web/parsing.ts'
import type { Job } from '#src/web/job.ts'
import { page, paragraphs, story } from './page/fixture.ts'
import { failureOf } from './site.ts'

const plain = (html: string): Job => ({
  kind: 'page',
  bytes: new TextEncoder().encode(html),
  contentType: 'text/html; charset=utf-8',
  url: 'https://news.example/a',
  origin: 'page',
})
const normal = plain(page(paragraphs(story)))
const endless = plain(`<article><p>${'<b><i><u>x</p>'.repeat(7_000)}`)

async function withParser(work: (parser: Parser) => Promise<void>): Promise<void> {
  const parser = openParser()
  try {
    await work(parser)
  } finally {
    parser.close()
  }
}

async function passages(parser: Parser): Promise<number> {
  const result = await parser.run(normal, 10_000)
  return result.kind === 'article' ? result.article.passages.length : 0
}

/** Processes that this one has started and that are still there. */
const startedHere = (): readonly string[] =>
  readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8')
    .split(' ')
    .filter((pid) => pid.trim() !== '')

describe('the parsing children', () => {
  it.skipIf(process.platform !== 'linux')(
    'are one while a page is read at a time, two when more are, and none is started after the reader is closed',
    async () => {
      const before = startedHere().length
      const parser = openParser({ isCold: true })
      expect(startedHere()).toHaveLength(before)
      parser.warm()
      parser.warm()
      expect(startedHere()).toHaveLength(before + 1)
      expect(await passages(parser)).toBe(story.length)
      expect(startedHere()).toHaveLength(before + 1)
      await Promise.all([1, 2, 3].map(async () => passages(parser)))
      expect(startedHere()).toHaveLength(before + 2)
      parser.close()
      const left = startedHere().length
      parser.warm()
      expect(startedHere().length).toBeLessThanOrEqual(left)
    },
  )

  it.skipIf(process.platform !== 'linux')('keep what was compiled where their parent does, and are told nothing else', () => {
    const folder = mkdtempSync(join(tmpdir(), 'lede-compiled-'))
    try {
      // Whoever is killed keeps nothing: what is there is the children's.
      const program = `
        const { enableCompileCache } = await import('node:module')
        const { readFileSync } = await import('node:fs')
        enableCompileCache(${JSON.stringify(folder)})
        const { openParser } = await import(${JSON.stringify(new URL('../../src/web/parsing.ts', import.meta.url).href)})
        await openParser().run({ kind: 'plain', bytes: Buffer.from('Words.'), contentType: 'text/plain', name: null, url: null, origin: 'text' }, 60000)
        const [pid] = readFileSync('/proc/self/task/' + process.pid + '/children', 'utf8').split(' ')
        const told = readFileSync('/proc/' + pid + '/environ', 'utf8').split('\\0').filter((pair) => pair !== '' && !pair.startsWith('NODE_CHANNEL_'))
        process.stdout.write(JSON.stringify(told), () => { process.kill(process.pid, 'SIGKILL') })`
      const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
        encoding: 'utf8',
        env: { ...process.env, SECRET: 'x', NODE_COMPILE_CACHE: '' },
      })
      expect([stdout, stderr]).toEqual([JSON.stringify([`NODE_COMPILE_CACHE=${folder}`]), ''])
      expect(readdirSync(folder, { recursive: true }).length).toBeGreaterThan(20)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })

  it('of a cold reader are there when the first page is', async () => {
    const parser = openParser({ isCold: true })
    try {
      expect(await passages(parser)).toBe(story.length)
    } finally {
      parser.close()
    }
  })

  it('read pages one after the other and side by side', async () => {
    await withParser(async (parser) => {
      expect(await passages(parser)).toBe(story.length)
      expect(await Promise.all([1, 2, 3, 4].map(async () => passages(parser)))).toEqual([1, 2, 3, 4].map(() => story.length))
    })
  })

  it('are killed when their time is over, and the next page is right', async () => {
    await withParser(async (parser) => {
      await passages(parser)
      for (let turn = 0; turn < 3; turn += 1) expect((await failureOf(parser.run(endless, 20))).code).toBe('too complex')
      expect(await passages(parser)).toBe(story.length)
    })
  })

  it('refuse what is too deep or has too many elements without being killed', async () => {
    await withParser(async (parser) => {
      expect(await parser.run(plain('<p>x'.repeat(40_000)), 10_000)).toEqual({ kind: 'refused', why: 'too complex' })
      expect(await parser.run(plain(''), 10_000)).toEqual({ kind: 'refused', why: 'empty' })
    })
  })

  it('tell no more than that the reader is closed when it is', async () => {
    const parser = openParser()
    const running = parser.run(normal, 10_000)
    parser.close()
    await expect(running).rejects.toThrow(/closed|too complex/u)
    await expect(parser.run(normal, 1_000)).rejects.toThrow('the reader is closed')
  })

  it('turn away what would wait too long', async () => {
    await withParser(async (parser) => {
      const waiting = Array.from({ length: 64 }, async () => parser.run(normal, 20_000))
      expect((await failureOf(parser.run(normal, 20_000))).code).toBe('busy')
      expect((await Promise.all(waiting)).every((result) => result.kind === 'article')).toBe(true)
    })
  })
})

describe('memory', () => {
  it('beyond the limit ends the child', async () => {
    const greedy = openParser({ mostResidentBytes: 1 })
    try {
      expect((await failureOf(greedy.run(endless, 20_000))).code).toBe('too complex')
    } finally {
      greedy.close()
    }
  })
})
