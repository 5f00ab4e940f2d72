// The floor: a discord.js client that does only what Discord sees of the bot. Reads its token, API address and what it is to do from the environment:
// `defer`; `constant`: defer and answer with one text; `edits`: defer and edit five times, 1.2 s apart; `stream`: defer, stream a
// model and edit at its first words.
import { Client, Events, GatewayIntentBits, type ChatInputCommandInteraction } from 'discord.js'
import OpenAI from 'openai'
import { setTimeout as sleep } from 'node:timers/promises'

/** As the bot does: edits for a summary, and the time between two of them. */
const edits = 5
const spacingMs = 1200
const text = 'A summary of some length, as a bot would write it. '.repeat(12)

const deeds: Record<string, (interaction: ChatInputCommandInteraction) => Promise<unknown>> = {
  defer: async (interaction) => interaction.deferReply({ withResponse: true }),
  async constant(interaction) {
    await interaction.deferReply({ withResponse: true })
    await interaction.editReply({ embeds: [{ description: text }] })
  },
  async edits(interaction) {
    await interaction.deferReply({ withResponse: true })
    for (let edit = 1; edit <= edits; edit++) {
      if (edit > 1) await sleep(spacingMs)
      await interaction.editReply({ embeds: [{ description: `${edit}: ${text}` }] })
    }
  },
  async stream(interaction) {
    await interaction.deferReply({ withResponse: true })
    const model = new OpenAI({ apiKey: 'none', baseURL: process.env['OPENAI_BASE_URL'] ?? '' })
    const chunks = await model.chat.completions.create({ model: 'test-model', stream: true, messages: [{ role: 'user', content: '[A1] A long enough passage about something that happened in town on Friday.' }] })
    let words = ''
    for await (const chunk of chunks) {
      const began = words !== ''
      words += chunk.choices[0]?.delta.content ?? ''
      if (!began && words !== '') await interaction.editReply({ embeds: [{ description: words }] })
    }
  },
}

const deed = deeds[process.env['LEDE_BARE'] ?? 'defer']
if (deed === undefined) throw new Error('LEDE_BARE names no deed')
const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: process.env['DISCORD_API_URL'] ?? '', globalRequestsPerSecond: 100_000 } })
client.on(Events.InteractionCreate, (interaction) => {
  if (interaction.isChatInputCommand()) void deed(interaction)
})
client.once(Events.ClientReady, () => { process.stdout.write('ready\n') })
await client.login(process.env['DISCORD_TOKEN'])
