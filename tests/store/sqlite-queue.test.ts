// The queue on SQLite where SQLite fails; what it must do on every engine is in `contracts/queue.contract.ts`.
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { sqliteGround } from '../support/grounds.ts'

test('what could not be taken is given the next time', async () => {
  const ground = sqliteGround()
  const store = await ground.open()
  const raw = new DatabaseSync(join(ground.settings.folder ?? '', 'lede.db'), { timeout: 5_000 })
  try {
    const { id } = await store.feeds.add('https://a.example/feed', 0)
    raw.prepare('INSERT INTO readings (feed_id, host, due_at, lost) VALUES (?, ?, 0, 0)').run(id, 'a.example')
    raw.exec("CREATE TRIGGER refuses BEFORE UPDATE ON readings BEGIN SELECT RAISE(FAIL, 'on purpose'); END")
    await expect(store.queue.take()).rejects.toThrow('on purpose')
    raw.exec('DROP TRIGGER refuses')
    expect((await store.queue.take())?.feedId).toBe(id)
  } finally {
    raw.close()
    await store.close()
    await ground.clear()
  }
})
