// Names are asked of a real name server on loopback, which knows what a test says.
import { createSocket, type Socket } from 'node:dgram'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { isIPv4 } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openNames, type Resolve } from '#src/web/names.ts'

const silent = 'silent'
const folder = mkdtempSync(join(tmpdir(), 'lede-names-'))
let server: Socket
let resolve: Resolve
let names: Record<string, string[] | typeof silent>
let asked: string[]

beforeAll(async () => {
  server = createSocket('udp4').on('message', (query, { address, port }) => {
    const { name, type } = questionOf(query)
    asked.push(name)
    const known = names[name]
    if (known !== silent) server.send(answerTo(query, { type, addresses: known }), port, address)
  })
  server.bind(0, '127.0.0.1')
  await once(server, 'listening')
  resolve = openNames([`127.0.0.1:${server.address().port}`])
})
afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true })
})
beforeEach(() => {
  names = {}
  asked = []
})

/** RFC 1035, 4.1: a header of twelve bytes, then the labels of the name, then type and class. */
function questionOf(query: Buffer): { name: string; type: number; end: number } {
  const labels: string[] = []
  let at = 12
  while (query[at] !== 0) {
    const length = query[at] ?? 0
    labels.push(query.toString('latin1', at + 1, at + 1 + length))
    at += 1 + length
  }
  return { name: labels.join('.').toLowerCase(), type: query.readUInt16BE(at + 1), end: at + 5 }
}

/** Type 1 is an IPv4 address, 28 an IPv6 one. */
function answerTo(query: Buffer, { type, addresses }: { type: number; addresses: string[] | undefined }): Buffer {
  const fitting = (addresses ?? []).filter((address) => isIPv4(address) === (type === 1))
  const header = Buffer.from(query.subarray(0, 12))
  header.writeUInt16BE(addresses === undefined ? 0x8183 : 0x8180, 2)
  header.writeUInt16BE(fitting.length, 6)
  header.fill(0, 8, 12)
  const records = fitting.map((address) => {
    const bytes = isIPv4(address)
      ? Buffer.from(address.split('.').map(Number))
      : Buffer.from(
          address
            .split(':')
            .map((group) => group.padStart(4, '0'))
            .join(''),
          'hex',
        )
    return Buffer.concat([Buffer.from([0xc0, 12, 0, type, 0, 1, 0, 0, 0, 60, 0, bytes.length]), bytes])
  })
  return Buffer.concat([header, query.subarray(12, questionOf(query).end), ...records])
}

test('every address of both kinds, in turns', async () => {
  names = {
    'news.example': ['93.184.216.34', '93.184.216.35', '2606:2800:220:1:248:1893:25c8:1946'],
    'six.example': ['2606:2800:220:1:248:1893:25c8:1947'],
  }
  expect(await resolve('news.example', false)).toEqual(['93.184.216.34', '2606:2800:220:1:248:1893:25c8:1946', '93.184.216.35'])
  expect(await resolve('six.example', false)).toEqual(['2606:2800:220:1:248:1893:25c8:1947'])
})

test('what the name server does not know the system may; what is listed the system alone is asked for', async () => {
  expect(await resolve('localhost', false)).toContain('127.0.0.1')
  expect(asked).toContain('localhost')
  asked = []
  names = { localhost: ['93.184.216.34'] }
  expect(await resolve('localhost', true)).toContain('127.0.0.1')
  expect(asked).toEqual([])
  await expect(resolve('nowhere.invalid', false)).rejects.toMatchObject({ code: 'ENOTFOUND' })
})

test('names whose server is silent keep nobody from the disk', async () => {
  names = Object.fromEntries(Array.from({ length: 32 }, (_, index) => [`silent-${index}.example`, silent]))
  const outcomes: string[] = []
  const looked = Object.keys(names).map((name) =>
    resolve(name, false).then(
      () => {
        outcomes.push('found')
      },
      (error: NodeJS.ErrnoException) => {
        outcomes.push(error.code ?? '')
      },
    ),
  )
  await expect.poll(() => new Set(asked).size).toBe(32)
  const file = await open(join(folder, 'log'), 'w')
  await file.datasync()
  await file.close()
  expect(outcomes).toEqual([])
  await Promise.all(looked)
  expect(new Set(outcomes)).toEqual(new Set(['ETIMEOUT']))
})
