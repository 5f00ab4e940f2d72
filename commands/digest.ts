// /digest: has the news of the day or week posted to a channel by the clock. One file for each of its commands.
import { defineCommandGroup } from '#src/discord/command.ts'
import { digestOptions as words } from '#src/discord/words/digest-options.ts'
import { list } from './digest/list.ts'
import { preview } from './digest/preview.ts'
import { remove } from './digest/remove.ts'
import { set } from './digest/set.ts'

export const digest = defineCommandGroup({
  name: 'digest',
  names: words.names,
  description: words.group,
  for: 'moderators',
  in: 'servers',
  commands: [set, list, preview, remove],
})
