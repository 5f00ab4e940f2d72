// Moving a data folder into PostgreSQL as an operator does it: all of it, or nothing.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { OpenStore } from '#src/store/index.ts'
import { openStore } from '#src/store/index.ts'
import { answer, article, summary } from '../support/articles.ts'
import { bridge, ferry } from '../support/events.ts'
import { ask, postgresSchema, sayMissing } from '../support/grounds.ts'
import { silent } from '../support/log.ts'
import { readTold } from '../support/told.ts'
import { run } from './running.ts'

const missing = await sayMissing('Moving into PostgreSQL')
const schema = missing === null ? await postgresSchema() : null
afterAll(() => schema?.drop())
const clock = { now: () => 1_000 }

/** A little of everything that refers to something else. */
async function fill(store: OpenStore): Promise<{ storyId: string; articleId: string }> {
  const { article: first } = await store.articles.save(readTold(bridge.courier), 'public', { feed: 'https://paper.example/feed' })
  const { story } = await store.stories.place(first)
  await store.stories.place((await store.articles.save(readTold(ferry.courier), 'public')).article)
  const {
    id: _id,
    scope: _scope,
    storedAt: _storedAt,
    readAt: _readAt,
    ...pasted
  } = article({ text: ['A note with\0 a mark that nobody sees: 防洪闸.'] })
  await store.articles.save({ ...pasted, title: 'Note\0 of the harbour', url: null, origin: 'text' }, 'guild:1', { person: '7' })
  const { id: feedId } = await store.feeds.add('https://paper.example/feed', 0)
  await store.feeds.follow(
    {
      guildId: '1',
      channelId: 'c',
      feedId,
      filter: { include: [], exclude: [], language: null, outlet: null },
      post: 'entries',
      gist: 'own words',
      first: 'nothing',
      roleId: null,
      followedBy: '7',
      since: null,
    },
    0,
  )
  await store.replies.start({
    id: 'r1',
    request: { kind: 'ask', question: 'Why?', conversationId: 't', language: null },
    askedBy: { id: '7', name: 'Ana' },
    place: { guildId: '1', channelId: 't', messageId: 'm', interactionToken: null, isPrivate: false },
    questionMessageId: 'q',
    conversationId: 't',
  })
  await store.replies.finish('r1', answer({ question: 'Why?', articleIds: [first.id] }))
  await store.conversations.create({ id: 't', guildId: '1', articleIds: [first.id], summary: summary(), startedBy: '7', isPrivate: false })
  await store.settings.change('1', { name: 'retentionDays', value: 30 }, { id: '7', name: 'Ana' })
  await store.outbox.add({
    key: 'k',
    guildId: '1',
    channelId: 'c',
    source: 's',
    language: 'en',
    items: ['i'],
    setUpBy: null,
    expiresAt: null,
    posting: { kind: 'entry', articleId: null, title: 'T', url: null, outlet: null, published: null, gist: null, roleId: null },
  })
  await store.cache.set('answer', { said: 'so' })
  return { storyId: story.id, articleId: first.id }
}

describe.skipIf(schema === null)(missing ?? 'on a server', () => {
  let folder = ''
  const environment = (): Record<string, string> => ({ LEDE_DATA: folder, DATABASE_URL: schema?.url ?? '' })
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lede-move-'))
  })
  afterEach(async () => {
    await schema?.empty()
    rmSync(folder, { recursive: true, force: true })
  })

  test('everything is there, is found, and goes on where it was', async () => {
    const store = await openStore({ folder }, clock, silent)
    const { storyId, articleId } = await fill(store)
    const before = {
      story: await store.stories.get(storyId),
      thread: await store.conversations.get('t'),
      data: await store.memory.personalData('7'),
      settings: await store.settings.of('1'),
    }
    await store.close()
    const file = readFileSync(join(folder, 'lede.db'))
    const { code, out, err } = await run('move-to-postgres', [], environment())
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain('Moved 3 articles, 1 conversations, 1 replies, 1 follows')
    expect(readFileSync(join(folder, 'lede.db')).equals(file)).toBe(true)

    const moved = await openStore({ folder: '/nonexistent', databaseUrl: schema?.url }, clock, silent)
    expect({
      story: await moved.stories.get(storyId),
      thread: await moved.conversations.get('t'),
      data: await moved.memory.personalData('7'),
      settings: await moved.settings.of('1'),
    }).toEqual(before)
    expect(await moved.articles.search('防洪闸', { scopes: ['guild:1'] }, 5)).toHaveLength(1)
    expect((await moved.articles.search('bridge', { scopes: ['public'] }, 1)).map(({ article: { id } }) => id)).toEqual([articleId])
    expect(await moved.articles.suggest('note', { scopes: ['guild:1'] }, 5)).toHaveLength(1)
    expect(await moved.cache.get('answer')).toEqual({ said: 'so' })
    // What is new gets numbers behind those that were moved.
    expect((await moved.articles.save(readTold(bridge.radio), 'public')).outcome).toBe('new')
    expect(
      await moved.outbox.add({
        key: 'k2',
        guildId: '1',
        channelId: 'c',
        source: 's',
        language: 'en',
        items: [],
        setUpBy: null,
        expiresAt: null,
        posting: { kind: 'entry', articleId: null, title: 'T', url: null, outlet: null, published: null, gist: null, roleId: null },
      }),
    ).toBe(true)
    await moved.close()

    const again = await run('move-to-postgres', [], environment())
    expect([again.code, again.out]).toEqual([1, ''])
    expect(again.err).toContain('is not empty (articles')
  })

  test('what does not arrive as it was is not kept', async () => {
    const store = await openStore({ folder }, clock, silent)
    await fill(store)
    await store.close()
    // The database's own rule changes what arrives.
    await (await openStore({ folder: '/nonexistent', databaseUrl: schema?.url }, clock, silent)).close()
    await schema?.empty()
    await ask(
      `set search_path = ${schema?.name}; create function bend() returns trigger language plpgsql as $$ begin new.title := 'bent'; return new; end $$; create trigger bend before insert on articles for each row execute function ${schema?.name}.bend()`,
    )
    const { code, err } = await run('move-to-postgres', [], environment())
    expect(code).toBe(1)
    expect(err).toContain('articles did not arrive as it was (3 rows sent, 3 there). Nothing was kept.')
    expect(await ask(`select count(*)::int as count from ${schema?.name}.articles`)).toEqual([{ count: 0 }])
    await ask(`drop trigger bend on ${schema?.name}.articles`)
  })

  test('a bot that runs, a folder without a database, and no DATABASE_URL are refused in words', async () => {
    const store = await openStore({ folder }, clock, silent)
    const running = await run('move-to-postgres', [], environment())
    expect([running.code, running.err]).toEqual([
      1,
      `Lede runs on ${folder}. Stop it first: what it writes while it is moved would be left behind.\n`,
    ])
    await store.close()
    expect((await run('move-to-postgres', [join(folder, 'none')], environment())).err).toContain('There is no database in')
    expect((await run('move-to-postgres', [], { LEDE_DATA: folder })).err).toContain('DATABASE_URL is not set')
  })
})
