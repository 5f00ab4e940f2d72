// What every answer to Discord needs at hand: the declarations, the connection, and what is counted and known in memory.
import type { Context } from '#src/core/context.ts'
import type { LoopTurns } from '#src/core/loop-turns.ts'
import type { Action, Command, CommandGroup, MessageMenu } from './command.ts'
import type { Remedies } from './failure.ts'
import type { Gateway } from './gateway.ts'
import type { Pace } from './pace.ts'
import type { Rates } from './rates.ts'
import type { Desk } from './replying.ts'
import type { Standing } from './standing.ts'
import type { Connection } from './target.ts'

export interface Dispatch {
  readonly commands: readonly (Command | CommandGroup)[]
  readonly menus: readonly MessageMenu[]
  readonly actions: readonly Action[]
  readonly remedies: Remedies
  readonly desk: Desk
  readonly context: Context
  readonly connection: Connection
  /** Null: no interactions come by it. */
  readonly gateway: Pick<Gateway, 'firstAnswerTo' | 'letIn'> | null
  readonly pace: Pace
  readonly turns: LoopTurns
  readonly rates: Rates
  readonly standing: Standing
  /** Whether plain messages in threads come with their text (the MessageContent intent). */
  readonly readsMessages: boolean
  readonly signal: AbortSignal
}
