// What one server keeps is nobody else's, by whatever is pressed: strangers run every command, menu and action with the ids of somebody
// else's home, and press everything that is offered to its owners. What is in the written list takes part by being there.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { repertoire } from '#commands'
import { UserError } from '#src/core/errors.ts'
import { parseCustomId, type Action } from '#src/discord/command.ts'
import { openStore, type OpenStore } from '#src/store/index.ts'
import { article } from './support/articles.ts'
import { ferry, rss, storyPage } from './support/feeds.ts'
import { inhabit, type Home, type Inhabited } from './support/inhabited.ts'
import { silent } from './support/log.ts'
import { untilAtRest } from './support/rows.ts'
import {
  doors,
  enter,
  everywhere,
  invocationBy,
  marks,
  nothingOf,
  sentBy,
  typed,
  type Door,
  type Press,
  type Sent,
} from './support/strangers.ts'
import { startTown, type Town } from './support/town.ts'

const homes = {
  server: { guildId: '100000000000000001', personId: '100000000000000011', name: 'server ', mark: 'quolznix', tokens: 987_654_321 },
  direct: { guildId: null, personId: '100000000000000012', name: 'direct ', mark: 'brixtal', tokens: 876_543_219 },
  stranger: { guildId: '100000000000000002', personId: '100000000000000013', name: 'stranger ', mark: 'mine', tokens: 5 },
  alone: { guildId: null, personId: '100000000000000014', name: 'alone ', mark: 'mine', tokens: 7 },
} as const satisfies Record<string, Home>
const owners = ['server', 'direct'] as const

let town: Town
let world: Record<keyof typeof homes, Inhabited>
/** Another process of the bot's, which writes what waits to be posted before this one would post it; while it lives its open replies are its own. */
let other: OpenStore
beforeAll(async () => {
  town = await startTown({
    log: silent,
    async before({ discord, folder, page }) {
      other = await openStore({ folder }, { now: () => Date.now() }, silent)
      const built = new Map<string, Inhabited>()
      for (const [name, home] of Object.entries(homes)) {
        if (home.guildId !== null) discord.guilds.add(home.name, { id: home.guildId })
        built.set(name, await inhabit(other, home, Date.now(), { page: page('/public'), feed: page('/feed.xml') }))
      }
      world = Object.fromEntries(built) as typeof world
    },
  })
  // Lists of more than a page, sites with more than a feed, files and pages that can be read.
  const { id: _id, scope: _scope, storedAt: _storedAt, readAt: _readAt, ...blank } = article()
  for (let number = 0; number < 30; number += 1) {
    await town.bot.context.articles.save(
      {
        ...blank,
        url: null,
        title: `${homes.server.mark} zylphora ${number}`,
        passages: [{ number: 1, kind: 'paragraph', text: `Number ${number} of zylphora` }],
      },
      world.server.scope,
      { person: homes.server.personId },
    )
  }
  town.print('/public', { body: storyPage('Barrier on the Orla', ferry(1)) })
  town.print('/other', { body: storyPage('Ferry turns back', ferry(2)) })
  town.print('/file', { type: 'text/plain', body: ferry(3).join('\n\n') })
  for (const name of ['a', 'b'])
    town.print(`/${name}.xml`, {
      type: 'application/rss+xml',
      body: rss(`Feed ${name}`, [{ id: '1', title: 'One', url: town.page('/public') }]),
    })
  town.print('/site', {
    body: `<!doctype html><title>A site</title>${['a', 'b'].map((name) => `<link rel="alternate" type="application/rss+xml" title="${name}" href="/${name}.xml">`).join('')}<p>Two feeds.</p>`,
  })
})
afterAll(async () => {
  await other.close()
  await town.close()
})

describe('strangers who send the ids of another server, and of somebody’s direct messages', () => {
  test.each(doors)('$name', async ({ name, door, inServers }) => {
    await nothingOf(
      town,
      owners.map((owner) => world[owner]),
      name,
      async function* () {
        for (const owner of owners) {
          for (const [index, id] of world[owner].ids.entries()) {
            const stranger = world[inServers || index % 2 === 0 ? 'stranger' : 'alone']
            const sent = everywhere(town, id, door, index)
            yield [sent, await enter(town, door, sent, invocationBy(stranger, index % 3 > 0))]
          }
        }
      },
    )
  })
})

describe('strangers who press everything that is offered to its owners', () => {
  const presses = new Map<string, Press>()
  /** Doors by which owners see what is theirs. */
  const revealing = new Set<string>()
  /** What would take away what is to be pressed next. */
  const ending = new Set(['forget', 'forget-me', '/unfollow', '/digest remove'])
  /** Controls of one kind differ in their arguments alone. */
  const mostOfAKind = 25

  function note(shown: unknown): Press[] {
    if (typeof shown !== 'object' || shown === null) return []
    if (!('customId' in shown) || typeof shown.customId !== 'string') return Object.values(shown).flatMap(note)
    const { customId } = shown
    const values =
      'options' in shown && Array.isArray(shown.options) && shown.options.length > 0
        ? (shown.options as { value: string }[]).map(({ value }) => value)
        : [null]
    return values.flatMap((value) => {
      const key = JSON.stringify([customId, value])
      // A custom_id with the owner's words would only give back what was sent.
      const kind = parseCustomId(customId).name
      if ([...presses.values()].filter((press) => parseCustomId(press.customId).name === kind).length >= mostOfAKind) return []
      if (presses.has(key) || owners.some((owner) => key.includes(homes[owner].mark))) return []
      const press = { customId, value }
      presses.set(key, press)
      return [press]
    })
  }

  const actionOf = ({ customId }: Press): Action | undefined =>
    repertoire.actions.find(({ name, version }) => name === parseCustomId(customId).name && version === parseCustomId(customId).version)

  test('every action is offered by something', async () => {
    const { postingControls, desk, remedies } = repertoire
    for (const owner of owners) {
      const home = world[owner]
      const asOwner = async (door: Door, sent: Sent): Promise<Press[]> => {
        const shown = await enter(town, door, sent, invocationBy(home, true))
        if (marks(home).test(JSON.stringify(shown)))
          revealing.add(doors.find((one) => Object.values(one.door)[0] === Object.values(door)[0])?.name ?? '')
        return note(shown)
      }
      const blank: Sent = {
        options: {},
        args: [],
        value: null,
        text: 'zylphora',
        source: {
          id: `${home.name}card`,
          channelId: home.channelId,
          content: `${town.page('/public')} ${town.page('/other')}`,
          embedUrls: [],
        },
      }
      let next: Press[] = []
      for (const { name, door, inServers } of doors) {
        if ((inServers && home.guildId === null) || ending.has(name)) continue
        if ('menu' in door) next.push(...(await asOwner(door, blank)))
        if ('command' in door)
          for (let choice = 0; choice < 6; choice += 1)
            next.push(...(await asOwner(door, { ...blank, options: await typed(town, door.command, home, choice) })))
      }
      for (const id of ['summary', 'answer', 'about'].map((name) => `${home.name}${name}`)) {
        const record = await town.bot.context.replies.get(id)
        if (record === undefined || record.writing === null) throw new Error(`${id} was not written`)
        const { writing, request, askedBy } = record
        const reply = {
          writing,
          request,
          askedBy,
          replyId: id,
          articles: [],
          conversationId: `${home.name}card`,
          storyId: home.storyId,
          spoken: 'en',
        } as const
        next.push(
          ...note([
            desk.controls({ ...reply, isPrivate: false }),
            desk.controls({ ...reply, isPrivate: true }),
            desk.working(reply),
            desk.pointing(reply),
            remedies(new UserError('interrupted', { replyId: id, askerId: home.personId }), 'en'),
            remedies(new UserError('too complex', {}), 'en'),
          ]),
        )
      }
      next.push(
        ...note(
          postingControls(
            { kind: 'entry', articleId: home.articleId, title: 'x', url: null, outlet: null, published: null, gist: null, roleId: null },
            'en',
          ),
        ),
      )
      next.push(
        ...note(
          postingControls(
            {
              kind: 'digest',
              rhythm: 'daily',
              topics: [],
              dueAt: 1,
              since: 0,
              fitting: 1,
              stories: [
                {
                  articleId: home.articleId,
                  storyId: null,
                  title: 'x',
                  url: null,
                  isUpdate: false,
                  gist: null,
                  sources: [],
                  moreSources: 0,
                },
              ],
            },
            'en',
          ),
        ),
      )
      for (let depth = 0; depth < 4 && next.length > 0; depth += 1) {
        const further: Press[] = []
        for (const press of next) {
          const action = actionOf(press)
          if (action !== undefined && !ending.has(action.name)) further.push(...(await asOwner({ action }, sentBy(town, press))))
        }
        next = further
      }
    }
    // By the very same doors owners see what is theirs.
    expect([...revealing]).toEqual(
      expect.arrayContaining([
        '/ask',
        '/articles',
        '/feeds list',
        '/digest list',
        '/settings show',
        '/settings log',
        '/prompts list',
        '/prompts edit',
        '/prompts versions',
        'prompt-version',
        '/forget',
        '/privacy export',
        'page',
        'story',
        'feed',
        'setting',
        'setting-log',
        'sources',
        'export',
        'change',
        'anew',
        'retry',
        'read',
        'ask-form',
        'ask-entry-form',
      ]),
    )
    // Where no model writes there is nothing to preview; and these owners run no bot. Strangers are sent what both offer all the same.
    const reached = new Set(['prompt-preview', 'admin-refresh', ...[...presses.values()].map((press) => actionOf(press)?.name)])
    expect(repertoire.actions.map(({ name }) => name).filter((name) => !reached.has(name))).toEqual([])
  })

  test('nothing of theirs is shown or changed', async () => {
    expect(presses.size).toBeGreaterThan(repertoire.actions.length)
    await untilAtRest(town.folder)
    await nothingOf(
      town,
      owners.map((owner) => world[owner]),
      '',
      async function* () {
        for (const press of presses.values()) {
          const action = actionOf(press)
          if (action === undefined) continue
          for (const stranger of ['stranger', 'alone'] as const) {
            const sent = sentBy(town, press)
            yield [[press, sent], await enter(town, { action }, sent, invocationBy(world[stranger], true))]
          }
        }
      },
    )
  })
})
