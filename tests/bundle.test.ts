// The bundle that `npm ci` makes: the same bot as the sources, run only where it is of just these, and its errors told by the places in them.
import { spawn, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startLocalDiscord } from '#src/playground/discord.ts'
import { inSources } from '#src/places.ts'
import { postgresSchema, sayMissing } from './support/grounds.ts'
import { startModelServer } from './support/model-server.ts'
import { hasRedis, startRedis } from './support/redis.ts'

const missing = hasRedis ? await sayMissing('the bundle on PostgreSQL') : 'no redis-server'
const root = fileURLToPath(new URL('..', import.meta.url))
const made: string[] = []
/** In the project, because what is not bundled is found from there. */
const dist = mkdtempSync(join(root, 'dist-test-'))
made.push(dist)
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true })
})

function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lede-bundle-'))
  made.push(folder)
  return folder
}

describe('of these sources', () => {
  let paper: Server

  beforeAll(async () => {
    const { stdout, stderr } = spawnSync(process.execPath, ['deploy/build.js', dist], { cwd: root, encoding: 'utf8' })
    expect([stdout, stderr]).toEqual([expect.stringMatching(/^What the bot loads stands in \d+ files in /), ''])
    const page = readFileSync(new URL('fixtures/barrier.html', import.meta.url))
    paper = createServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page)
    })
    await new Promise<void>((resolve) => {
      paper.listen(0, '127.0.0.1', resolve)
    })
  })
  afterAll(() => {
    paper.close()
  })

  /** What people see of one that has fetched and parsed a page, looked into its store, drawn a picture, and was stopped. */
  async function shownBy(entry: string, environment: Readonly<Record<string, string>> = {}): Promise<unknown> {
    const local = await startLocalDiscord({ rateLimits: false })
    const host = `127.0.0.1:${(paper.address() as AddressInfo).port}`
    const child = spawn(process.execPath, [entry], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: {
        PATH: process.env['PATH'] ?? '',
        LEDE_DATA: temporary(),
        LEDE_LOG: 'error',
        DISCORD_TOKEN: local.token,
        DISCORD_API_URL: local.url,
        LEDE_FETCH_ALLOW: host,
        ...environment,
      },
    })
    const ended = new Promise((resolve) => {
      child.once('exit', resolve)
    })
    try {
      let said = ''
      child.stdout.on('data', (data: Buffer) => {
        said += data.toString()
      })
      await expect.poll(() => said).toMatch(/No model is set|The model test-model writes/)
      const seat = local.seat('Ana')
      const answers: string[] = []
      const answer = (id: string | undefined): string =>
        JSON.stringify(seat.messages(local.channelId).find((message) => message.id === id) ?? {})
      for (const [name, options] of [
        ['summarize', { url: `http://${host}/barrier` }],
        ['articles', {}],
        ['help', {}],
        ['usage', {}],
      ] as const) {
        const outcome = await seat.command(local.channelId, name, options)
        if (outcome.kind !== 'acknowledged') throw new Error(`/${name}: ${JSON.stringify(outcome)}`)
        // A summary's thread is opened behind its last edit; what it took is counted by then.
        const end = name === 'summarize' ? /"thread":/ : /"(?:content|description)":"(?!Reading|Writing|Fetching)[^"]/
        await expect.poll(() => answer(outcome.messageId ?? '')).toMatch(end)
        answers.push(outcome.messageId ?? '')
      }
      const shown = answers.map((id) => JSON.parse(answer(id)) as unknown)
      child.kill('SIGTERM')
      expect(await ended).toBe(0)
      return JSON.parse(
        JSON.stringify([said, shown])
          .replaceAll(/\d{17,20}/g, 'id')
          .replaceAll(/<t:\d+/g, '<t:at')
          .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+(?:Z|\+00:00)/g, 'at')
          .replaceAll(/127\.0\.0\.1:\d+/g, 'host'),
      )
    } finally {
      child.kill('SIGKILL')
      await local.close()
    }
  }

  test('people see of it what they see of the sources', async () => {
    expect(await shownBy(join(dist, 'main.js'))).toEqual(await shownBy('src/main.ts'))
  }, 180_000)

  test.skipIf(missing !== null)(
    'also with PostgreSQL, Redis and a model',
    async () => {
      const model = await startModelServer({})
      const shown: unknown[] = []
      for (const entry of [join(dist, 'main.js'), 'src/main.ts']) {
        const [schema, redis] = [await postgresSchema(), await startRedis()]
        try {
          shown.push(
            await shownBy(entry, {
              DATABASE_URL: schema.url,
              REDIS_URL: redis.url,
              OPENAI_BASE_URL: model.url,
              OPENAI_MODEL: 'test-model',
            }),
          )
          expect(await redis.keys()).toBeGreaterThan(0)
        } finally {
          await redis.close()
          await schema.drop()
        }
      }
      await model.close()
      expect(shown[0]).toEqual(shown[1])
    },
    180_000,
  )

  test('it starts without the undici of Node’s own, which no thread of it needs', async () => {
    const local = await startLocalDiscord({ rateLimits: false })
    // Told by the process and its threads, not by the children that parse, which alone have a channel to it.
    const telling =
      "if (!process.send) setInterval(() => { if (process.moduleLoadList.some((name) => name.includes('undici'))) process._rawDebug('undici') }, 20).unref()"
    const child = spawn(process.execPath, ['--import', `data:text/javascript,${encodeURIComponent(telling)}`, join(dist, 'main.js')], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env['PATH'] ?? '',
        LEDE_DATA: temporary(),
        LEDE_LOG: 'error',
        DISCORD_TOKEN: local.token,
        DISCORD_API_URL: local.url,
      },
    })
    const ended = new Promise((resolve) => {
      child.once('exit', resolve)
    })
    try {
      let [said, told] = ['', '']
      child.stdout.on('data', (data: Buffer) => {
        said += data.toString()
      })
      child.stderr.on('data', (data: Buffer) => {
        told += data.toString()
      })
      await expect.poll(() => said).toContain('No model is set')
      const outcome = await local.seat('Ana').command(local.channelId, 'help', {})
      expect([outcome.kind, told]).toEqual(['acknowledged', ''])
      child.kill('SIGTERM')
      expect(await ended).toBe(0)
    } finally {
      child.kill('SIGKILL')
      await local.close()
    }
  })

  test('the places of its errors are those in the sources', () => {
    const words = 'Discord cannot be reached at'
    const placeIn = (file: string): string => {
      const lines = readFileSync(file, 'utf8').split('\n')
      const line = lines.findIndex((text) => text.includes(words))
      return `${pathToFileURL(file).href}:${line + 1}:${(lines[line] ?? '').indexOf('`') + 1}`
    }
    const source = placeIn(join(root, 'src/discord/login.ts'))
    const bundled = readdirSync(dist).find((name) => /^program-.*\.js$/.test(name)) ?? ''
    expect(inSources(`Error: x\n    at startFailure (${placeIn(join(dist, bundled))})\n    at run (node:internal/x:1:2)`)).toBe(
      `Error: x\n    at startFailure (${source})\n    at run (node:internal/x:1:2)`,
    )
    expect(inSources(`    at async ${source}`)).toBe(`    at async ${source}`)
  })
})

describe('what is started', () => {
  /** A project whose sources and bundle say which of them they are. */
  function project(): { readonly folder: string; readonly started: (environment?: Record<string, string>) => string } {
    const folder = temporary()
    for (const name of ['src', 'dist']) mkdirSync(join(folder, name))
    for (const name of ['start.js', 'built.js']) cpSync(join(root, 'src', name), join(folder, 'src', name))
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
    writeFileSync(join(folder, 'src/main.ts'), 'console.log("sources")\n')
    writeFileSync(join(folder, 'dist/main.js'), 'console.log("bundle")\n')
    const noted = spawnSync(
      process.execPath,
      [
        '--input-type=module',
        '-e',
        `const { stampOf } = await import(${JSON.stringify(pathToFileURL(join(folder, 'src/built.js')).href)}); console.log(JSON.stringify({ 'src/main.ts': stampOf('src/main.ts') }))`,
      ],
      { encoding: 'utf8' },
    )
    writeFileSync(join(folder, 'dist/made-of.json'), noted.stdout)
    return {
      folder,
      started: (environment = {}) =>
        spawnSync(process.execPath, ['src/start.js'], {
          cwd: folder,
          env: { PATH: process.env['PATH'] ?? '', ...environment },
          encoding: 'utf8',
        }).stdout.trim(),
    }
  }

  test('the bundle, where it is of these sources and nobody wants them instead', () => {
    const { started } = project()
    expect(started()).toBe('bundle')
    expect(started({ LEDE_FROM_SOURCE: 'true' })).toBe('sources')
  })

  test('what Node compiled is kept beside the data, also where LEDE_DATA is left blank', () => {
    const { folder, started } = project()
    started({ LEDE_DATA: '' })
    started({ LEDE_DATA: 'elsewhere' })
    expect(readdirSync(folder).toSorted()).toEqual(['data', 'dist', 'elsewhere', 'package.json', 'src'])
    expect([readdirSync(join(folder, 'data')), readdirSync(join(folder, 'elsewhere'))]).toEqual([['compiled'], ['compiled']])
  })

  test.each<[string, (folder: string) => void]>([
    [
      'a source is longer',
      (folder) => {
        writeFileSync(join(folder, 'src/main.ts'), 'console.log("sources") //\n')
      },
    ],
    [
      'a source is newer',
      (folder) => {
        utimesSync(join(folder, 'src/main.ts'), new Date(), new Date(Date.now() + 5000))
      },
    ],
    [
      'a source is gone',
      (folder) => {
        writeFileSync(join(folder, 'dist/made-of.json'), '{"src/gone.ts":"1 2"}')
      },
    ],
    [
      'nothing says what it is made of',
      (folder) => {
        rmSync(join(folder, 'dist/made-of.json'))
      },
    ],
    [
      'there is no bundle',
      (folder) => {
        rmSync(join(folder, 'dist'), { recursive: true })
      },
    ],
  ])('the sources, where %s', (_, change) => {
    const { folder, started } = project()
    change(folder)
    expect(started()).toBe('sources')
  })
})
