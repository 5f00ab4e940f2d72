// What the store gives to the queue beside what the core sees of it. Kept in `sqlite-queue.ts` or `postgres-queue.ts`.
import type { Transaction } from 'kysely'
import type { Queue } from '#src/core/queue.ts'
import type { Tables } from './schema.ts'

export interface StoreQueue extends Queue {
  /** Within the transaction that notes the entries: both are there, or neither. */
  add(reading: { readonly feedId: string; readonly host: string }, transaction: Transaction<Tables>): Promise<void>
  close(): Promise<void>
}
