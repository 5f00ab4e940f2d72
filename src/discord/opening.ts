// How an interaction is first answered: what a declaration may say of it, and the rules by which a thread that knows no declarations gives the
// answer where it depends on nothing else (`gateway-thread.ts`).
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  InteractionType,
  type APIApplicationCommandInteraction,
  type APIInteraction,
} from 'discord-api-types/v10'
import type { Context } from '#src/core/context.ts'
import {
  parseCustomId,
  type Action,
  type Command,
  type CommandGroup,
  type Invocation,
  type MessageMenu,
  type OptionDeclarations,
  type OptionValues,
} from './command.ts'
import type { Modal } from './reply.ts'
import { weightOf } from './rates.ts'

/** A message to come, for all or for one's own eyes, or a change to come of the message that was pressed. */
export type PlainOpening = 'public' | 'private' | 'update'

/** The first response. Discord waits three seconds for it: nothing slower than a look into the store may come before it. */
export type Opening = PlainOpening | Modal

/** Who has it opened, and where. `isPrivate`: what they pressed is seen by them alone. */
export interface Opener extends Pick<Invocation, 'here' | 'spoken' | 'canModerate' | 'canManage' | 'isPrivate'> {
  readonly userId: string
}

/** Which options decide it. */
interface OptionsRule<Name extends string = string> {
  /** Yes or no: for the asker's eyes alone. */
  readonly privateWith?: Name
  /** Where none of these is given there is a form: always, where none is named. */
  readonly formWithout: readonly Name[]
}

/** For a command whose options decide it. */
export interface ByOptions<D extends OptionDeclarations> extends OptionsRule<keyof D & string> {
  form(options: OptionValues<D>, by: Opener, context: Context): Modal | Promise<Modal>
}

export function openingOfCommand(
  { opening = 'public' }: Command,
  options: OptionValues<OptionDeclarations>,
  by: Opener,
  context: Context,
): Opening | Promise<Opening> {
  if (typeof opening === 'string') return opening
  const decided = byOptions(opening, options)
  return decided === 'form' ? opening.form(options, by, context) : decided
}

export function openingOfAction(
  { opening = 'public' }: Action,
  args: readonly string[],
  by: Opener,
  context: Context,
): Opening | Promise<Opening> {
  return typeof opening === 'string' ? opening : opening(args, by, context)
}

/** Some opening, and how much it weighs (`rates.ts`). */
interface Ruled<Opening> {
  readonly opening: Opening
  readonly weight: number
}

/** By what is declared: commands under `name` or `group name`, actions under `name:version`. An action that decides it by a function has no rule. */
export interface OpeningRules {
  readonly commands: Readonly<Record<string, Ruled<PlainOpening | OptionsRule>>>
  readonly menus: Readonly<Record<string, Ruled<PlainOpening>>>
  readonly actions: Readonly<Record<string, Ruled<PlainOpening>>>
}

interface Declared {
  readonly commands: readonly (Command | CommandGroup)[]
  readonly menus: readonly MessageMenu[]
  readonly actions: readonly Action[]
}

export function rulesOf({ commands, menus, actions }: Declared): OpeningRules {
  const named = commands.flatMap((command) =>
    'commands' in command
      ? command.commands.map((one) => [`${command.name} ${one.name}`, one] as const)
      : [[command.name, command] as const],
  )
  return {
    commands: Object.fromEntries(
      named.map(([name, command]) => [name, { opening: withoutForm(command.opening ?? 'public'), weight: weightOf(command) }]),
    ),
    menus: Object.fromEntries(menus.map((menu) => [menu.name, { opening: menu.opening, weight: weightOf(menu) }])),
    actions: Object.fromEntries(
      actions.flatMap((action) => {
        const { name, version, opening = 'public' } = action
        return typeof opening === 'string' ? [[`${name}:${version}`, { opening, weight: weightOf(action) }]] : []
      }),
    ),
  }
}

/** So that it can be told to a thread. */
function withoutForm(opening: PlainOpening | OptionsRule): PlainOpening | OptionsRule {
  if (typeof opening === 'string') return opening
  const { privateWith, formWithout } = opening
  return { ...(privateWith === undefined ? {} : { privateWith }), formWithout }
}

/** The answer by what was given for the options, by name. */
function byOptions({ privateWith, formWithout }: OptionsRule, given: Readonly<Record<string, unknown>>): 'public' | 'private' | 'form' {
  if (formWithout.every((name) => given[name] === undefined)) return 'form'
  return privateWith !== undefined && given[privateWith] === true ? 'private' : 'public'
}

/** Null: whoever knows the declaration has to be asked. */
export function openingBy(rules: OpeningRules, interaction: APIInteraction): Ruled<PlainOpening> | null {
  if (interaction.type === InteractionType.ApplicationCommand) return ruledCommand(rules, interaction)
  if (interaction.type !== InteractionType.MessageComponent && interaction.type !== InteractionType.ModalSubmit) return null
  const { name, version } = parseCustomId(interaction.data.custom_id)
  return own(rules.actions, `${name}:${version}`)
}

function ruledCommand(rules: OpeningRules, { data }: APIApplicationCommandInteraction): Ruled<PlainOpening> | null {
  if (data.type === ApplicationCommandType.Message) return own(rules.menus, data.name)
  if (data.type !== ApplicationCommandType.ChatInput) return null
  const [first] = data.options ?? []
  const inGroup = first?.type === ApplicationCommandOptionType.Subcommand ? first : undefined
  const ruled = own(rules.commands, inGroup === undefined ? data.name : `${data.name} ${inGroup.name}`)
  if (ruled === null) return null
  const { opening: rule, weight } = ruled
  if (typeof rule === 'string') return { opening: rule, weight }
  const given = Object.fromEntries(
    (inGroup?.options ?? data.options ?? []).map((option) => [option.name, 'value' in option ? option.value : undefined]),
  )
  const opening = byOptions(rule, given)
  return opening === 'form' ? null : { opening, weight }
}

function own<T>(table: Readonly<Record<string, T>>, key: string): T | null {
  return Object.hasOwn(table, key) ? (table[key] ?? null) : null
}
