// What the bot is shipped in: files that parse, name settings and files that there are, and keep what they promise.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { parse, parseAllDocuments } from 'yaml'
import { z } from 'zod'
import { environmentSchema, readConfig } from '#src/config.ts'
import { readShards } from '#src/discord/shard-range.ts'
import { openHealth } from '#src/health/index.ts'
import { readAudit } from '../deploy/audit.ts'
import { licensesIn } from '../deploy/licences.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const read = (path: string): string => readFileSync(join(root, path), 'utf8')
/** A copy of `.env.example` as it is: everything is left blank. */
const blank: Readonly<Record<string, string>> = Object.fromEntries(
  [...read('.env.example').matchAll(/^([A-Z_]+)=$/gm)].map(([, name = '']) => [name, '']),
)
const isSetting = (name: string): boolean => name in environmentSchema.shape
/** How long the program takes to stop at the most, in seconds. */
const stopSeconds = Number(/deadlineMs = (\d+)_000/.exec(read('src/program.ts'))?.[1])
/** An image of others': a version to the last figure and its digest. */
const pinned = /^[\w./-]+:\d+\.\d+[\w.-]*@sha256:[0-9a-f]{64}$/
/** The image that is built here. */
const own = /^lede:\d+\.\d+\.\d+$/

test('the program says how long it takes to stop', () => {
  expect(stopSeconds).toBeGreaterThan(0)
})

describe('Dockerfile', () => {
  const lines = read('Dockerfile')
    .replaceAll(/\\\n\s*/g, '')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
  const of = (instruction: string): string[] =>
    lines.filter((line) => line.startsWith(`${instruction} `)).map((line) => line.slice(instruction.length + 1))

  test('its images are pinned, it does not run as root, and what it copies is there and let in', () => {
    const stages = of('FROM')
    expect(stages).toHaveLength(2)
    const [argument = '', image = ''] = (of('ARG')[0] ?? '').split('=')
    expect(image).toMatch(pinned)
    for (const stage of stages) expect(stage.split(' ')[0]).toBe(`\${${argument}}`)
    expect(of('USER').at(-1)).toBe('node')
    const ignored = read('.dockerignore').split('\n')
    const copied = of('COPY')
      .filter((line) => !line.startsWith('--from'))
      .flatMap((line) => line.split(' ').slice(0, -1))
    expect(copied.filter((path) => !existsSync(join(root, path)) || !ignored.includes(`!${path}`))).toEqual([])
    for (const room of ['src', 'commands', 'prompts']) expect(copied).toContain(room)
  })

  test('what it sets are settings', () => {
    const names = of('ENV').flatMap((line) => line.split(' ').map((pair) => pair.split('=')[0] ?? ''))
    expect(names.filter((name) => name !== 'NODE_ENV' && !isSetting(name))).toEqual([])
    const environment = Object.fromEntries(of('ENV').flatMap((line) => line.split(' ').map((pair) => pair.split('='))))
    expect(readConfig(environment).health).toEqual({ port: 8430, host: '0.0.0.0' })
  })

  test('what starts it is there, and both that and its health check need no shell', () => {
    const [entry = '[]'] = of('ENTRYPOINT')
    expect(existsSync(join(root, (JSON.parse(entry) as string[]).at(-1) ?? ''))).toBe(true)
    expect(of('HEALTHCHECK')[0]).toMatch(/ CMD \["node",/)
  })

  test('its health check tells a bot that answers from one that does not', async () => {
    const [, command = '[]'] = / CMD (\[.*\])$/.exec(of('HEALTHCHECK')[0] ?? '') ?? []
    const [, ...words] = JSON.parse(command) as string[]
    const health = await openHealth({ port: 0, host: '127.0.0.1' }, { now: () => 0 })
    const { spawn } = await import('node:child_process')
    const check = (port = String(health.port)): Promise<number | null> =>
      new Promise((resolve) => {
        spawn(process.execPath, words, { env: { HEALTH_PORT: port } }).on('exit', resolve)
      })
    expect(await check()).toBe(0)
    await health.close()
    expect(await check()).toBe(1)
    // Left blank, there is no port to ask.
    expect(await check('')).toBe(0)
  })
})

test('everything that starts the bot gives Node the same flags, and Node takes them', () => {
  const { scripts } = z.object({ scripts: z.object({ start: z.string() }) }).parse(JSON.parse(read('package.json')))
  const flags = /^node (.*) --env-file-if-exists=\.env src\/start\.js$/.exec(scripts.start)?.[1]?.split(' ') ?? []
  expect(flags).toHaveLength(2)
  expect(/^ENTRYPOINT (.*)$/m.exec(read('Dockerfile'))?.[1]).toBe(JSON.stringify(['node', ...flags, 'src/start.js']).replaceAll(',', ', '))
  expect(read('deploy/lede.service')).toContain(`/node ${flags.join(' ')} src/start.js\n`)
  const { stdout, stderr } = spawnSync(process.execPath, [...flags, '-p', '1'], { encoding: 'utf8' })
  expect([stdout, stderr]).toEqual(['1\n', ''])
})

test('what the bot imports is shipped with it', () => {
  const { dependencies } = z.object({ dependencies: z.record(z.string(), z.string()) }).parse(JSON.parse(read('package.json')))
  const files = ['src', 'commands', 'prompts'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .map((path) => join(folder, path)),
  )
  const imported = new Set(
    files.flatMap((path) =>
      [...read(path).matchAll(/(?:^(?:import|export) (?!type\b)[^'\n]*from|\bimport\()\s*'([^'.#][^']*)'/gm)].flatMap(([, name = '']) =>
        name.startsWith('node:')
          ? []
          : name
              .split('/')
              .slice(0, name.startsWith('@') ? 2 : 1)
              .join('/'),
      ),
    ),
  )
  expect(imported.size).toBeGreaterThan(20)
  expect([...imported].filter((name) => !(name in dependencies))).toEqual([])
})

test('compose.yaml: the bot alone by default, the rest in a profile, pinned, and given the time to stop', () => {
  const serviceSchema = z.object({
    image: z.string(),
    profiles: z.array(z.string()).optional(),
    build: z.string().optional(),
    environment: z.record(z.string(), z.string()).optional(),
    healthcheck: z.object({ test: z.array(z.string()) }).optional(),
    stop_grace_period: z.string().optional(),
    volumes: z.array(z.string()).optional(),
  })
  const { services, volumes } = z
    .object({ services: z.record(z.string(), serviceSchema), volumes: z.record(z.string(), z.null()) })
    .parse(parse(read('compose.yaml')))
  expect(
    Object.entries(services)
      .filter(([, { profiles }]) => profiles === undefined)
      .map(([name]) => name),
  ).toEqual(['lede'])
  for (const [name, { image }] of Object.entries(services)) expect(image).toMatch(name === 'lede' ? own : pinned)
  expect(Object.keys(services['lede']?.environment ?? {}).filter((name) => !isSetting(name))).toEqual([])
  const set = Object.entries(services['lede']?.environment ?? {}).map(([name, value]) => [name, value.replace(/^\$\{\w+:-(.*)\}$/, '$1')])
  expect(readConfig({ ...blank, ...(Object.fromEntries(set) as Record<string, string>) })).toMatchObject({
    dataFolder: '/data',
    health: { port: 8430, host: '0.0.0.0' },
  })
  expect(Number.parseInt(services['lede']?.stop_grace_period ?? '', 10)).toBeGreaterThan(stopSeconds)
  for (const { healthcheck } of Object.values(services)) expect(healthcheck?.test[0] ?? 'CMD').toBe('CMD')
  for (const service of Object.values(services))
    for (const volume of service.volumes ?? []) expect(volumes).toHaveProperty(volume.split(':')[0] ?? '')
  const named = [...read('compose.yaml').matchAll(/^# {3}([A-Z_]+)=/gm)].map(([, name = '']) => name)
  expect(named.filter((name) => name !== 'POSTGRES_PASSWORD' && !isSetting(name))).toEqual([])
  expect(readConfig({ DATABASE_URL: 'postgres://lede:x@postgres:5432/lede' }).databaseUrl).toContain('postgres')
})

describe('Kubernetes', () => {
  const documents = parseAllDocuments(read('deploy/kubernetes.yaml')).map((document) =>
    z
      .looseObject({
        apiVersion: z.string(),
        kind: z.string(),
        metadata: z.object({ name: z.string(), labels: z.record(z.string(), z.string()) }),
      })
      .parse(document.toJS()),
  )
  const probe = z.object({ httpGet: z.object({ path: z.enum(['/readyz', '/healthz']), port: z.literal('health') }) })
  const { spec } = z
    .object({
      spec: z.object({
        replicas: z.int(),
        serviceName: z.string(),
        selector: z.object({ matchLabels: z.record(z.string(), z.string()) }),
        template: z.object({
          metadata: z.object({ labels: z.record(z.string(), z.string()) }),
          spec: z.object({
            terminationGracePeriodSeconds: z.int(),
            enableServiceLinks: z.literal(false),
            securityContext: z.object({ runAsNonRoot: z.literal(true), runAsUser: z.int().min(1) }),
            volumes: z.array(z.object({ name: z.string() })),
            containers: z.tuple([
              z.object({
                image: z.string().regex(own),
                env: z.array(z.object({ name: z.string(), value: z.string().optional() })),
                ports: z.array(z.object({ name: z.string(), containerPort: z.int() })),
                startupProbe: probe,
                readinessProbe: probe,
                livenessProbe: probe,
                securityContext: z.object({ readOnlyRootFilesystem: z.literal(true), allowPrivilegeEscalation: z.literal(false) }),
                volumeMounts: z.array(z.object({ name: z.string(), mountPath: z.string() })),
                envFrom: z.array(z.strictObject({ secretRef: z.unknown().optional(), configMapRef: z.unknown().optional() })),
              }),
            ]),
          }),
        }),
      }),
    })
    .parse(documents.find(({ kind }) => kind === 'StatefulSet'))
  const [container] = spec.template.spec.containers
  const { data } = z.object({ data: z.record(z.string(), z.string()) }).parse(documents.find(({ kind }) => kind === 'ConfigMap'))

  test('the pods hold all shards, each once', () => {
    const value = container.env.find(({ name }) => name === 'SHARDS')?.value ?? ''
    const shares = Array.from({ length: spec.replicas }, (_, index) => readShards(value.replace('$(POD_INDEX)', String(index))))
    const ids = shares.flatMap((share) => (share === null || share === 'auto' ? [] : share.ids))
    expect(ids).toEqual(Array.from({ length: Number(value.split('/')[1]) }, (_, index) => index))
  })

  test('what it sets are settings, ports and mounts are those that the bot has', () => {
    expect(
      [...Object.keys(data), ...container.env.map(({ name }) => name)].filter((name) => name !== 'POD_INDEX' && !isSetting(name)),
    ).toEqual([])
    const secret = { ...blank, DISCORD_TOKEN: 'x' }
    const config = readConfig(Object.assign({}, ...container.envFrom.map((from) => ('secretRef' in from ? secret : data))))
    expect(config.health?.host).toBe('0.0.0.0')
    expect(container.ports).toEqual([
      { name: 'health', containerPort: config.health?.port },
      { name: 'interactions', containerPort: config.discord?.http?.port },
    ])
    expect(container.volumeMounts.map(({ mountPath }) => mountPath)).toContain(config.dataFolder)
    expect(container.volumeMounts.map(({ name }) => name)).toEqual(spec.template.spec.volumes.map(({ name }) => name))
    expect(spec.template.spec.terminationGracePeriodSeconds).toBeGreaterThan(stopSeconds)
  })

  test('services and budget choose its pods', () => {
    expect(spec.selector.matchLabels).toEqual(spec.template.metadata.labels)
    expect(documents.filter(({ kind }) => kind === 'Service').map(({ metadata }) => metadata.name)).toContain(spec.serviceName)
    for (const document of documents.filter(({ kind }) => kind === 'Service'))
      expect(document['spec']).toMatchObject({ selector: spec.selector.matchLabels })
    expect(documents.find(({ kind }) => kind === 'PodDisruptionBudget')?.['spec']).toMatchObject({ selector: spec.selector })
  })
})

test('systemd: what it sets are settings, what it starts is there, and it has the time to stop', () => {
  const unit = read('deploy/lede.service')
  const all = (key: string): string[] => [...unit.matchAll(new RegExp(`^${key}=(.*)$`, 'gm'))].map(([, value = '']) => value)
  expect(
    all('Environment')
      .map((pair) => pair.split('=')[0] ?? '')
      .filter((name) => name !== 'NODE_ENV' && !isSetting(name)),
  ).toEqual([])
  const words = (all('ExecStart')[0] ?? '').split(' ')
  const set = words.flatMap((word) => /^([A-Z_]+)=(.*)$/.exec(word)?.slice(1, 3) ?? [])
  expect(readConfig({ ...blank, [set[0] ?? '']: set[1] }).dataFolder).toBe(`/var/lib/${all('StateDirectory')[0]}`)
  const script = words.at(-1) ?? ''
  expect(existsSync(join(root, script))).toBe(true)
  expect(Number(all('TimeoutStopSec')[0])).toBeGreaterThan(stopSeconds)
  expect(all('StateDirectory')).toEqual(['lede'])
})

describe('supply', () => {
  test('a licence that is not allowed is found, by what is shipped and what is only used', () => {
    const lock = {
      packages: {
        '': {},
        'node_modules/a': { version: '1', license: 'GPL-3.0' },
        'node_modules/b': { version: '1', license: 'MPL-2.0' },
        'node_modules/c': { version: '1', license: 'MPL-2.0', dev: true },
        'node_modules/d': { version: '2', license: '(GPL-2.0 OR MIT)' },
        'node_modules/x/node_modules/@e/f': { version: '1' },
        'node_modules/g': { version: '1', license: 'MIT AND GPL-2.0' },
      },
    }
    expect(
      licensesIn(lock)
        .filter(({ isAllowed }) => !isAllowed)
        .map(({ name }) => name),
    ).toEqual(['a@1', 'b@1', '@e/f@1', 'g@1'])
    expect(licensesIn(JSON.parse(read('package-lock.json'))).filter(({ isAllowed }) => !isAllowed)).toEqual([])
  })

  test('an audit that was not answered is not a clean one', () => {
    const found = {
      vulnerabilities: { a: { severity: 'high', range: '<2' }, b: { severity: 'moderate' } },
      metadata: { vulnerabilities: { low: 0, moderate: 1, high: 1, critical: 0 } },
    }
    expect(readAudit(JSON.stringify(found))).toEqual({ asked: true, holes: ['a <2: high'] })
    expect(readAudit('{"error":{"summary":"405"}}')).toEqual({ asked: false })
    expect(readAudit('')).toEqual({ asked: false })
  })

  test('the bill of materials names every dependency', () => {
    const { dependencies } = z.object({ dependencies: z.record(z.string(), z.string()) }).parse(JSON.parse(read('package.json')))
    const { components } = z
      .object({ components: z.array(z.object({ name: z.string(), version: z.string() })) })
      .parse(JSON.parse(execFileSync('npm', ['run', '--silent', 'sbom'], { cwd: root, encoding: 'utf8' })))
    const listed = new Set(components.map(({ name, version }) => `${name}@${version}`))
    expect(
      Object.entries(dependencies)
        .map(([name, version]) => `${name}@${version}`)
        .filter((name) => !listed.has(name)),
    ).toEqual([])
  })

  test('the commands that print this end well', () => {
    expect(spawnSync(process.execPath, ['deploy/licences.ts'], { cwd: root }).status).toBe(0)
  })
})
