// The tables of digests and of what is posted.
import type { Generated } from 'kysely'

/** `value` is the rest of the `Digest` as JSON. */
export interface DigestRow {
  number: Generated<number>
  id: string
  guild_id: string
  set_up_by: string | null
  value: string
  due_at: number
  time_zone: string
}

export interface OutboxRow {
  /** Counts up in the order of posting. */
  number: Generated<number>
  key: string
  guild_id: string | null
  channel_id: string
  source: string
  /** The `Posting` as JSON; empty once it is closed. */
  posting: string
  language: string
  /** JSON. */
  items: string
  set_up_by: string | null
  expires_at: number | null
  added_at: number
  state: string
  /** Messages that Discord has. */
  part: number
  /** Of the first attempt at the next message whose end is not known. */
  attempted_at: number | null
  /** Attempts in a row whose end is not known. */
  attempts: Generated<number>
  closed_at: number | null
}

export interface OutboxChannelRow {
  channel_id: string
  guild_id: string | null
  /** Process whose turn it is: a lease in `leases` tells whether it lives. */
  worker: string | null
  served_at: number
  rests_until: number | null
  trouble: string | null
  trouble_since: number | null
  failures: number
}

export interface DeliveryRow {
  outbox_number: number
  part: number
  guild_id: string | null
  channel_id: string
  message_id: string
  posted_at: number
}

export interface DeliveredItemRow {
  source: string
  item: string
  outbox_number: number
  delivered_at: number
}
