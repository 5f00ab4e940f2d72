// The schema's history, forward only: each step a file, under a name that sorts it behind those that it builds on; steps
// of one day stand alone. On SQLite they run on a copy of the file (`upgrade.ts`), on PostgreSQL in one transaction.
import type { Migration } from 'kysely/migration'
import { absences } from './absences.ts'
import { attempts } from './attempts.ts'
import { budgets } from './budgets.ts'
import { failures } from './failures.ts'
import { chosenSettings } from './chosen-settings.ts'
import { feedback } from './feedback.ts'
import { feedClaims } from './feed-claims.ts'
import { feeds } from './feeds.ts'
import { digests } from './digests.ts'
import { first } from './first.ts'
import { forgottenCounts } from './forgotten-counts.ts'
import { forgottenAnswers } from './forgotten-answers.ts'
import { hostTurns } from './host-turns.ts'
import { laterIndex } from './later-index.ts'
import { outbox } from './outbox.ts'
import { readings } from './readings.ts'
import { replyArticles } from './reply-articles.ts'
import { settingsLog } from './settings-log.ts'
import { privacy } from './privacy.ts'
import { settings } from './settings.ts'
import { stories } from './stories.ts'
import { templates } from './templates.ts'
import { unpriced } from './unpriced.ts'
import { wanted } from './wanted.ts'

export const migrations: Record<string, Migration> = {
  '2026-11-24 first': first,
  '2026-11-25 digests': digests,
  '2026-11-25 outbox': outbox,
  '2026-11-25 privacy': privacy,
  '2026-11-25 feeds': feeds,
  '2026-11-25 settings': settings,
  '2026-11-25 settings log': settingsLog,
  '2026-11-25 usage': budgets,
  '2026-11-25 stories': stories,
  '2026-11-25 votes': feedback,
  '2026-11-25 wanted': wanted,
  '2026-11-28 absences': absences,
  '2026-11-28 attempts': attempts,
  '2026-11-28 templates': templates,
  '2026-11-28 forgotten answers': forgottenAnswers,
  '2026-11-28 unpriced': unpriced,
  '2026-11-28 forgotten counts': forgottenCounts,
  '2026-11-28 failures': failures,
  '2026-11-28 chosen settings': chosenSettings,
  '2026-11-29 readings': readings,
  '2026-11-29 reply articles': replyArticles,
  '2026-11-29 host turns': hostTurns,
  '2026-11-29 feed claims': feedClaims,
  '2026-11-29 later index': laterIndex,
}
