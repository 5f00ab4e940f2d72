// What every store must do with the settings of servers and the log of them.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { serverSettingsSchema } from '#src/core/settings.ts'
import type { OpenStore } from '#src/store/index.ts'
import type { Ground } from '../support/grounds.ts'

const ana = { id: '1', name: 'Ana' }
const ben = { id: '2', name: 'Ben' }
const defaults = serverSettingsSchema.parse({})

export function settingsContract(name: string, makeGround: () => Ground): void {
  describe(`settings of ${name}`, () => {
    let ground: Ground
    let store: OpenStore
    let time = 1000
    beforeEach(async () => {
      ground = makeGround()
      store = await ground.open(() => time)
    })
    afterEach(async () => {
      await store.close()
      await ground.clear()
    })

    test('a server that set nothing has the defaults, and so have direct messages', async () => {
      expect(await store.settings.of('1')).toEqual(defaults)
      expect(await store.settings.of(null)).toEqual(defaults)
    })

    test('a change is one server’s alone, and is there for the next process', async () => {
      await store.settings.change('1', { name: 'length', value: 'brief' }, ana)
      const next = await ground.open()
      expect(await next.settings.of('1')).toEqual({ ...defaults, length: 'brief' })
      expect(await next.settings.of('2')).toEqual(defaults)
      await next.close()
    })

    test('what moderators chose is told from what nobody touched, also where it is the default', async () => {
      expect(await store.settings.isChosen('1', 'language')).toBe(false)
      const change = await store.settings.change('1', { name: 'language', value: 'de' }, ana)
      expect(await store.settings.isChosen('1', 'language')).toBe(true)
      expect(await store.settings.isChosen('1', 'length')).toBe(false)
      expect(await store.settings.isChosen('2', 'language')).toBe(false)
      await store.settings.undo('1', change?.id ?? 0, ana)
      expect(await store.settings.isChosen('1', 'language')).toBe(false)
      await store.settings.change('1', { name: 'language', value: 'fr' }, ana)
      await store.settings.change('1', { name: 'language', value: 'en' }, ana)
      expect(await store.settings.isChosen('1', 'language')).toBe(true)
    })

    test('what moderators chose stays chosen when its line in the log has outlived its time', async () => {
      await store.settings.change('1', { name: 'language', value: 'de' }, ana)
      await store.settings.change('1', { name: 'language', value: 'en' }, ana)
      await store.memory.forgetBefore('1', time + 1)
      expect(await store.settings.changes('1', { before: null, limit: 5 })).toEqual([])
      expect(await store.settings.isChosen('1', 'language')).toBe(true)
      expect(await store.settings.isChosen('1', 'length')).toBe(false)
    })

    test('two who change different things at the same time both have their way', async () => {
      await Promise.all([
        store.settings.change('1', { name: 'length', value: 'brief' }, ana),
        store.settings.change('1', { name: 'style', value: 'plain' }, ben),
        store.settings.change('1', { name: 'costLine', value: true }, ana),
        store.settings.change('1', { name: 'channels', value: { rule: 'only', ids: ['9'] } }, ben),
      ])
      expect(await store.settings.of('1')).toEqual({
        ...defaults,
        length: 'brief',
        style: 'plain',
        costLine: true,
        channels: { rule: 'only', ids: ['9'] },
      })
    })

    test('the log tells who, when, from what to what; the value it has already is no change', async () => {
      time = 5000
      const change = await store.settings.change('1', { name: 'retentionDays', value: 30 }, ana)
      expect(change).toMatchObject({ name: 'retentionDays', from: 365, to: 30, by: ana, at: 5000, undoes: null })
      expect(await store.settings.change('1', { name: 'retentionDays', value: 30 }, ben)).toBeNull()
      expect(await store.settings.changes('1', { before: null, limit: 10 })).toEqual([change])
      expect(await store.settings.changes('2', { before: null, limit: 10 })).toEqual([])
    })

    test('the log is read in pages, newest first', async () => {
      for (const value of [1, 2, 3, 4, 5]) await store.settings.change('1', { name: 'retentionDays', value }, ana)
      const first = await store.settings.changes('1', { before: null, limit: 3 })
      const second = await store.settings.changes('1', { before: first.at(-1)?.id ?? null, limit: 3 })
      expect([...first, ...second].map(({ to }) => to)).toEqual([5, 4, 3, 2, 1])
    })

    test('undo gives back what was, and is itself a change that can be undone', async () => {
      const change = await store.settings.change('1', { name: 'summarize', value: { who: 'roles', ids: ['7'] } }, ana)
      const undone = await store.settings.undo('1', change?.id ?? 0, ben)
      expect(undone).toMatchObject({ from: { who: 'roles', ids: ['7'] }, to: { who: 'everybody' }, by: ben, undoes: change?.id })
      expect((await store.settings.of('1')).summarize).toEqual({ who: 'everybody' })
      await store.settings.undo('1', undone?.id ?? 0, ana)
      expect((await store.settings.of('1')).summarize).toEqual({ who: 'roles', ids: ['7'] })
    })

    test('what was changed since, or belongs to another server, is not undone', async () => {
      const change = await store.settings.change('1', { name: 'length', value: 'brief' }, ana)
      expect(await store.settings.undo('2', change?.id ?? 0, ben)).toBeNull()
      await store.settings.change('1', { name: 'length', value: 'detailed' }, ben)
      expect(await store.settings.undo('1', change?.id ?? 0, ana)).toBeNull()
      expect((await store.settings.of('1')).length).toBe('detailed')
    })
  })
}
