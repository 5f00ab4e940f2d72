// What surrounds the bot fails, and a reader loses nothing by it: the gateway, the clock, the disk, events that come twice or late.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { APIMessage } from 'discord-api-types/v10'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { finished, seen, summarized } from '../support/seen.ts'
import { startTown, type Town } from '../support/town.ts'

const barrier = readFileSync(new URL('../fixtures/barrier.html', import.meta.url), 'utf8')
let pages = 0

/** A page that nobody has summarized yet. */
function newPage(town: Town): string {
  pages += 1
  town.print(`/barrier-${pages}`, { body: barrier.replace('on Friday', `on Friday at gate ${pages}`) })
  return town.page(`/barrier-${pages}`)
}

describe('with a clock that people set', () => {
  let town: Town
  let offsetMs = 0
  beforeAll(async () => {
    town = await startTown({ model: true, now: () => Date.now() + offsetMs })
  })
  afterAll(async () => {
    await town.close()
  })

  describe.each(['reconnect', 'cut', 'invalid session'] as const)('the gateway: %s', (how) => {
    test('in the middle of a summary: it is written to its end, and the next command is answered', async () => {
      if (town.model === null) throw new Error('the town has a model')
      town.model.paceMs = 30
      const before = new Set(town.ana.messages(town.discord.channelId).map(({ id }) => id))
      await town.ana.command(town.discord.channelId, 'summarize', { url: newPage(town) })
      await seen(town.ana, town.discord.channelId, ({ id, embeds }) => !before.has(id) && (embeds[0]?.description ?? '') !== '')
      town.discord.dropGateway(how)
      const card = await seen(town.ana, town.discord.channelId, (message) => !before.has(message.id) && finished(message))
      expect(card.embeds[0]?.footer?.text).toContain('written by test-model')
      town.model.paceMs = 0
      // Discord's own retry, as a person would: until the bot has logged in again it cannot hear.
      const next = await vi.waitFor(
        async () => {
          const outcome = await town.ben.command(town.discord.channelId, 'help')
          expect(outcome.kind).toBe('acknowledged')
          return outcome
        },
        { timeout: 60_000, interval: 200 },
      )
      expect(next.kind).toBe('acknowledged')
    })
  })

  test.each([
    ['an hour back', -3_600_000],
    ['two days on', 2 * 86_400_000],
  ])('a clock that jumps %s costs no reply', async (_, jumpMs) => {
    const card = await summarized(town.ana, town.discord.channelId, { url: newPage(town) })
    offsetMs += jumpMs
    const later = await summarized(town.ana, town.discord.channelId, { url: newPage(town) })
    expect(later.embeds[0]?.description).toContain('read 100%')
    const thread = await vi.waitFor(() => threadOf(town, card), 60_000)
    await answered(town, thread, 'How much did the barrier cost?')
  })

  test('a question that the gateway gives twice, behind a later one, is answered once, each as a reply to itself', async () => {
    const card = await summarized(town.ana, town.discord.channelId, { url: newPage(town) })
    const thread = await vi.waitFor(() => threadOf(town, card), 60_000)
    const first = await town.ana.say(thread, 'Where does the barrier stand?')
    const second = await town.ben.say(thread, 'Who pays for the barrier?')
    for (const message of [second, first, second])
      town.discord.dispatchRaw('MESSAGE_CREATE', { ...message, guild_id: town.discord.guildId, channel_id: thread })
    for (const { id } of [first, second])
      await seen(town.ana, thread, (message) => finished(message) && message.message_reference?.message_id === id)
    // Whatever else was begun would be there by now: another question is answered behind them.
    const last = await answered(town, thread, 'When was the barrier finished?')
    const answers = town.ana
      .messages(thread)
      .filter(({ author, message_reference: reference }) => author.bot === true && reference !== undefined)
    expect(answers.map(({ message_reference: reference }) => reference?.message_id).toSorted()).toEqual(
      [first.id, second.id, last].toSorted(),
    )
  })
})

/** A file system of four megabytes, where this process may have one. */
function smallDisk(): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'lede-disk-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', folder], { stdio: 'ignore' })
    return folder
  } catch {
    rmSync(folder, { recursive: true })
    return null
  }
}

const disk = smallDisk()

describe.skipIf(disk === null)('a full disk (skipped where no file system may be mounted)', () => {
  afterAll(() => {
    if (disk === null) return
    execFileSync('umount', ['-l', disk])
    rmSync(disk, { recursive: true })
  })

  test('is told in words under a reference that the log has; what was there stays, and with room again it goes on', async () => {
    const references: unknown[] = []
    const town = await startTown({
      parentFolder: disk ?? '',
      log: {
        info() {},
        warn() {},
        error(_, fields) {
          references.push(fields?.['reference'])
        },
      },
    })
    try {
      const card = await summarized(town.ana, town.discord.channelId, { url: newPage(town) })
      const thread = await vi.waitFor(() => threadOf(town, card), 60_000)
      const filling = join(disk ?? '', 'filling')
      fill(filling)
      const before = new Set(town.ana.messages(town.discord.channelId).map(({ id }) => id))
      await town.ana.command(town.discord.channelId, 'summarize', { url: newPage(town) })
      const told = await seen(town.ana, town.discord.channelId, ({ id, content }) => !before.has(id) && content.includes('⚠️'))
      expect(references.some((reference) => typeof reference === 'string' && told.content.includes(reference))).toBe(true)
      rmSync(filling)
      const after = await summarized(town.ana, town.discord.channelId, { url: newPage(town) })
      expect(after.embeds[0]?.description).toContain('read 100%')
      await town.restart()
      await answered(town, thread, 'How much did the barrier cost?')
    } finally {
      await town.close()
    }
  })
})

/** Writes until nothing fits. */
function fill(path: string): void {
  for (let chunk = 256 * 1024; chunk >= 512;) {
    try {
      writeFileSync(path, Buffer.alloc(chunk), { flag: 'a' })
    } catch {
      chunk /= 2
    }
  }
}

/** Asks in a thread and waits for the answer, a reply to the question, with its passage; gives the question's id. */
async function answered(town: Town, thread: string, question: string): Promise<string> {
  const { id } = await town.ana.say(thread, question)
  const answer = await seen(town.ana, thread, (message) => finished(message) && message.message_reference?.message_id === id)
  expect(`${answer.content}${answer.embeds[0]?.description ?? ''}`).toMatch(/\[\d+\]/)
  return id
}

function threadOf(town: Town, card: APIMessage): string {
  const thread = town.ana.channels().find(({ id }) => id === card.id)
  if (thread === undefined) throw new Error('no thread yet')
  return thread.id
}
