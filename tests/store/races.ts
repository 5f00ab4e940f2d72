// What `racer.ts` and `races.test.ts` both know.

/** How often each process tries each thing, and on how many hosts and channels. */
export const rounds = 24
export const hosts = 4

/** What a process was given to do: among all of them each is given once. */
export interface Did {
  readonly added: string[]
  readonly posted: string[]
  readonly started: string[]
  readonly claimed: string[]
  granted: number
  readonly placed: { article: string; story: string; outcome: string }[]
  readonly moved: number[]
  readonly read: string[]
}
