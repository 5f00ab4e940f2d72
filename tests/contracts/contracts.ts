// The written list of what every store must do.
import type { Ground } from '../support/grounds.ts'
import { articlesContract } from './articles.contract.ts'
import { budgetsContract } from './budgets.contract.ts'
import { digestsContract } from './digests.contract.ts'
import { feedbackContract } from './feedback.contract.ts'
import { feedClaimsContract } from './feed-claims.contract.ts'
import { feedsContract } from './feeds.contract.ts'
import { memoryContract } from './memory.contract.ts'
import { memoryOfPeopleContract } from './memory-people.contract.ts'
import { outboxContract } from './outbox.contract.ts'
import { processesContract } from './processes.contract.ts'
import { queueContract } from './queue.contract.ts'
import { retentionContract } from './retention.contract.ts'
import { settingsContract } from './settings.contract.ts'
import { storeContract } from './store.contract.ts'
import { storiesContract } from './stories.contract.ts'
import { templatesContract } from './templates.contract.ts'

export const contracts: readonly ((name: string, makeGround: () => Ground) => void)[] = [
  storeContract,
  articlesContract,
  storiesContract,
  outboxContract,
  feedsContract,
  feedClaimsContract,
  digestsContract,
  settingsContract,
  budgetsContract,
  feedbackContract,
  memoryContract,
  memoryOfPeopleContract,
  retentionContract,
  templatesContract,
  processesContract,
  queueContract,
]
