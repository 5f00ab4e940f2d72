// The first of the program: begins the thread of the gateway, so that it has loaded what it needs by the time the bot wants to be connected, and goes on
// with `program.ts`. Imported by nobody.
import { beginGatewayThread } from './discord/gateway-beginning.ts'

// Where interactions come by HTTP, the gateway brings none, and its connection stays in the bot.
const gatewayThread = process.env['INTERACTIONS_PORT'] ? null : beginGatewayThread()
const { run } = await import('./program.ts')
await run(gatewayThread)
