// The floor: a discord.js client that does only what Discord sees of the bot. Reads its token, API address and what it is to do from the environment:
// `defer`; `constant`: defer and answer with one text; `edits`: defer, and edit every 1.2 s with what a model has streamed; `stream`: defer, stream a
// model and edit at its first words. Plain JavaScript, so that it does not pay for what strips types.
import { Client, Events, GatewayIntentBits } from 'discord.js'
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/** As the bot does: milliseconds between two edits. */
const spacingMs = 1200
const text = 'A summary of some length, as a bot would write it. '.repeat(12)

/** What the paper prints, as passages: the model writes as much about it as for the bot. */
const article = [
  ...readFileSync(new URL('../../tests/fixtures/barrier.html', import.meta.url), 'utf8')
    .replace('on Friday', 'on Friday at gate 100')
    .matchAll(/<p>(.*)<\/p>/g),
]
  .map(([, words], index) => `[A${index + 1}] ${words}`)
  .join('\n')

async function* streamed(content) {
  // Only a client that has a model pays for it.
  const { default: OpenAI } = await import('openai')
  const model = new OpenAI({ apiKey: 'none', baseURL: process.env['OPENAI_BASE_URL'] ?? '' })
  const chunks = await model.chat.completions.create({
    model: 'test-model',
    stream: true,
    messages: [
      { role: 'system', content: 'Quotes have a `translation`.' },
      { role: 'user', content },
    ],
  })
  for await (const chunk of chunks) yield chunk.choices[0]?.delta.content ?? ''
}

const deeds = {
  defer: async (interaction) => interaction.deferReply({ withResponse: true }),
  async constant(interaction) {
    await interaction.deferReply({ withResponse: true })
    await interaction.editReply({ embeds: [{ description: text }] })
  },
  async edits(interaction) {
    await interaction.deferReply({ withResponse: true })
    let words = ''
    const reading = (async () => {
      for await (const piece of streamed(article)) words += piece
      return true
    })()
    for (let isWhole = false; !isWhole;) {
      await interaction.editReply({ embeds: [{ description: words === '' ? 'Writing…' : words.slice(0, 4000) }] })
      isWhole = await Promise.race([sleep(spacingMs, false), reading])
    }
    await interaction.editReply({ embeds: [{ description: `Whole: ${words.slice(0, 4000)}` }] })
  },
  async stream(interaction) {
    await interaction.deferReply({ withResponse: true })
    let words = ''
    for await (const piece of streamed('[A1] A long enough passage about something that happened in town on Friday.')) {
      const began = words !== ''
      words += piece
      if (!began && words !== '') await interaction.editReply({ embeds: [{ description: words }] })
    }
  },
}

const deed = deeds[process.env['LEDE_BARE'] ?? 'defer']
if (deed === undefined) throw new Error('LEDE_BARE names no deed')
const client = new Client({
  intents: [GatewayIntentBits.Guilds],
  rest: { api: process.env['DISCORD_API_URL'] ?? '', globalRequestsPerSecond: 100_000 },
})
client.on(Events.InteractionCreate, (interaction) => {
  if (interaction.isChatInputCommand()) void deed(interaction)
})
client.once(Events.ClientReady, () => {
  process.stdout.write('ready\n')
})
await client.login(process.env['DISCORD_TOKEN'])
