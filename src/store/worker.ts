// The name of this process as other processes see it, and whether the bearer of such a name still lives.
import { randomBytes } from 'node:crypto'
import type { Leases } from './lease.ts'

/** How long a process counts as living after its last sign of life, in milliseconds, where its host cannot be asked. */
const leaseMs = 30_000
const renewEveryMs = 10_000

/** Where this process could not renew its own lease in time, others may not have been able to, either: they get so long to do it, in milliseconds. */
const patienceMs = renewEveryMs * 1.5

export interface Worker {
  readonly name: string
  /** False for a process of this machine that is gone, and for one elsewhere that has not renewed its lease. */
  isAlive(name: string): Promise<boolean>
  close(): Promise<void>
}

/** `machine` tells this machine from others: on it alone a process number says which process is meant. */
export async function startWorker(leases: Leases, machine: string): Promise<Worker> {
  // The start time tells a process from an earlier one of the same number (in a container it is always 1).
  const thisProcess = `${machine}/${process.pid}/${Math.round(performance.timeOrigin)}`
  const name = `${thisProcess}/${randomBytes(6).toString('hex')}`
  let renewedAt = performance.now()
  let judgesFrom = renewedAt
  const isBehind = (): boolean => performance.now() - renewedAt > leaseMs - renewEveryMs
  const renew = async (): Promise<void> => {
    await leases.hold(name, name, leaseMs)
    // The database was away, or this process stood still.
    if (isBehind()) judgesFrom = performance.now() + patienceMs
    renewedAt = performance.now()
  }
  await renew()
  // A renewal that fails is made good by the next one.
  const renewal = setInterval(() => {
    renew().catch(() => undefined)
  }, renewEveryMs)
  renewal.unref()
  return {
    name,
    async isAlive(other) {
      if (other === name) return true
      const [host, pid] = other.split('/')
      const gone = host === machine && !other.startsWith(`${thisProcess}/`) && (Number(pid) === process.pid || !isRunning(Number(pid)))
      if (gone) return false
      return isBehind() || performance.now() < judgesFrom || leases.isHeld(other)
    },
    async close() {
      clearInterval(renewal)
      // Where the database is gone the lease ends by itself.
      await leases.release(name, name).catch(() => undefined)
    },
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
