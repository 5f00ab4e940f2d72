// A menu beside a button or the pointer: arrows, Enter, Escape; the focus goes back to where it was.
import { h } from './dom.ts'

export interface MenuItem {
  readonly label: string
  readonly danger?: boolean
  run(): void
}
export interface MenuGroup {
  readonly title?: string
  readonly items: readonly MenuItem[]
}

export function openMenu(label: string, groups: readonly MenuGroup[], at: { x: number; y: number } | HTMLElement): void {
  const before = document.activeElement
  const buttons: HTMLButtonElement[] = []
  const close = (): void => {
    document.removeEventListener('pointerdown', outside, { capture: true })
    menu.remove()
    if (before instanceof HTMLElement) before.focus()
  }
  const outside = (event: Event): void => {
    if (!menu.contains(event.target as Node)) close()
  }
  const menu = h(
    'div',
    {
      class: 'menu',
      role: 'menu',
      'aria-label': label,
      onkeydown: (event) => {
        const index = buttons.indexOf(document.activeElement as HTMLButtonElement)
        const to = { ArrowDown: index + 1, ArrowUp: index - 1 + buttons.length, Home: 0, End: buttons.length - 1 }[event.key]
        if (to !== undefined) buttons[to % buttons.length]?.focus()
        else if (event.key === 'Escape' || event.key === 'Tab') close()
        else return
        event.preventDefault()
      },
    },
    ...groups
      .filter(({ items }) => items.length > 0)
      .map(({ title, items }) =>
        h(
          'div',
          { role: 'group', 'aria-label': title ?? label },
          title === undefined ? null : h('p', { class: 'menu-title', 'aria-hidden': 'true' }, title),
          ...items.map((item) => {
            const button = h(
              'button',
              {
                type: 'button',
                role: 'menuitem',
                tabindex: -1,
                class: item.danger === true ? 'danger' : '',
                onclick: () => {
                  close()
                  item.run()
                },
              },
              item.label,
            )
            buttons.push(button)
            return button
          }),
        ),
      ),
  )
  document.body.append(menu)
  const { x, y } =
    at instanceof HTMLElement ? { x: at.getBoundingClientRect().right - menu.offsetWidth, y: at.getBoundingClientRect().bottom } : at
  menu.style.left = `${Math.max(4, Math.min(x, innerWidth - menu.offsetWidth - 4))}px`
  menu.style.top = `${Math.max(4, Math.min(y, innerHeight - menu.offsetHeight - 4))}px`
  document.addEventListener('pointerdown', outside, { capture: true })
  buttons[0]?.focus()
}
