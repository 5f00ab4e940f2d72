// How each method of the store keeps what one server has to that server: every method has its line here, or this file does not compile.
// `isolation.test.ts` holds it to them.
import type { Account } from '#src/core/budget.ts'
import type { Store } from '#src/core/ports.ts'
import { article } from '../support/articles.ts'
import type { Home, Inhabited } from '../support/inhabited.ts'

/** `me` is who calls, `ids` what they send: chosen among the ids of somebody else. */
export type Call = (store: Store, me: Inhabited, ids: readonly string[]) => Promise<unknown>
/** `reaches`: the owner, by the same call, gets or changes something of theirs. `asked`: it gives or changes nothing of a place's own. */
type Rule =
  | { readonly kind: 'reaches' | 'asked'; readonly call: Call }
  /** It works on whatever it is given: only these files may call it, and the commands' own test holds them to their place. */
  | { readonly kind: 'trusts'; readonly callers: readonly string[] }

export type Ports = Omit<Store, 'close'>
type Rules = { readonly [Port in keyof Ports]: { readonly [Method in keyof Ports[Port]]: Rule } }

const reaches = (call: Call): Rule => ({ kind: 'reaches', call })
const asked = (call: Call): Rule => ({ kind: 'asked', call })
const trusts = (...callers: string[]): Rule => ({ kind: 'trusts', callers })

const { id: _id, scope: _scope, storedAt: _storedAt, readAt: _readAt, ...blank } = article()
/** Direct messages have the scope, but no server of their own. */
const server = ({ guildId }: Home): string => guildId ?? 'no server'
const mallory = ({ personId }: Home): { id: string; name: string } => ({ id: personId, name: 'Mallory' })
const days = { from: '0000-01-01', to: '9999-12-31' }

export const rules: Rules = {
  articles: {
    save: asked((store, me, [key = '']) =>
      store.articles.save(
        { ...blank, url: null, title: key, passages: [{ number: 1, kind: 'paragraph', text: key }], origin: 'text' },
        me.scope,
        { person: me.personId },
      ),
    ),
    get: reaches((store, { scopes }, [id = '']) => store.articles.get(id, scopes)),
    findByUrl: asked((store, { scopes }, [url = '']) => store.articles.findByUrl(url, scopes)),
    suggest: reaches((store, { scopes }, [typed = '', feed]) =>
      Promise.all([store.articles.suggest(typed, { scopes }, 25), store.articles.suggest('', { scopes, feed }, 25)]),
    ),
    search: reaches((store, { scopes }, [words = '', feed, site]) =>
      Promise.all([
        store.articles.search(words, { scopes }, 25),
        store.articles.search('zylphora secret plan', { scopes, feed, site }, 25),
      ]),
    ),
    nameFeed: asked((store, _me, [id = '', feed = '']) => store.articles.nameFeed(id, feed)),
    delete: reaches((store, { scopes }, [id = '']) =>
      store.articles.delete(
        id,
        scopes.filter((scope) => scope !== 'public'),
      ),
    ),
    count: asked((store) => store.articles.count()),
  },
  conversations: {
    create: reaches((store, me, [id = '', articleId = '']) =>
      store.conversations.create({
        id,
        guildId: me.guildId,
        articleIds: [articleId],
        summary: null,
        startedBy: me.personId,
        isPrivate: false,
      }),
    ),
    get: trusts(
      'commands/ask.ts',
      'commands/menus/ask-about.ts',
      'src/core/obtain.ts',
      'src/discord/conversing.ts',
      'src/discord/threads.ts',
    ),
    addArticle: trusts('src/core/respond.ts'),
  },
  replies: {
    start: asked((store, me, [id = '']) =>
      store.replies.start({
        id,
        request: { kind: 'ask', question: 'Mine?', conversationId: null, language: null },
        askedBy: mallory(me),
        place: { guildId: me.guildId, channelId: 'x', messageId: null, interactionToken: null, isPrivate: false },
        questionMessageId: null,
        conversationId: null,
      }),
    ),
    locate: trusts('src/core/respond.ts', 'src/discord/delivering.ts'),
    finish: trusts(
      'commands/actions/change-select.ts',
      'commands/actions/retry-button.ts',
      'src/core/recording.ts',
      'src/discord/interrupted.ts',
    ),
    get: trusts('commands/actions/retry-button.ts', 'src/core/obtain.ts'),
    isOurs: trusts('src/core/respond.ts', 'src/discord/conversing.ts'),
    // Of a message that somebody has just pressed a button of.
    shownIn: trusts('src/discord/interactions.ts'),
    // A language, of whoever has just spoken.
    spokenBy: trusts('src/discord/spoken.ts'),
    // The key is made of the server.
    wanted: trusts('src/core/earlier.ts'),
    unfinished: trusts('src/discord/interrupted.ts'),
  },
  stories: {
    place: asked((store, _me, [id = '']) => store.stories.place(article({ id }))),
    get: asked((store, _me, [id = '']) => store.stories.get(id)),
    of: asked((store, _me, [id = '']) => store.stories.of(id)),
    unplaced: asked((store) => store.stories.unplaced(Number.MAX_SAFE_INTEGER)),
    recent: asked((store) => store.stories.recent({ since: 0, limit: 100 })),
    suggest: asked((store, _me, [typed = '']) => Promise.all([store.stories.suggest(typed, 25), store.stories.suggest('', 25)])),
  },
  feedback: {
    vote: trusts('commands/actions/reason-form.ts', 'commands/actions/vote-button.ts'),
    of: reaches((store, { personId }, [id = '']) => store.feedback.of(id, personId)),
    worst: trusts(),
    totals: trusts(),
  },
  feeds: {
    add: trusts('src/core/follow.ts'),
    findByUrl: asked((store, _me, [url = '']) => store.feeds.findByUrl(url)),
    get: asked((store, _me, [id = '']) => store.feeds.get(id)),
    follow: reaches((store, me, [channelId = '']) =>
      store.feeds.follow(
        {
          guildId: server(me),
          channelId,
          feedId: me.feedId,
          filter: { include: [], exclude: [], language: null, outlet: null },
          post: 'entries',
          gist: 'own words',
          first: 'nothing',
          roleId: null,
          followedBy: me.personId,
          since: null,
        },
        1,
      ),
    ),
    unfollow: reaches((store, me, [id = '']) => store.feeds.unfollow(id, server(me))),
    followedBy: reaches((store, me) => store.feeds.followedBy(server(me))),
    followsOf: trusts('src/core/entries.ts', 'src/core/poll.ts'),
    setPaused: reaches((store, me, [id = '']) => store.feeds.setPaused(id, server(me), true)),
    setAway: trusts(),
    claim: trusts('src/core/poll.ts'),
    claimOne: trusts('src/core/follow.ts', 'src/core/poll.ts'),
    settle: trusts('src/core/poll.ts'),
    fail: trusts('src/core/poll.ts'),
    setReported: trusts('src/core/poll.ts'),
    move: trusts('src/core/poll.ts'),
    pending: trusts('src/core/entries.ts', 'src/core/reading.ts'),
    finish: trusts('src/core/entries.ts'),
    retry: trusts('src/core/entries.ts'),
    putAside: trusts('src/core/entries.ts', 'src/core/reading.ts'),
    release: trusts('src/core/follow.ts', 'src/core/poll.ts'),
  },
  queue: {
    take: trusts('src/core/reading.ts'),
    mend: trusts('src/core/reading.ts'),
  },
  facts: {
    get: trusts('commands/actions/follow-select.ts', 'src/discord/operator-commands.ts', 'src/discord/registration.ts'),
    set: trusts('commands/follow.ts', 'src/discord/operator-commands.ts', 'src/discord/registration.ts'),
  },
  settings: {
    of: reaches((store, me) => store.settings.of(me.guildId)),
    isChosen: asked((store, me) => store.settings.isChosen(server(me), 'linkChannels')),
    change: reaches((store, me, [value = '']) => store.settings.change(server(me), { name: 'linkChannels', value: [value] }, mallory(me))),
    undo: reaches((store, me, [id = '']) => store.settings.undo(server(me), Number(id) || 0, mallory(me))),
    changes: reaches((store, me) => store.settings.changes(server(me), { before: null, limit: 100 })),
  },
  outbox: {
    add: trusts('src/core/deliver.ts', 'src/core/digests.ts', 'src/core/entries.ts', 'src/core/poll.ts'),
    takeTurn: trusts('src/core/deliver.ts'),
    // By keys and sources that are made of ids which nobody is shown.
    state: trusts('src/core/entries.ts'),
    troubles: reaches((store, me) => store.outbox.troubles(server(me))),
    leftOut: asked((store, me) => store.outbox.leftOut(server(me), 0)),
    tryAgain: trusts('commands/channel-troubles.ts', 'src/discord/client.ts'),
    withdraw: trusts('commands/digest/remove.ts', 'commands/digest/set.ts', 'commands/feed-list.ts'),
    delivered: trusts('src/core/choosing.ts'),
    itemsOfMessage: asked((store, me, [channelId = '', messageId = '']) =>
      store.outbox.itemsOfMessage({ guildId: server(me), channelId, messageId }),
    ),
    lastDelivery: trusts('commands/digest/list.ts', 'src/core/digests.ts'),
  },
  budgets: {
    reserve: trusts('src/core/paying.ts'),
    settle: trusts('src/llm/embeddings.ts', 'src/llm/paid.ts'),
    usage: reaches((store, me) => Promise.all(accountsSeenBy(me).map((account) => store.budgets.usage(account, days)))),
    taken: reaches((store, me) => Promise.all(accountsSeenBy(me).map((account) => store.budgets.taken({ account, from: days.from })))),
  },
  memory: {
    questionsOf: asked((store, { personId, guildId }) => store.memory.questionsOf({ userId: personId, guildId })),
    forgetQuestions: reaches((store, { personId, guildId }) => store.memory.forgetQuestions({ userId: personId, guildId })),
    forgetConversation: trusts('commands/actions/forget-button.ts'),
    firstAskerOf: reaches((store, me, [id = '']) => store.memory.firstAskerOf(id, server(me))),
    forgetArticle: reaches((store, { personId, guildId }, [id = '']) => store.memory.forgetArticle(id, { userId: personId, guildId })),
    // By Discord's own word that they are deleted.
    forgetMessages: trusts('src/discord/deletions.ts'),
    forgetChannel: trusts('src/discord/deletions.ts'),
    forgetPerson: reaches((store, { personId }) => store.memory.forgetPerson(personId)),
    personalData: reaches((store, { personId }) => store.memory.personalData(personId)),
    places: trusts('src/core/retain.ts'),
    forgetBefore: trusts('src/core/retain.ts'),
    forgetServer: trusts('src/core/retain.ts'),
    forgetPublicBefore: trusts('src/core/retain.ts'),
    forgetStale: trusts('src/core/retain.ts'),
    dropTokens: trusts('src/core/retain.ts'),
    scrub: asked((store) => store.memory.scrub()),
  },
  // By Discord's own word that the bot is there, or is not.
  servers: {
    known: trusts('src/discord/membership.ts'),
    leave: trusts('src/discord/membership.ts'),
    comeBack: trusts('src/discord/membership.ts'),
    goneBefore: trusts('src/core/retain.ts'),
  },
  digests: {
    list: reaches((store, me) => store.digests.list(server(me))),
    get: reaches((store, me, [id = '']) => store.digests.get(id, server(me))),
    nextDue: trusts('commands/digest/list.ts', 'src/core/digests.ts'),
    save: reaches((store, me, [id = '', channelId = '']) =>
      store.digests.save({ ...me.digest, id, channelId, guildId: server(me), topics: ['mine'] }, { at: 1, timeZone: 'UTC' }),
    ),
    remove: reaches((store, me, [id = '']) => store.digests.remove(id, server(me))),
    due: trusts('src/core/digests.ts'),
    moveOn: trusts('src/core/digests.ts'),
    timeZones: trusts('src/core/digests.ts'),
    feedsNaming: asked((store, _me, ids) => store.digests.feedsNaming(ids)),
  },
  serverTemplates: {
    current: reaches((store, me) => store.serverTemplates.current(server(me)).then((current) => [...current])),
    version: reaches((store, me) => store.serverTemplates.version(server(me), 'summarize', 2)),
    versions: reaches((store, me) => store.serverTemplates.versions(server(me), 'summarize', { before: null, limit: 100 })),
    save: reaches((store, me, [text = '']) =>
      store.serverTemplates.save(server(me), 'summarize', { texts: { reader: text }, note: text, by: mallory(me), sameAs: null, after: 2 }),
    ),
    draft: reaches((store, me) => store.serverTemplates.draft(server(me), 'answer', me.personId)),
    keepDraft: reaches((store, me, [text = '']) =>
      store.serverTemplates.keepDraft(server(me), 'answer', me.personId, { texts: { reader: text }, note: text, after: 0 }),
    ),
    dropDraft: reaches((store, me) => store.serverTemplates.dropDraft(server(me), 'answer', me.personId)),
  },
}

/** What a place shows of its counts: its own, and those of whoever looks. */
function accountsSeenBy({ guildId, personId }: Home): Account[] {
  return guildId === null ? [`person:${personId}`] : [`server:${guildId}`, `member:${guildId}:${personId}`, `person:${personId}`]
}
