// Every door says what its server's settings may keep for some (`needs`), or stands here with the reason why nothing does. A new command,
// menu, button, select or form that does neither fails by its name.
import { expect, test } from 'vitest'
import { repertoire } from '#commands'

/** Doors without a deed. What they show is held to the server and the person by `isolation.test.ts`. */
const reasons: Readonly<Record<string, string>> = {
  // For everybody, and for the asker's eyes.
  '/help': 'says how to ask',
  '/articles': 'lists what is stored here',
  page: 'turns the pages of that list',
  sources: 'shows the passages behind a reply that stands in the channel',
  export: 'gives a conversation of the channel as a file',
  'story-of': 'lists who else reports on a posted article',
  stop: 'ends what whoever presses it has asked for, or a moderator',
  // An opinion on what stands in the channel.
  vote: 'costs nothing',
  reason: 'opens its form',
  'reason-form': 'is that form',
  '/usage': 'shows one’s own use, and the server’s as a whole',
  usage: 'turns the page of it, for the eyes of whoever opened it',
  // For whoever runs the bot; each asks by itself who that is.
  '/admin': 'operators',
  'admin-refresh': 'operators',
  // Everybody's right to their own.
  '/forget': 'asks before it forgets',
  forget: 'asks once more whether whoever presses may',
  '/privacy about': 'says what is kept',
  '/privacy export': 'gives everybody theirs',
  '/privacy delete': 'asks before it forgets',
  'forget-me': 'forgets whoever presses it',
  // For those whom Discord offers the command to, which the server's own administrators decide; the controls of its page look once more (`managedServer`).
  '/digest set': 'moderators',
  '/digest list': 'moderators',
  '/digest preview': 'moderators',
  '/digest remove': 'moderators',
  '/settings show': 'moderators',
  '/budget show': 'moderators',
  '/budget set': 'moderators',
  'budget-remove': 'moderators',
  'budget-undo': 'moderators',
  '/settings log': 'moderators',
  setting: 'moderators',
  'setting-log': 'moderators',
  'setting-undo': 'moderators',
  set: 'moderators',
  zone: 'moderators',
  'zone-form': 'moderators',
  '/prompts list': 'moderators',
  '/prompts edit': 'moderators',
  '/prompts versions': 'moderators',
  '/prompts preview': 'moderators',
  prompt: 'moderators',
  'prompt-edit': 'moderators',
  'prompt-form': 'moderators',
  'prompt-draft': 'moderators',
  'prompt-preview': 'moderators',
  'prompt-use': 'moderators',
  'prompt-version': 'moderators',
  'prompt-versions': 'moderators',
}

const doors = [
  ...repertoire.commands.flatMap((command) =>
    ('commands' in command ? command.commands : [command]).map((one) => ({
      name: one === command ? `/${one.name}` : `/${command.name} ${one.name}`,
      needs: one.needs,
      isForModerators: command.for === 'moderators',
    })),
  ),
  ...[...repertoire.menus, ...repertoire.actions].map(({ name, needs }) => ({ name, needs, isForModerators: false })),
]

test.each(doors)('$name needs something, or has a reason', ({ name, needs }) => {
  expect(needs !== undefined || name in reasons, `${name} declares no \`needs\` and gives no reason here`).toBe(true)
})

test('no reason is left of a door that is gone, or that needs something by now', () => {
  const free = new Set(doors.filter(({ needs }) => needs === undefined).map(({ name }) => name))
  expect(Object.keys(reasons).filter((name) => !free.has(name))).toEqual([])
})

test('a command whose reason is that it is for moderators is offered to them alone', () => {
  expect(
    doors
      .filter(({ name, isForModerators }) => name.startsWith('/') && reasons[name] === 'moderators' && !isForModerators)
      .map(({ name }) => name),
  ).toEqual([])
})
