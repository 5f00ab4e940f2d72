// The pool of parsing children: kept warm, watched for time and memory, killed and replaced. They get nothing of the environment, do not
// keep the program alive and die with it. What a job is is left to `job.ts`, doing it to `child.ts`.
import { fork, type ChildProcess } from 'node:child_process'
import { getCompileCacheDir } from 'node:module'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { UserError } from '#src/core/errors.ts'
import { replySchema, type Job, type Result } from './job.ts'
import { residentBytes } from './resident.ts'

export interface Parser {
  /** Throws `too complex` where the child had to be killed, `busy` where too many wait. */
  run(job: Job, limitMs: number): Promise<Result>
  /** Starts a child, so that the first job is not slow. */
  warm(): void
  close(): void
}

const entry = fileURLToPath(new URL('./child.ts', import.meta.url))
/** The second one starts when the first has more to do than one job: each holds 95 MB. */
const mostChildren = 2
/** A child is replaced after so many jobs: what leaks in parsers goes with it. A new one is slow for its first hundreds of pages. */
const jobsPerChild = 5000
const longestQueue = 64
const residentLimitBytes = 512 * 1024 * 1024
const heapMegabytes = 320
/** How often the memory of a working child is looked at, and how long one may take to start, in milliseconds. */
const watchMs = 100
const startMs = 15_000

interface Task {
  number: number
  job: Job
  limitMs: number
  resolve(result: Result): void
  reject(error: Error): void
}
interface Worker {
  child: ChildProcess
  isReady: boolean
  task: Task | null
  done: number
  timers: NodeJS.Timeout[]
}

/**
 * @param settings.isCold no child is started before `warm` or the first job.
 * @param settings.mostResidentBytes another limit of memory, for tests.
 */
export function openParser({
  mostResidentBytes = residentLimitBytes,
  isCold = false,
}: { mostResidentBytes?: number; isCold?: boolean | undefined } = {}): Parser {
  const queue: Task[] = []
  const workers = new Set<Worker>()
  let lastNumber = 0
  let failedStarts = 0
  let closed = false

  function start(): void {
    // Where this process keeps what was compiled its children do, too: half of what they take to start is compiling.
    const compiled = getCompileCacheDir()
    const child = fork(entry, [], {
      env: compiled === undefined ? {} : { NODE_COMPILE_CACHE: dirname(compiled) },
      execArgv: [`--max-old-space-size=${heapMegabytes}`, '--no-warnings'],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    const worker: Worker = {
      child,
      isReady: false,
      task: null,
      done: 0,
      timers: [
        setTimeout(() => {
          child.kill('SIGKILL')
        }, startMs).unref(),
      ],
    }
    workers.add(worker)
    rest(worker)
    child.on('message', (message) => {
      hear(worker, message)
    })
    child.on('error', () => {
      retire(worker)
    })
    child.on('exit', () => {
      retire(worker)
    })
    if (queue.length > 0) keep(worker)
  }

  function hear(worker: Worker, message: unknown): void {
    const reply = replySchema.safeParse(message)
    if (!reply.success) return void worker.child.kill('SIGKILL')
    if ('ready' in reply.data) {
      worker.isReady = true
      failedStarts = 0
    } else if (worker.task?.number === reply.data.number) {
      worker.task.resolve(reply.data.result)
      worker.task = null
      worker.done += 1
    }
    for (const timer of worker.timers.splice(0)) clearTimeout(timer)
    rest(worker)
    if (worker.done >= jobsPerChild) retire(worker)
    else give()
  }

  /** Gone, or to go: its task has its answer, its place is filled. */
  function retire(worker: Worker): void {
    if (!workers.delete(worker)) return
    for (const timer of worker.timers) clearTimeout(timer)
    worker.child.kill('SIGKILL')
    worker.task?.reject(new UserError('too complex', {}))
    failedStarts = worker.isReady ? 0 : failedStarts + 1
    if (closed) return
    if (failedStarts < 5) start()
    else for (const task of queue.splice(0)) task.reject(new Error('the parsing child does not start'))
    give()
  }

  function give(): void {
    const free = [...workers].filter(({ task }) => task === null).length
    if (queue.length > free && workers.size < mostChildren && !closed) start()
    for (const worker of workers) {
      if (worker.task !== null || !worker.isReady) {
        if (queue.length > 0) keep(worker)
        continue
      }
      const task = queue.shift()
      if (task === undefined) return
      keep(worker)
      worker.task = task
      worker.timers.push(
        setTimeout(() => {
          worker.child.kill('SIGKILL')
        }, task.limitMs),
        setInterval(() => {
          if (residentBytes(worker.child.pid) > mostResidentBytes) worker.child.kill('SIGKILL')
        }, watchMs),
      )
      worker.child.send({ number: task.number, job: task.job }, (error) => {
        if (error !== null) retire(worker)
      })
    }
  }

  const killAll = (): void => {
    for (const worker of workers) worker.child.kill('SIGKILL')
  }
  process.on('exit', killAll)
  const warm = (): void => {
    if (!closed && workers.size === 0) start()
  }
  if (!isCold) warm()

  return {
    warm,
    async run(job, limitMs) {
      if (closed) throw new Error('the reader is closed')
      if (queue.length >= longestQueue) throw new UserError('busy', { retryAfterSeconds: 5 })
      return new Promise((resolve, reject) => {
        lastNumber += 1
        queue.push({ number: lastNumber, job, limitMs, resolve, reject })
        give()
      })
    },
    close() {
      closed = true
      process.off('exit', killAll)
      for (const task of queue.splice(0)) task.reject(new Error('the reader is closed'))
      for (const worker of workers) retire(worker)
    },
  }
}

/** While it works, the program must not end. */
function keep({ child }: Worker): void {
  child.ref()
  child.channel?.ref()
}

function rest({ child }: Worker): void {
  child.unref()
  child.channel?.unref()
}
