// A process of its own for `processes.test.ts`: `start` opens and closes the store; `write` saves articles until it is killed,
// printing the id of each when, and only when, the store has said that it is saved.
import { openStore } from '#src/store/index.ts'
import { article } from '../support/articles.ts'
import { silent } from '../support/log.ts'

const [task = '', folder = '', name = ''] = process.argv.slice(2)
const store = await openStore({ folder }, { now: () => Date.now() }, silent)
if (task === 'write') {
  const { id: _id, scope: _scope, storedAt: _storedAt, readAt: _readAt, ...read } = article()
  for (let index = 0; ; index++) {
    const saved = await store.articles.save({ ...read, url: `https://paper.example/${name}/${index}` }, 'public')
    process.stdout.write(`${saved.article.id}\n`)
    // Lets the pipe empty: an acknowledgement counts when it left the process.
    await new Promise((resolve) => { setImmediate(resolve) })
  }
}
await store.close()
