// What a check finds: one line on how something stands and, where it does not stand well, what to do about it.

export interface Finding {
  /** What was looked at, in one or two words. */
  readonly check: string
  /** `fail`: the bot does not start, or does not do what it is for. `warn`: it may come to that. */
  readonly state: 'ok' | 'warn' | 'fail'
  readonly says: string
  /** What whoever runs the bot can do. */
  readonly mend?: string
}

export const ok = (check: string, says: string): Finding => ({ check, state: 'ok', says })
export const warn = (check: string, says: string, mend: string): Finding => ({ check, state: 'warn', says, mend })
export const fail = (check: string, says: string, mend: string): Finding => ({ check, state: 'fail', says, mend })

/** What a check throws is itself a finding: the other checks go on. */
export async function guarded(check: string, run: () => Promise<readonly Finding[]> | readonly Finding[]): Promise<readonly Finding[]> {
  try {
    return await run()
  } catch (error) {
    return [
      fail(
        check,
        `could not be checked: ${error instanceof Error ? error.message : 'unknown'}`,
        'Set LEDE_LOG=info, start the bot, and read what it logs.',
      ),
    ]
  }
}
