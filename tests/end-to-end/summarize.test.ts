// The main job, through the front door: the real bot on the local Discord, without a model.
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buttonOf, finished, seen } from '../support/seen.ts'
import { canJudge } from '../support/judge.ts'
import { startTown, type Town } from '../support/town.ts'

const barrier = readFileSync(new URL('../fixtures/barrier.html', import.meta.url))
let town: Town
beforeAll(async () => {
  town = await startTown()
  town.print('/barrier', { body: barrier })
})
afterAll(async () => {
  await town.close()
})

const channel = (): string => town.discord.channelId

/** Summarizes the barrier page and gives the finished card. */
async function summarizeBarrier(): Promise<Awaited<ReturnType<typeof seen>>> {
  const before = new Set(town.ana.messages(channel()).map(({ id }) => id))
  await town.ana.command(channel(), 'summarize', { url: town.page('/barrier') })
  return seen(town.ana, channel(), (message) => !before.has(message.id) && finished(message))
}

describe('/summarize', () => {
  test('a link gives a card whose every line has its passage, and a thread to ask in', async () => {
    const card = await summarizeBarrier()
    const [embed] = card.embeds
    expect(embed?.title).toContain('Barrier on the Orla')
    const lines = (embed?.description ?? '').split('\n').filter((line) => line.trim() !== '')
    expect(lines.pop()).toMatch(/^-# read 100% of \d+ words · (?:published .+ · )?fetched <t:\d+:R>$/)
    expect(lines.length).toBeGreaterThan(2)
    for (const line of lines) expect(line).toMatch(/\[\d+\]/)
    expect(embed?.footer?.text).toContain('no model is set up')
    expect(embed?.description).not.toMatch(/Source: Orla Press|You might also like|Subscribe/)
    const opening = await seen(town.ana, card.id, finished)
    expect(opening.content).toContain('Ask anything about this article')
  })

  test('Sources shows the passages to whoever presses it, and to nobody else', async () => {
    const card = await summarizeBarrier()
    await town.ben.press(channel(), card.id, buttonOf(card, 'Sources'))
    const sources = await seen(town.ben, channel(), (message) => message.content.includes('**[1]**'))
    expect(sources.content).toContain('The flood barrier on the Orla was opened on Friday')
    expect(town.ana.messages(channel()).some(({ id }) => id === sources.id)).toBe(false)
  })

  test('the newspaper sees which bot reads it', async () => {
    await summarizeBarrier()
    expect([...town.userAgents]).toEqual([
      `Lede/0.1 (Discord bot; +https://discord.com/oauth2/authorize?client_id=${town.discord.botUserId})`,
    ])
  })

  test('the same page is stored once', async () => {
    await summarizeBarrier()
    await summarizeBarrier()
    const choices = await town.ana.autocomplete(channel(), 'summarize', {}, 'story')
    expect(choices.filter(({ name }) => name.includes('Barrier on the Orla'))).toHaveLength(1)
  })

  test('a stored story is found by its title as one types', async () => {
    await summarizeBarrier()
    const [choice] = await town.ana.autocomplete(channel(), 'summarize', { story: 'orla op' }, 'story')
    expect(choice?.name).toContain('Barrier on the Orla')
    const before = new Set(town.ana.messages(channel()).map(({ id }) => id))
    await town.ana.command(channel(), 'summarize', { story: String(choice?.value) })
    const card = await seen(town.ana, channel(), (message) => !before.has(message.id) && finished(message))
    expect(card.embeds[0]?.title).toContain('Barrier on the Orla')
  })

  test('a story is found by its title, too, where nothing was chosen from the list', async () => {
    await summarizeBarrier()
    const before = new Set(town.ana.messages(channel()).map(({ id }) => id))
    await town.ana.command(channel(), 'summarize', { story: 'barrier on the orla' })
    const card = await seen(town.ana, channel(), (message) => !before.has(message.id) && finished(message))
    expect(card.embeds[0]?.title).toContain('Barrier on the Orla')
    await town.ana.command(channel(), 'summarize', { story: 'a story that nobody wrote' })
    await seen(town.ana, channel(), ({ content }) => content.includes('no stored story of that title'))
  })

  test('where no thread may be opened the reader is told, and asks by the button or by a reply', async () => {
    const quiet = town.discord.addChannel('no-threads')
    town.discord.forbidThreads(quiet)
    await town.ana.command(quiet, 'summarize', { url: town.page('/barrier') })
    const card = await seen(town.ana, quiet, finished)
    await seen(town.ana, quiet, ({ content }) => content.includes('could not open a thread here'))
    const outcome = await town.ben.press(quiet, card.id, buttonOf(card, 'Ask'))
    if (outcome.kind !== 'modal') throw new Error(`expected a form, got ${outcome.kind}`)
    await town.ben.submit(outcome.modal, { question: 'How much water can the gates hold back?' })
    await seen(town.ben, quiet, ({ content }) => content === 'Answering under the summary.')
    const answer = await seen(
      town.ana,
      quiet,
      (message) => finished(message) && message.content.includes('three metres') && message.id !== card.id,
    )
    expect(answer.message_reference?.message_id).toBe(card.id)
    const reply = await town.ben.say(quiet, 'How deep are the foundations?', { replyTo: card.id, ping: true })
    await seen(town.ben, quiet, (message) => message.message_reference?.message_id === reply.id && message.content.includes('nine metres'))
  })

  test.each([
    ['page.html', 'text/html', barrier],
    ['page.html.gz', 'application/gzip', gzipSync(barrier)],
    [
      'notes.md',
      'text/markdown',
      Buffer.from(
        '# Ferry to Hallin stops\n\nThe ferry to Hallin will stop on the first of May. The owner said that 40 passengers a day do not pay for the fuel.\n\nThe island has 212 inhabitants. The next bridge is 60 kilometres away, and the council wants to run a bus instead.',
      ),
    ],
  ])('a file: %s', async (name, contentType, bytes) => {
    const before = new Set(town.ana.messages(channel()).map(({ id }) => id))
    await town.ana.command(channel(), 'summarize', { file: { name, contentType, bytes } })
    const card = await seen(town.ana, channel(), (message) => !before.has(message.id) && finished(message))
    expect(card.embeds[0]?.description).toMatch(/\[\d+\]/)
  })

  test('with nothing given opens a form for the text', async () => {
    const outcome = await town.ana.command(channel(), 'summarize')
    if (outcome.kind !== 'modal') throw new Error(`expected a form, got ${outcome.kind}`)
    const before = new Set(town.ana.messages(channel()).map(({ id }) => id))
    await town.ana.submit(outcome.modal, {
      text: 'School in Varn closes early\n\nThe school in Varn closes on Thursdays at noon from next month. Its head says that three of nine teachers are ill.\n\nParents may bring their children to the library, which stays open until five.',
    })
    const card = await seen(town.ana, channel(), (message) => !before.has(message.id) && finished(message))
    expect(card.embeds[0]?.title).toContain('School in Varn closes early')
  })
})

describe('questions in the thread', () => {
  async function thread(): Promise<string> {
    const card = await summarizeBarrier()
    await seen(town.ana, card.id, finished)
    return card.id
  }
  const isAnswer = (message: { content: string; author: { bot?: boolean } }): boolean =>
    message.author.bot === true && message.content.includes('Closest passages')

  test('a plain message is answered with the closest passages', async () => {
    const id = await thread()
    const question = await town.ben.say(id, 'What did the barrier cost?')
    const answer = await seen(town.ben, id, (message) => isAnswer(message) && finished(message))
    expect(answer.content).toMatch(/84 million crowns.*\[2\]/)
    expect(answer.message_reference?.message_id).toBe(question.id)
  })

  test('a mention and a reply that pings are answered where MessageContent is off', async () => {
    const card = await summarizeBarrier()
    const opening = await seen(town.ana, card.id, finished)
    await town.ben.say(card.id, 'How deep are the foundations?', { replyTo: opening.id, ping: true })
    await seen(town.ben, card.id, (message) => isAnswer(message) && message.content.includes('nine metres'))
    await town.ben.say(card.id, `<@${town.discord.botUserId}> How much water can the gates hold back?`)
    await seen(town.ben, card.id, (message) => isAnswer(message) && message.content.includes('three metres'))
  })

  test('the Ask button opens a form, and the answer stands in the thread with the question', async () => {
    const card = await summarizeBarrier()
    await seen(town.ana, card.id, finished)
    const outcome = await town.ben.press(channel(), card.id, buttonOf(card, 'Ask'))
    if (outcome.kind !== 'modal') throw new Error(`expected a form, got ${outcome.kind}`)
    await town.ben.submit(outcome.modal, { question: 'What do the fishermen say?' })
    const answer = await seen(town.ana, card.id, (message) => message.content.includes('What do the fishermen say?') && finished(message))
    expect(answer.content).toContain('**Ben** asks:')
    expect(answer.content).toMatch(/Fishermen are less pleased|high tide/)
  })

  test('people talking to each other are left alone', async () => {
    const id = await thread()
    const first = await town.ana.say(id, `<@${town.ben.user.id}> are you coming tonight?`)
    await town.ben.say(id, 'yes', { replyTo: first.id, ping: true })
    await town.ana.say(id, 'What did the barrier cost?')
    await seen(town.ana, id, isAnswer)
    expect(town.ana.messages(id).filter(isAnswer)).toHaveLength(1)
  })

  test('/ask answers from the thread, and elsewhere from everything stored', async () => {
    const id = await thread()
    await town.ben.command(id, 'ask', { question: 'Who will pay for the overrun?' })
    await seen(town.ben, id, (message) => isAnswer(message) && message.content.includes('has not said who will pay'))
    await town.ben.command(channel(), 'ask', { question: 'What did the flood barrier on the Orla cost?' })
    await seen(town.ben, channel(), (message) => isAnswer(message) && message.content.includes('84 million'))
  })

  test('after a restart of the bot and the sleep of the thread the conversation goes on', async () => {
    const id = await thread()
    await town.restart()
    town.discord.archiveThread(id)
    await town.ana.say(id, 'What did the barrier cost?')
    await seen(town.ana, id, (message) => isAnswer(message) && message.content.includes('84 million'))
  })

  test('a question the article has no answer to is told so', async () => {
    const id = await thread()
    await town.ana.say(id, 'Which orchestra plays Mahler in Vienna?')
    const answer = await seen(town.ana, id, (message) => message.author.bot === true && message.content.includes('seem to say'))
    expect(answer.content).toContain('The article doesn’t seem to say')
  })
})

describe('what cannot be done is said, with what to do next', () => {
  const told = async (options: Parameters<typeof town.ana.command>[2]): Promise<string> => {
    const before = new Set(town.ana.messages(channel()).map(({ id }) => id))
    await town.ana.command(channel(), 'summarize', options)
    return (await seen(town.ana, channel(), (message) => !before.has(message.id) && message.content.startsWith('⚠️'))).content
  }

  test('an unknown page', async () => {
    expect(await told({ url: town.page('/nothing') })).toContain('no such page (404)')
  })
  test('an unknown story', async () => {
    expect(await told({ story: 'no-such-id' })).toMatch(/no stored story|no longer stored/)
  })
  test.each([
    ['a private address', { url: 'http://127.0.0.1:9/secret' }, 'only public web addresses'],
    ['something that is no address', { url: 'the barrier story' }, 'not a web address'],
    ['an empty file', { file: { name: 'a.txt', bytes: new Uint8Array() } }, 'empty'],
    [
      'a picture',
      { file: { name: 'a.png', contentType: 'image/png', bytes: Buffer.from('89504e470d0a1a0a0000', 'hex') } },
      'is a picture.',
    ],
  ])('%s', async (_what, options, words) => {
    expect(await told(options)).toContain(words)
  })
  test.each([
    ['application/pdf', 'a PDF'],
    ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'an office document'],
    ['application/rss+xml', 'a feed'],
    ['application/x-shockwave-flash', 'application/x-shockwave-flash'],
  ])('a link to %s', async (type, words) => {
    town.print('/other', { type, body: 'Nothing to read.' })
    expect(await told({ url: town.page('/other') })).toContain(`, and this is ${words}.`)
  })
  test('two sources at once', async () => {
    expect(await told({ url: town.page('/barrier'), story: 'x' })).toContain('not several at once')
  })
  test('a host that does not answer', async () => {
    expect(await told({ url: 'http://127.0.0.1:1/gone' })).toMatch(/only public web addresses|could not reach/)
  })
  test.each([
    [
      'a paywall',
      '<article><h1>Ferry stops</h1><p>The ferry to Hallin stops in May.</p></article><div class="paywall"><h2>Subscribe to continue reading</h2><p>Already a subscriber? Log in.</p></div><script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry stops","isAccessibleForFree":false}</script>',
      'paywall',
    ],
    [
      'an empty shell',
      '<div id="root"></div><script src="/app.js"></script><noscript>You need to enable JavaScript to run this app.</noscript>',
      'empty until scripts run',
    ],
    [
      'a cookie page',
      '<title>Before you continue</title><h1>Before you continue</h1><p>We use cookies and data to deliver and maintain our services and to measure audience engagement.</p><p>If you choose “Accept all”, we will also use cookies and data to show personalised ads.</p><button>Accept all</button><button>Reject all</button>',
      'cookie-consent',
    ],
  ])('%s, with a button to paste the text', async (_what, body, words) => {
    town.print('/wall', { body: `<!doctype html><html lang="en"><body>${body}</body></html>` })
    expect(await told({ url: town.page('/wall') })).toContain(words)
    const message = await seen(town.ana, channel(), ({ content, components }) => content.includes(words) && (components ?? []).length > 0)
    const outcome = await town.ana.press(channel(), message.id, buttonOf(message, 'Paste the text'))
    expect(outcome.kind).toBe('modal')
  })

  test('a page that is too large', async () => {
    town.print('/large', { body: `<p>${'x'.repeat(6_000_000)}</p>` })
    expect(await told({ url: town.page('/large') })).toContain('larger than the 5 MB')
  })

  test('a question over the limit, and a thread whose article is gone', async () => {
    const card = await summarizeBarrier()
    await seen(town.ana, card.id, finished)
    await town.ana.say(card.id, `Why ${'oh '.repeat(400)}why?`)
    await seen(town.ana, card.id, ({ content }) => content.includes('longer than 1,000 characters'))
    const conversation = await town.bot.context.conversations.get(card.id)
    await town.bot.context.articles.delete(conversation?.articleIds[0] ?? '', ['public'])
    await town.ana.say(card.id, 'What did it cost?')
    await seen(town.ana, card.id, ({ content }) => content.includes('no longer stored here'))
  })

  test('a button of an older version', async () => {
    await town.ana.command(channel(), 'help')
    const card = await summarizeBarrier()
    town.discord.forgeButton(card.id, 'sources:0:whatever')
    await town.ana.press(channel(), card.id, 'sources:0:whatever')
    await seen(town.ana, channel(), (message) => message.content.includes('older version'))
  })
})

describe.skipIf(!canJudge)('by Discord’s own description of its API (skipped where ../shared/spec is absent)', () => {
  test('every request was judged, and none refused', () => {
    const { judged, violations } = town.judge.report()
    process.stdout.write(`judged ${judged} requests of the bot, ${violations.length} violations\n`)
    expect(violations).toEqual([])
    expect(judged).toBeGreaterThan(50)
  })
})
