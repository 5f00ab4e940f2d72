// What a newcomer sees first: what this is, what to do, and the stored stories, each one press away from its summary; and how every
// other channel begins.
import type { APIApplicationCommandOptionChoice } from 'discord-api-types/v10'
import { h } from './dom.ts'
import { displayName, type State } from './state.ts'

export interface HintParts {
  /** Opens the form of /summarize. */
  readonly start: () => void
  readonly stories: () => Promise<readonly APIApplicationCommandOptionChoice[]>
  readonly summarize: (story: APIApplicationCommandOptionChoice) => void
}

export function hint({ start, stories, summarize }: HintParts): HTMLElement {
  const list = h('ul', { class: 'stories', 'aria-label': 'Stored stories' })
  // Where the bot cannot answer yet the list stays empty, and the form still works.
  stories().then(
    (found) => {
      list.append(
        ...found.map((story) =>
          h(
            'li',
            {},
            h(
              'button',
              {
                type: 'button',
                dir: 'auto',
                onclick: () => {
                  summarize(story)
                },
              },
              story.name,
            ),
          ),
        ),
      )
    },
    () => undefined,
  )
  return h(
    'div',
    { class: 'hint' },
    h('h2', {}, 'Welcome to the reading room'),
    h(
      'p',
      {},
      'This is Lede on a Discord of its own, on your machine alone. These stories are stored already, hard ones among them; press one for its summary:',
    ),
    list,
    h(
      'ol',
      {},
      h(
        'li',
        {},
        'Or type ',
        h('code', {}, '/'),
        ' below and choose ',
        h('strong', {}, '/summarize'),
        ': a stored story, a link, a file or your own text.',
      ),
      h('li', {}, 'Open the thread under the summary and ask a question.'),
      h('li', {}, 'Press ', h('strong', {}, 'Sources'), ' to see the passages behind every sentence.'),
    ),
    h('button', { type: 'button', class: 'button primary', onclick: start }, 'Start: /summarize'),
  )
}

/** As Discord begins a channel, so that an empty one says what it is. */
export function beginning(state: State, channelId: string): HTMLElement | null {
  const channel = state.channels.get(channelId)
  if (channel === undefined || channel.kind === 'thread') return null
  if (channel.kind === 'direct')
    return h(
      'div',
      { class: 'hint' },
      h('h2', {}, channel.name),
      h('p', {}, `Only you, ${displayName(state.me)}, and ${channel.name} see what is written here.`),
    )
  return h(
    'div',
    { class: 'hint' },
    h('h2', {}, `Welcome to #${channel.name}`),
    h(
      'p',
      {},
      `This is the beginning of #${channel.name} in ${state.server(channelId)?.name ?? ''}. Type `,
      h('code', {}, '/'),
      ' for commands, ',
      h('code', {}, '@'),
      ' to call somebody.',
    ),
  )
}
