// Who pays for the model's calls. Counting is left to `store`, asking for leave before a call to `paying.ts`.

/** What people use the model for, as usage is told apart. */
export const purposes = ['summary', 'answer', 'comparison', 'digest'] as const
export type Purpose = (typeof purposes)[number]

/**
 * Whom a call is counted for: the server it is made in, the person who asks, and that person's roles in the server. In a direct
 * message there is no server; what the clock starts, a digest for instance, is no person's.
 */
export interface Payer {
  readonly guildId: string | null
  readonly userId: string | null
  readonly roleIds: readonly string[]
  readonly purpose: Purpose
}

/** For what neither a server nor a person has asked: measures and tests. */
export const nobody: Payer = { guildId: null, userId: null, roleIds: [], purpose: 'summary' }

/** How something is asked of the model: until the signal ends it, and at whose charge. */
export interface Charged {
  readonly signal: AbortSignal
  readonly payer: Payer
}
