// Who may do what where.
import { expect, test } from 'vitest'
import { refusalOf } from '#src/core/permission.ts'
import { serverSettingsSchema } from '#src/core/settings.ts'

const settings = serverSettingsSchema.parse({
  summarize: { who: 'roles', ids: ['r'] },
  ask: { who: 'everybody' },
  channels: { rule: 'except', ids: ['off'] },
})
const asker = { channelId: 'c', parentId: null, roleIds: [], canManage: false }

test('a chosen role may, others may not, moderators always may', () => {
  expect(refusalOf('summarize', asker, settings)?.code).toBe('may not summarize')
  expect(refusalOf('summarize', { ...asker, roleIds: ['q', 'r'] }, settings)).toBeNull()
  expect(refusalOf('summarize', { ...asker, canManage: true }, settings)).toBeNull()
  expect(refusalOf('ask', asker, settings)).toBeNull()
  expect(refusalOf('follow', asker, settings)?.code).toBe('may not follow')
})

test('a channel that is off is off in its threads and for moderators, too', () => {
  for (const where of [{ channelId: 'off' }, { channelId: 't', parentId: 'off' }, { channelId: 'off', canManage: true }])
    expect(refusalOf('ask', { ...asker, ...where }, settings)?.code).toBe('channel off')
  const only = serverSettingsSchema.parse({ channels: { rule: 'only', ids: ['c'] } })
  expect(refusalOf('ask', asker, only)).toBeNull()
  expect(refusalOf('ask', { ...asker, channelId: 't', parentId: 'c' }, only)).toBeNull()
  expect(refusalOf('ask', { ...asker, channelId: 'd' }, only)?.code).toBe('channel off')
})
