// Work that is left to whichever process has a hand free: the entries of a feed that wait to be read. What waits stands in the entries
// themselves; the queue says only that somebody has to look, so that what is in it twice, or lost from it, does no harm.

/** Feeds whose entries wait, put in by the transaction that notes the entries. */
export interface Queue {
  /**
   * One that is due, this process's until it is given back; of each host one at a time, in all processes together. What its holder does
   * not give back, because the process is gone, is given again: at least once, so that doing it twice must do no harm.
   */
  take(): Promise<Taken | undefined>
  /** Puts in feeds with entries that were seen before (ms since the epoch) and that nobody is to look at: after a move, or out of a backup. Gives how many. */
  mend(seenBefore: number): Promise<number>
}

export interface Taken {
  readonly feedId: string
  /** How many held it before and never gave it back. */
  readonly lost: number
  /** Aborted when it is somebody else's by now. */
  readonly signal: AbortSignal
  done(): Promise<void>
  /** It is due again after so many milliseconds, for anybody. */
  later(afterMs: number): Promise<void>
}
