// Discord's clocks for tests that are not about them: a busy machine must not look like a slow bot.
import { discordClocks, type Clocks } from '#src/playground/interactions.ts'

export const patientClocks: Clocks = { ...discordClocks, acknowledgeMs: 60_000 }
