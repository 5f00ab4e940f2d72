// What a newcomer sees first: what this is and what to do.
import { h } from './dom.ts'

export function hint(start: () => void): HTMLElement {
  return h('div', { class: 'hint' },
    h('h2', {}, 'Welcome to the reading room'),
    h('p', {}, 'This is Lede on a Discord of its own, on your machine alone. A few stories are stored already.'),
    h('ol', {},
      h('li', {}, 'Type ', h('code', {}, '/'), ' below and choose ', h('strong', {}, '/summarize'), '. Under ', h('strong', {}, 'story'), ' pick a stored one, or give a link, a file or your own text.'),
      h('li', {}, 'Open the thread under the summary and ask a question.'),
      h('li', {}, 'Press ', h('strong', {}, 'Sources'), ' to see the passages behind every sentence.')),
    h('button', { type: 'button', class: 'button primary', onclick: start }, 'Start: /summarize'))
}
