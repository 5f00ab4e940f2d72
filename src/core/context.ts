// Everything a command or a verb may use, as one plain object of ports, passed last. Made in `bot.ts`, faked in tests.
import type { Budgets, OperatorLimits } from './budget.ts'
import type { Charts } from './chart.ts'
import type { Embedder } from './meaning.ts'
import type { Judgements } from './judgements.ts'
import type { Memory } from './memory.ts'
import type {
  Announcer,
  Articles,
  Clock,
  Conversations,
  Facts,
  Feedback,
  Log,
  Model,
  Outbox,
  Reader,
  Replies,
  Settings,
  Stories,
} from './ports.ts'
import type { FeedReader } from './feed.ts'
import type { Backlog, Observer } from './observer.ts'
import type { Failures, Operators, ProcessState, Troubles } from './operating.ts'
import type { Feeds } from './following.ts'
import type { Digests } from './digest.ts'
import type { Prompts } from './prompt.ts'
import type { Queue } from './queue.ts'
import type { RunningReplies } from './running.ts'
import type { Servers } from './servers.ts'
import type { ServerTemplates, TemplateMaker } from './template.ts'

export interface Context {
  readonly articles: Articles
  readonly conversations: Conversations
  readonly replies: Replies
  readonly stories: Stories
  readonly feedback: Feedback
  readonly feeds: Feeds
  /** Of feeds whose entries wait to be read. */
  readonly queue: Queue
  readonly facts: Facts
  readonly settings: Settings
  readonly outbox: Outbox
  readonly announcer: Announcer
  readonly budgets: Budgets
  readonly memory: Memory
  readonly servers: Servers
  /** Name of this process among those that share the store. */
  readonly holder: string
  readonly digests: Digests
  readonly reader: Reader
  readonly feedReader: FeedReader
  readonly charts: Charts
  /** Null: no model is configured; the extractive engine writes. */
  readonly model: Model | null
  /** Without one words alone tell stories apart. */
  readonly embedder?: Embedder | undefined
  /** What whoever runs the bot allows it to cost. */
  readonly limits: OperatorLimits
  /** Whether plain messages come with their text (the MessageContent intent). */
  readonly readsMessages: boolean
  /** As they are shipped; what a server has made of them is in `serverTemplates`. */
  readonly prompts: Prompts
  readonly templates: TemplateMaker
  readonly serverTemplates: ServerTemplates
  /** The replies that are being written, which their readers may stop. */
  readonly running: RunningReplies
  /** Days that pages of the web are kept after they were last read and last spoken of; null: for ever. */
  readonly keepPagesDays: number | null
  readonly backlog: Backlog
  readonly troubles: Troubles
  readonly failures: Failures
  readonly operators: Operators
  readonly processState: { read(): ProcessState }
  /** Without them every answer of the model's is judged anew. */
  readonly judgements?: Judgements | undefined
  /** Without one nothing is counted. */
  readonly observer?: Observer | undefined
  readonly clock: Clock
  readonly log: Log
}
