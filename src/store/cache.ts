// keyv's storage adapter on Lede's own database: values with an expiry, bounded, surviving restarts.
import { EventEmitter } from 'node:events'
import { keyvStorageCapability, type KeyvStorageAdapter, type KeyvStorageEntry } from 'keyv'
import type { Kysely } from 'kysely'
import type { Clock } from '#src/core/ports.ts'
import type { Tables } from './schema.ts'

/** Rows kept at the most; the longest unused leave first. A summary takes about 5 kB. */
export const cacheLimit = 20_000

/** How exactly the last use of an entry is known, in milliseconds. */
const usedToMs = 3_600_000

/** How many writes go by between two looks at the limit. */
const sweepEvery = 200

/**
 * Values arrive serialized by keyv (strings). Errors are thrown, as keyv expects of an adapter: keyv emits them, and the model's
 * cache takes them as a miss.
 */
class DatabaseCache extends EventEmitter {
  namespace?: string | undefined
  readonly capabilities = keyvStorageCapability(this)
  readonly #kysely: Kysely<Tables>
  readonly #clock: Clock
  readonly #limit: number
  #writes = 0

  constructor(kysely: Kysely<Tables>, clock: Clock, limit: number = cacheLimit) {
    super()
    this.#kysely = kysely
    this.#clock = clock
    this.#limit = limit
  }

  async get(key: string): Promise<string | undefined> {
    return (await this.getMany([key]))[0]
  }

  async getMany(keys: string[]): Promise<Array<string | undefined>> {
    if (keys.length === 0) return []
    const now = this.#clock.now()
    const rows = await this.#kysely
      .selectFrom('cache')
      .select(['key', 'value', 'used_at'])
      .where(
        'key',
        'in',
        keys.map((key) => this.#named(key)),
      )
      .where((where) => where.or([where('expires_at', 'is', null), where('expires_at', '>', now)]))
      .execute()
    // Noting each use would make every hit a write; to the hour is near enough for what leaves first.
    const stale = rows.filter((row) => now - row.used_at > usedToMs).map(({ key }) => key)
    if (stale.length > 0) await this.#kysely.updateTable('cache').set({ used_at: now }).where('key', 'in', stale).execute()
    const values = new Map(rows.map(({ key, value }) => [key, value]))
    return keys.map((key) => values.get(this.#named(key)))
  }

  async set(key: string, value: unknown, expires?: number): Promise<boolean> {
    const row = { value: String(value), expires_at: expires ?? null, used_at: this.#clock.now() }
    await this.#kysely
      .insertInto('cache')
      .values({ key: this.#named(key), ...row })
      .onConflict((conflict) => conflict.column('key').doUpdateSet(row))
      .execute()
    if (++this.#writes % sweepEvery === 0) await this.sweep()
    return true
  }

  async setMany<Value>(entries: KeyvStorageEntry<Value>[]): Promise<boolean[]> {
    for (const { key, value, expires } of entries) await this.set(key, value, expires)
    return entries.map(() => true)
  }

  async delete(key: string): Promise<boolean> {
    return (await this.#kysely.deleteFrom('cache').where('key', '=', this.#named(key)).executeTakeFirst()).numDeletedRows > 0n
  }

  async deleteMany(keys: string[]): Promise<boolean[]> {
    return Promise.all(keys.map((key) => this.delete(key)))
  }

  async has(key: string): Promise<boolean> {
    return (await this.get(key)) !== undefined
  }

  async hasMany(keys: string[]): Promise<boolean[]> {
    return Promise.all(keys.map((key) => this.has(key)))
  }

  /** All entries of the namespace, or all where there is none. */
  async clear(): Promise<void> {
    const rows = this.#kysely.deleteFrom('cache')
    // ';' is the character behind ':', so that the range holds just the keys that begin with the namespace and a colon.
    await (
      this.namespace === undefined ? rows : rows.where('key', '>=', `${this.namespace}:`).where('key', '<', `${this.namespace};`)
    ).execute()
  }

  /** keyv leaves it to the adapter to keep namespaces apart. */
  #named(key: string): string {
    return this.namespace === undefined ? key : `${this.namespace}:${key}`
  }

  /** Drops what has expired, and the longest unused above the limit. */
  async sweep(): Promise<void> {
    await this.#kysely.deleteFrom('cache').where('expires_at', '<=', this.#clock.now()).execute()
    const oldest = await this.#kysely
      .selectFrom('cache')
      .select('used_at')
      .orderBy('used_at', 'desc')
      .offset(this.#limit)
      .limit(1)
      .executeTakeFirst()
    if (oldest !== undefined) await this.#kysely.deleteFrom('cache').where('used_at', '<=', oldest.used_at).execute()
  }
}

/** As keyv takes it: an emitter of Node's differs from keyv's own typing of one only in the type `Function`. */
export function databaseCache(kysely: Kysely<Tables>, clock: Clock, limit?: number): KeyvStorageAdapter {
  return new DatabaseCache(kysely, clock, limit) as unknown as KeyvStorageAdapter
}

/** Which of the model's answers serve which replies: with the last reply that it served an answer is forgotten. */
export class CacheUses {
  readonly #kysely: Kysely<Tables>
  readonly #namespace: string
  /** Keys by reply, until its end. */
  readonly #open = new Map<string, Set<string>>()

  constructor(kysely: Kysely<Tables>, namespace: string) {
    this.#kysely = kysely
    this.#namespace = namespace
  }

  /** For an answer that is yet to be given: noted at once, so that none is kept that no forgetting would find. */
  async note(key: string, replyId: string): Promise<void> {
    await this.#write([key], replyId, this.#kysely)
  }

  /**
   * For an answer that is kept already, and noted for whom it was given to: it is noted in the transaction that ends the reply. Of a reply that
   * a crash cuts off nothing is noted; at worst the answer is then forgotten sooner.
   */
  noteAtEnd(key: string, replyId: string): void {
    this.#open.set(replyId, (this.#open.get(replyId) ?? new Set()).add(key))
  }

  /** What writes the uses of a reply that ends now into the transaction that ends it, which may be repeated. */
  take(replyId: string): (transaction: Kysely<Tables>) => Promise<void> {
    const keys = [...(this.#open.get(replyId) ?? [])]
    this.#open.delete(replyId)
    return async (transaction) => {
      if (keys.length > 0) await this.#write(keys, replyId, transaction)
    }
  }

  async #write(keys: readonly string[], replyId: string, database: Kysely<Tables>): Promise<void> {
    await database
      .insertInto('cache_uses')
      .values(keys.map((key) => ({ key: `${this.#namespace}:${key}`, reply_id: replyId })))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}
