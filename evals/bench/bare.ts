// The floor: a discord.js client that only defers. Reads its token and API address from the environment, as the bot does.
import { Client, Events, GatewayIntentBits } from 'discord.js'

const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: process.env['DISCORD_API_URL'] ?? '', globalRequestsPerSecond: 100_000 } })
client.on(Events.InteractionCreate, (interaction) => {
  if (interaction.isChatInputCommand()) void interaction.deferReply({ withResponse: true })
})
client.once(Events.ClientReady, () => { process.stdout.write('ready\n') })
await client.login(process.env['DISCORD_TOKEN'])
