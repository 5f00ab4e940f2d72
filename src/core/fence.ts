// The marks between which a prompt puts text of others: a random id, so that no text can know and close them.
import { randomBytes } from 'node:crypto'

export function newFence(): string {
  return randomBytes(6).toString('hex')
}
