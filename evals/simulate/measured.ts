// What one summary, one question and one feed entry take, measured with the program itself on a local Discord: requests that count
// against Discord's limit and those that do not, rows and bytes of the store, tokens of what is sent to a model.
import { readFileSync, statSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'
import { encode } from 'gpt-tokenizer'
import { finished, seen, summarized } from '../../tests/support/seen.ts'
import { startTown } from '../../tests/support/town.ts'

export interface Measured {
  /** Requests to Discord for one: limited ones go by the bot's token, the others by an interaction's. */
  readonly summary: { readonly limited: number; readonly exempt: number; readonly rows: number; readonly bytes: number }
  readonly question: { readonly limited: number; readonly exempt: number; readonly rows: number }
  /** The same article once more, in another server. */
  readonly again: { readonly limited: number; readonly exempt: number; readonly rows: number }
  /** Calls of the model for a summary, and the tokens that it reads in them. */
  readonly calls: number
  readonly tokensRead: number
}

/** Summaries that are averaged. */
const times = 5

export async function measure(): Promise<Measured> {
  const town = await startTown({ model: true })
  try {
    const { ana, discord, model } = town
    const story = readFileSync(new URL('../../tests/fixtures/barrier.html', import.meta.url), 'utf8')
    const database = new DatabaseSync(join(town.folder, 'lede.db'))
    const tables = (
      database
        .prepare("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' and name not like '%index%'")
        .all() as { name: string }[]
    ).map(({ name }) => name)
    const rows = (): number =>
      tables.reduce((sum, name) => sum + Number((database.prepare(`select count(*) as n from "${name}"`).get() as { n: number }).n), 0)
    const bytes = (): number => {
      database.exec('pragma wal_checkpoint(truncate)')
      return statSync(join(town.folder, 'lede.db')).size
    }
    const between = async (act: () => Promise<unknown>): Promise<{ limited: number; exempt: number; rows: number }> => {
      const [requests, before] = [discord.requests.length, rows()]
      await act()
      const made = discord.requests.slice(requests).map(({ path }) => path)
      const exempt = made.filter((path) => /^\/(?:interactions|webhooks)\//.test(path)).length
      return { limited: made.length - exempt, exempt, rows: rows() - before }
    }
    const page = (number: number): string => {
      town.print(`/${number}`, { body: story.replaceAll('Friday', `Friday ${number}`) })
      return town.page(`/${number}`)
    }
    // The first brings what all share.
    let card = await summarized(ana, discord.channelId, { url: page(0) })
    await seen(ana, card.id, finished)
    const bytesBefore = bytes()
    const callsBefore = model?.calls.length ?? 0
    const summary = await between(async () => {
      for (let number = 1; number <= times; number += 1) {
        card = await summarized(ana, discord.channelId, { url: page(number) })
        await seen(ana, card.id, finished)
      }
    })
    const grown = bytes() - bytesBefore
    const calls = model?.calls.slice(callsBefore) ?? []
    const elsewhere = discord.addGuild('Elsewhere', [ana]).channelId
    const again = await between(async () => {
      const same = await summarized(ana, elsewhere, { url: page(times) })
      await seen(ana, same.id, finished)
    })
    const question = await between(async () => {
      const said = await ana.say(card.id, 'Who gave the order to close?')
      await seen(ana, card.id, (message) => finished(message) && message.message_reference?.message_id === said.id)
    })
    database.close()
    return {
      summary: { limited: summary.limited / times, exempt: summary.exempt / times, rows: summary.rows / times, bytes: grown / times },
      question,
      again,
      calls: calls.length / times,
      tokensRead: calls.reduce((sum, { system, user }) => sum + encode(system).length + encode(user).length, 0) / times,
    }
  } finally {
    await town.close()
  }
}
