// The store contract, on every engine that this machine has.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '#src/store/index.ts'
import { silent } from '../support/log.ts'
import { storeContract } from './store.contract.ts'

storeContract('SQLite', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lede-store-'))
  return {
    open: (now = () => Date.now()) => openStore({ folder }, { now }, silent),
    clear: async () => { rmSync(folder, { recursive: true, force: true }) },
  }
})
