// The store contract, on every engine that this machine has.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '#src/store/index.ts'
import { silent } from '../support/log.ts'
import { digestsContract } from './digests.contract.ts'
import { feedsContract } from './feeds.contract.ts'
import { memoryContract } from './memory.contract.ts'
import { outboxContract } from './outbox.contract.ts'
import { budgetsContract } from './budgets.contract.ts'
import { settingsContract } from './settings.contract.ts'
import { feedbackContract } from './feedback.contract.ts'
import { storeContract, type Ground } from './store.contract.ts'
import { storiesContract } from './stories.contract.ts'

const sqlite = (): Ground => {
  const folder = mkdtempSync(join(tmpdir(), 'lede-store-'))
  return {
    open: (now = () => Date.now()) => openStore({ folder }, { now }, silent),
    clear: async () => { rmSync(folder, { recursive: true, force: true }) },
  }
}

for (const contract of [storeContract, storiesContract, outboxContract, feedsContract, digestsContract, settingsContract, budgetsContract, feedbackContract, memoryContract]) contract('SQLite', sqlite)
