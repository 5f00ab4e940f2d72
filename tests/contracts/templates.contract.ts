// What every store must do with the versions of servers' prompts and the drafts of those who write them.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { OpenStore } from '#src/store/index.ts'
import type { Ground } from '../support/grounds.ts'

const ana = { id: '1', name: 'Ana' }
const ben = { id: '2', name: 'Ben' }

export function templatesContract(name: string, makeGround: () => Ground): void {
  describe(`templates of ${name}`, () => {
    let ground: Ground
    let store: OpenStore
    let time = 1000
    const save = (guildId: string, texts: Record<string, string> | null, after: number, by = ana, sameAs: number | null = null) =>
      store.serverTemplates.save(guildId, 'summarize', { texts, note: `after ${after}`, by, sameAs, after })
    beforeEach(async () => {
      ground = makeGround()
      store = await ground.open(() => time)
    })
    afterEach(async () => {
      await store.close()
      await ground.clear()
    })

    test('versions count up, the newest is in use, older ones stay; each is one server’s and one prompt’s alone', async () => {
      await save('1', { reader: 'one' }, 0)
      time = 2000
      expect(await save('1', { reader: 'two' }, 1, ben)).toEqual({
        name: 'summarize',
        number: 2,
        texts: { reader: 'two' },
        note: 'after 1',
        by: ben,
        at: 2000,
        sameAs: null,
      })
      await save('2', { reader: 'other' }, 0)
      expect((await store.serverTemplates.current('1')).get('summarize')).toMatchObject({ number: 2, texts: { reader: 'two' } })
      expect((await store.serverTemplates.current('1')).has('answer')).toBe(false)
      expect((await store.serverTemplates.current('2')).get('summarize')).toMatchObject({ number: 1, texts: { reader: 'other' } })
      expect(await store.serverTemplates.version('1', 'summarize', 1)).toMatchObject({ texts: { reader: 'one' }, by: ana })
      expect(await store.serverTemplates.version('2', 'summarize', 2)).toBeUndefined()
      expect((await store.serverTemplates.versions('1', 'summarize', { before: null, limit: 1 })).map(({ number }) => number)).toEqual([2])
      expect((await store.serverTemplates.versions('1', 'summarize', { before: 2, limit: 9 })).map(({ number }) => number)).toEqual([1])
      expect(await store.serverTemplates.versions('3', 'summarize', { before: null, limit: 9 })).toEqual([])
    })

    test('of several who save at once on the same version one is heard, and the others are told', async () => {
      const saved = await Promise.all(['a', 'b', 'c', 'd'].map((reader) => save('1', { reader }, 0)))
      expect(saved.filter((version) => version !== null)).toHaveLength(1)
      expect(await save('1', { reader: 'late' }, 0)).toBeNull()
      expect(await store.serverTemplates.versions('1', 'summarize', { before: null, limit: 9 })).toHaveLength(1)
    })

    test('each version has its line in the server’s log, which undoing a setting does not touch', async () => {
      await save('1', { reader: 'one' }, 0)
      await save('1', null, 1, ben)
      await save('1', { reader: 'one' }, 2, ana, 1)
      const log = await store.settings.changes('1', { before: null, limit: 9 })
      expect(log.map(({ name: changed, from, to, by }) => [changed, from, to, by.name])).toEqual([
        ['prompt summarize', null, 3, 'Ana'],
        ['prompt summarize', 1, null, 'Ben'],
        ['prompt summarize', null, 1, 'Ana'],
      ])
      expect(await store.settings.undo('1', log[0]?.id ?? 0, ana)).toBeNull()
      expect(await store.settings.changes('2', { before: null, limit: 9 })).toEqual([])
    })

    test('a draft is one person’s in one server, and the next takes its place', async () => {
      const { serverTemplates } = store
      await serverTemplates.keepDraft('1', 'answer', '1', { texts: { reader: 'dear' }, note: 'n', after: 0 })
      await serverTemplates.keepDraft('1', 'answer', '1', { texts: { reader: 'dearest' }, note: 'm', after: 0 })
      expect(await serverTemplates.draft('1', 'answer', '1')).toMatchObject({ texts: { reader: 'dearest' }, note: 'm' })
      for (const [guildId, prompt, userId] of [
        ['1', 'answer', '2'],
        ['2', 'answer', '1'],
        ['1', 'compare', '1'],
      ] as const)
        expect(await serverTemplates.draft(guildId, prompt, userId)).toBeUndefined()
      await serverTemplates.dropDraft('1', 'answer', '1')
      expect(await serverTemplates.draft('1', 'answer', '1')).toBeUndefined()
    })

    test('whoever is forgotten takes their drafts along; their versions stay, without them', async () => {
      await save('1', { reader: 'one' }, 0)
      await store.serverTemplates.keepDraft('1', 'answer', '1', { texts: { reader: 'dear' }, note: 'secret', after: 0 })
      const { more } = await store.memory.personalData('1')
      expect(more).toMatchObject({ templates: [{ name: 'summarize', number: 1 }], template_drafts: [{ note: 'secret' }] })
      await store.memory.forgetPerson('1')
      expect((await store.memory.personalData('1')).more).toEqual({})
      expect(await store.serverTemplates.draft('1', 'answer', '1')).toBeUndefined()
      const kept = (await store.serverTemplates.current('1')).get('summarize')
      expect(kept).toMatchObject({ texts: { reader: 'one' }, by: { id: '' } })
      expect(JSON.stringify(kept)).not.toContain('Ana')
    })

    test('drafts end with the server’s retention, versions do not', async () => {
      await save('1', { reader: 'one' }, 0)
      await store.serverTemplates.keepDraft('1', 'answer', '1', { texts: {}, note: '', after: 0 })
      await store.memory.forgetBefore('1', 3000)
      expect(await store.serverTemplates.draft('1', 'answer', '1')).toBeUndefined()
      expect((await store.serverTemplates.current('1')).size).toBe(1)
    })
  })
}
