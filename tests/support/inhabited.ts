// A server, or one person's direct messages, with something of everything that a store keeps of it; every word of it carries a mark by which
// it is known wherever it turns up.
import { accountsOf } from '#src/core/budget.ts'
import { ownScope, visibleScopes, type ReadArticle, type Scope } from '#src/core/article.ts'
import type { Asking } from '#src/core/respond.ts'
import type { Digest } from '#src/core/digest.ts'
import type { Store } from '#src/core/ports.ts'
import type { OpenStore } from '#src/store/index.ts'
import { answer, article, claim, summary } from './articles.ts'

/** `name` tells its ids from those of others. */
export interface Home {
  readonly guildId: string | null
  readonly personId: string
  readonly name: string
  /** In everything that is written here, and in no id. */
  readonly mark: string
  /** Of each call that is counted here. */
  readonly tokens: number
}

/** A word by which its texts are found. */
export const sharedWord = 'zylphora'

export interface Inhabited extends Home {
  readonly scope: Scope
  readonly scopes: readonly Scope[]
  readonly channelId: string
  readonly articleId: string
  readonly publicId: string
  readonly storyId: string
  readonly feedId: string
  readonly followId: string
  readonly digest: Digest
  readonly changeId: number
  readonly reservationId: string
  /** Every id of it that somebody could send: those that stand in messages, and those that nobody is shown. */
  readonly ids: readonly string[]
}

const dayMs = 86_400_000

const read = (from: Parameters<typeof article>[0]): ReadArticle => {
  const { id: _id, scope: _scope, storedAt: _storedAt, readAt: _readAt, ...rest } = article(from)
  return rest
}

/** Addresses of a page and of a feed that servers share. */
export interface Shared {
  readonly page: string
  readonly feed: string
}
const elsewhere: Shared = { page: 'https://paper.example/public', feed: 'https://paper.example/feed.xml' }

/** What the clock has to do with is due in a day. */
export async function inhabit(
  store: Pick<OpenStore, keyof Store | 'cache' | 'cacheUses'>,
  home: Home,
  now: number,
  shared: Shared = elsewhere,
): Promise<Inhabited> {
  const { guildId, personId, name, mark, tokens } = home
  const place = { guildId, userId: personId }
  const scope = ownScope(place)
  const channelId = `${name}channel`
  const said = `The ${sharedWord} ${mark}`

  const own = (
    await store.articles.save(
      {
        ...read({ text: [`${said} plan is secret.`, `Nobody outside knows the ${mark} plan of ${sharedWord}.`] }),
        title: said,
        site: `${mark} desk`,
        url: null,
        origin: 'text',
      },
      scope,
      { person: personId },
    )
  ).article
  const page = (await store.articles.save(read({ title: 'Barrier on the Orla', url: shared.page }), 'public', { feed: shared.feed }))
    .article
  const { story } = await store.stories.place(page)

  const ids = {
    summary: `${name}summary`,
    answer: `${name}answer`,
    about: `${name}about`,
    open: `${name}open`,
    thread: `${name}card`,
    question: `${name}question`,
  }
  const writing = summary({ headline: said, gist: claim(said, 1), articleIds: [own.id] })
  const asking = (messageId: string, questionMessageId: string | null): Pick<Asking, 'askedBy' | 'place' | 'questionMessageId'> => ({
    askedBy: { id: personId, name: `${mark} of ${name}`, spoken: 'fr' },
    place: { guildId, channelId, messageId, interactionToken: `token${mark}`, isPrivate: false },
    questionMessageId,
  })
  const wish = { length: 'standard', style: 'bullets', language: null } as const
  await store.replies.start({
    id: ids.summary,
    request: { kind: 'summarize', source: { kind: 'article', articleId: own.id }, wish },
    conversationId: null,
    ...asking(ids.thread, null),
  })
  await store.replies.locate(ids.summary, { wanted: `${name}wanted` })
  await store.replies.finish(ids.summary, writing)
  await store.conversations.create({
    id: ids.thread,
    guildId,
    articleIds: [own.id, page.id],
    summary: writing,
    startedBy: personId,
    isPrivate: false,
  })
  for (const [id, articleId] of [
    [ids.answer, own.id],
    [ids.about, page.id],
  ] as const) {
    const question = `What is the ${mark}?`
    await store.replies.start({
      id,
      request: { kind: 'ask', question, conversationId: ids.thread, language: null },
      conversationId: ids.thread,
      ...asking(`${id}message`, ids.question),
    })
    await store.cacheUses.note(`${name}cached`, id)
    await store.replies.finish(id, answer({ question, articleIds: [articleId] }))
  }
  await store.cache.set(`${name}cached`, { said })
  await store.replies.start({
    id: ids.open,
    request: { kind: 'ask', question: `Is the ${mark} open?`, conversationId: null, language: null },
    conversationId: null,
    ...asking(`${name}open message`, null),
  })
  await store.feedback.vote({
    replyId: ids.answer,
    person: { id: personId, name: mark },
    opinion: 'bad',
    reason: `The ${mark} is wrong`,
    request: { kind: 'ask', question: `What is the ${mark}?`, conversationId: null, language: null },
    writing: answer({ question: mark }),
  })

  const lines = accountsOf({ guildId, userId: personId, roleIds: [], purpose: 'answer' }, []).map((account) => ({
    account,
    day: new Date(now).toISOString().slice(0, 10),
  }))
  const spent = { calls: 1, tokens, microUsd: 1, unpriced: 0 }
  const first = await store.budgets.reserve({ lines, purpose: 'answer', estimate: spent }, [], 60_000)
  if ('reservation' in first) await store.budgets.settle(first.reservation, spent)
  const second = await store.budgets.reserve({ lines, purpose: 'answer', estimate: spent }, [], 60_000)
  const reservationId = 'reservation' in second ? second.reservation.id : ''

  const feed = await store.feeds.add(shared.feed, now + dayMs)
  const server = guildId ?? ''
  const digest: Digest = {
    id: `${name}digest`,
    guildId: server,
    channelId,
    rhythm: 'daily',
    weekday: 1,
    hour: 8,
    topics: [mark],
    outlets: [],
    feeds: [],
    length: 'brief',
    language: null,
    whenEmpty: 'nothing',
    setUpAt: now,
    setUpBy: personId,
  }
  let [followId, changeId] = ['', 0]
  if (guildId !== null) {
    ;({
      follow: { id: followId },
    } = await store.feeds.follow(
      {
        guildId,
        channelId,
        feedId: feed.id,
        filter: { include: [mark], exclude: [], language: null, outlet: null },
        post: 'entries',
        gist: 'own words',
        first: 'nothing',
        roleId: null,
        followedBy: personId,
        since: now,
      },
      now,
    ))
    await store.digests.save(digest, { at: now + dayMs, timeZone: 'Europe/Berlin' })
    const by = { id: personId, name: mark }
    await store.serverTemplates.save(guildId, 'summarize', {
      texts: { reader: `${said} writes.` },
      note: `The ${mark} note`,
      by,
      sameAs: null,
      after: 0,
    })
    await store.serverTemplates.save(guildId, 'summarize', {
      texts: { reader: `${said} writes again.` },
      note: mark,
      by,
      sameAs: null,
      after: 1,
    })
    await store.serverTemplates.keepDraft(guildId, 'answer', personId, { texts: { reader: `${said} answers.` }, note: mark, after: 0 })
    changeId =
      (await store.settings.change(guildId, { name: 'linkChannels', value: [`${mark} links`] }, { id: personId, name: mark }))?.id ?? 0
  }
  for (const key of ['posted', 'waiting']) {
    await store.outbox.add({
      key: `${name}${key}`,
      guildId,
      channelId: guildId === null ? `user:${personId}` : channelId,
      source: `follow ${followId || name}`,
      language: 'en',
      items: [`article ${own.id}`],
      setUpBy: personId,
      expiresAt: null,
      posting: { kind: 'entry', articleId: own.id, title: said, url: null, outlet: null, published: null, gist: said, roleId: null },
    })
  }
  const turn = await store.outbox.takeTurn()
  const waiting = await turn?.next()
  if (turn === undefined || waiting === undefined) throw new Error('nothing waits to be posted')
  await turn.attempt(waiting)
  await turn.posted(waiting, { id: `${name}posted message`, isLast: true })
  const next = await turn.next()
  if (next !== undefined) await turn.rest(next, { trouble: 'no access', until: now + dayMs, certain: true })
  await turn.release()
  await store.facts.set(`choice of feeds ${name}`, JSON.stringify({ wish: { guildId, followedBy: personId, filter: mark } }), {
    forMs: dayMs,
  })

  return {
    ...home,
    scope,
    scopes: visibleScopes(place),
    channelId,
    articleId: own.id,
    publicId: page.id,
    storyId: story.id,
    feedId: feed.id,
    followId,
    digest,
    changeId,
    reservationId,
    ids: [
      ...Object.values(ids),
      own.id,
      page.id,
      story.id,
      feed.id,
      channelId,
      followId,
      digest.id,
      String(changeId),
      `${name}wanted`,
      `${name}posted`,
      `${name}waiting`,
      `follow ${followId || name}`,
      `article ${own.id}`,
      `${ids.answer}message`,
      `${name}posted message`,
      sharedWord,
      shared.feed,
      shared.page,
      server,
      personId,
      scope,
      `user:${personId}`,
      ...lines.map(({ account }) => account),
    ].filter(Boolean),
  }
}
