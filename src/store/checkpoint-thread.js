// The thread of `checkpoints.ts`: a connection of its own, and one checkpoint for each message. Plain JavaScript, because a thread finds nothing kept compiled: for
// one file with types Node would load what strips them, 10 MB and a twentieth of a second.
import { DatabaseSync } from 'node:sqlite'
import { parentPort, workerData } from 'node:worker_threads'

// Nobody is waited for: whoever else writes the log back, or reads what stands in it, is met with an answer that says so.
const raw = new DatabaseSync(workerData, { timeout: 0 })
// Before pages are written to the file the log is flushed, and the file before the log may be begun anew.
raw.exec('PRAGMA synchronous = NORMAL')

/** https://www.sqlite.org/rescode.html#busy; finer ones have it in their lowest byte. */
const busy = 5

function checkpoint(mode) {
  const found = raw.prepare(`PRAGMA wal_checkpoint(${mode})`).get()
  return { isBusy: found.busy === 1, pages: found.log, isWhole: found.log === found.checkpointed }
}

/** Writes what is there already: the first page of a log that is begun anew, whose head SQLite flushes before it goes on. */
function beginAnew() {
  try {
    const { user_version: version } = raw.prepare('PRAGMA user_version').get()
    raw.exec(`PRAGMA user_version = ${String(version)}`)
  } catch (error) {
    // Another process writes: it has begun the log by that.
    if ((error.errcode & 0xff) !== busy) throw error
  }
}

const works = {
  most: () => checkpoint('PASSIVE'),
  rest() {
    const done = checkpoint('PASSIVE')
    if (!done.isWhole) return done
    beginAnew()
    return { ...done, pages: 1 }
  },
  all: () => checkpoint('TRUNCATE'),
}

/** What is asked for is what is answered: how it went, or why it failed. */
function answerTo(work) {
  const begunAt = performance.now()
  try {
    return { ...works[work](), tookMs: performance.now() - begunAt }
  } catch (error) {
    return { error: error.message }
  }
}

parentPort.on('message', (work) => {
  if (work === 'end') {
    raw.close()
    parentPort.close()
  } else {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
    parentPort.postMessage(answerTo(work))
  }
})
