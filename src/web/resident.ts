// How much memory another process holds, where the system tells (Linux). Elsewhere the heap limit of the child is the only one.
// What follows from it is left to `parsing.ts`.
import { readFileSync } from 'node:fs'

/** Resident bytes of a process; 0 where it is gone or the system does not tell. */
export function residentBytes(pid: number | undefined): number {
  try {
    const kilobytes = /^VmRSS:\s+(\d+) kB$/mu.exec(readFileSync(`/proc/${pid ?? 0}/status`, 'utf8'))?.[1]
    return Number(kilobytes ?? 0) * 1_024
  } catch {
    return 0
  }
}
