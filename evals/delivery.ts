// Measures delivery under kill -9: 500 entries go to 5 channels, again and again, while the posting processes are killed.
/* oxlint-disable no-console -- printing is what evals are for */
import { killWhilePosting } from './delivery/killing.ts'

/** `delivery [KILLS] [SEED] [DATABASE_URL]` */
export async function run(args: readonly string[]): Promise<void> {
  const killed = await killWhilePosting({
    kills: Number(args[0] ?? 1000),
    entries: 500,
    channels: 5,
    processes: 2,
    seed: Number(args[1] ?? 1),
    databaseUrl: args[2],
  })
  console.table(killed)
  console.log(JSON.stringify(killed))
}
