// What people do on the page, passed to the connection: commands, presses, forms, messages, menus; and what went wrong with it.
import type { APIApplicationCommandOptionChoice, APIMessage } from 'discord-api-types/v10'
import type { InteractionOutcome } from '../../seat.ts'
import type { Action } from '../actions.ts'
import { say } from './announce.ts'
import { callables } from './calling.ts'
import { offeredBy } from './choosing.ts'
import type { Sends } from './composer.ts'
import type { Connection } from './connection.ts'
import { commandType } from './discord-numbers.ts'
import { openMenu } from './menu.ts'
import type { Doings } from './message.ts'
import { openModal } from './modal.ts'
import type { Pane } from './pane.ts'
import { shownName, slashes } from './slashes.ts'
import type { State } from './state.ts'

interface Interacting {
  doingsIn(seen: State, channelId: string, where: () => Pane): Doings
  sendsIn(seen: State, channelId: string, where: () => Pane): Sends
}

/** `state` gives the newest there is, `open` opens a channel. */
export function interacting(
  connection: Connection,
  { state, open }: { state: () => State; open: (channelId: string) => void },
): Interacting {
  /** Starts an interaction and shows how it began: a modal, a red line, or nothing, where the answer comes as a message. */
  async function interact(action: Action, where: Pane, { throwing = false } = {}): Promise<void> {
    try {
      where.calm()
      const outcome = await connection.do<InteractionOutcome>(action)
      if (outcome.kind === 'failed') throw new Error(outcome.reason)
      if (outcome.kind === 'modal')
        openModal(outcome.modal, state(), (fields) =>
          interact({ type: 'submit', modal: outcome.modal as never, fields }, where, { throwing: true }),
        )
    } catch (error) {
      if (throwing) throw error
      fail(where, error)
    }
  }

  function fail(where: Pane, error: unknown): void {
    where.fail(error instanceof Error ? error.message : String(error))
  }

  function doingsIn(seen: State, channelId: string, where: () => Pane): Doings {
    const attempt = (action: Action): void => {
      connection.do(action).catch((error: unknown) => {
        fail(where(), error)
      })
    }
    return {
      openThread: open,
      dismiss: (message) => {
        attempt({ type: 'dismiss', channelId, messageId: message.id })
      },
      presses: (message) => ({
        press: (customId, element) => {
          void busy(element, interact({ type: 'press', channelId, messageId: message.id, customId }, where()))
        },
        select: (customId, values, element) => {
          void busy(element, interact({ type: 'select', channelId, messageId: message.id, customId, values }, where()))
        },
      }),
      menu(message: APIMessage, at) {
        const apps = seen.commands(channelId).filter((command) => Number(command.type) === commandType.message)
        openMenu(
          'Message',
          [
            {
              items: [
                {
                  label: 'Reply',
                  run: () => {
                    where().composer.replyTo(message)
                  },
                },
                {
                  label: 'Copy text',
                  run: () => {
                    void navigator.clipboard
                      .writeText(message.content === '' ? (message.embeds[0]?.description ?? '') : message.content)
                      .then(() => {
                        say('Copied')
                      })
                  },
                },
                ...(message.author.id === seen.me.id || seen.moderates(channelId)
                  ? [
                      {
                        label: 'Delete message',
                        danger: true,
                        run: () => {
                          attempt({ type: 'delete', channelId, messageId: message.id })
                        },
                      },
                    ]
                  : []),
              ],
            },
            {
              title: 'Apps',
              items: apps.map((command) => ({
                label: shownName(command, seen.locale),
                run: () => {
                  void interact({ type: 'menu', channelId, messageId: message.id, name: command.name }, where())
                },
              })),
            },
          ],
          at,
        )
      },
    }
  }

  /** Marked while the bot has not answered; not disabled, which would take the focus away. */
  async function busy(element: HTMLElement, work: Promise<void>): Promise<void> {
    element.setAttribute('aria-busy', 'true')
    await work
    element.removeAttribute('aria-busy')
  }

  function sendsIn(seen: State, channelId: string, where: () => Pane): Sends {
    return {
      locale: seen.locale,
      callables: () => callables(seen, channelId),
      slashes: () => slashes(seen.commands(channelId), seen.locale),
      withheld: () => slashes(seen.withheld(channelId), seen.locale),
      refuse: (reason) => {
        where().fail(reason)
      },
      choices: (type) => offeredBy(type, seen, channelId),
      command: (name, options) => interact({ type: 'command', channelId, name, options }, where()),
      suggest: (command) => (options, focused) =>
        connection.do<readonly APIApplicationCommandOptionChoice[]>({ type: 'autocomplete', channelId, command, options, focused }),
      async say(content, replyTo) {
        try {
          await connection.do({ type: 'say', channelId, content, ...(replyTo === undefined ? {} : { replyTo }) })
          where().calm()
        } catch (error) {
          fail(where(), error)
          throw error
        }
      },
    }
  }

  return { doingsIn, sendsIn }
}
