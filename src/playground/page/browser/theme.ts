// Light or dark: the system's choice by style sheet, until somebody chooses here.
import { h } from './dom.ts'

export function themeButton(): HTMLElement {
  return h(
    'button',
    {
      type: 'button',
      class: 'theme',
      'aria-label': 'Light or dark',
      title: 'Light or dark',
      onclick: () => {
        setTheme(isDark() ? 'light' : 'dark')
      },
    },
    '◐',
  )
}

function isDark(): boolean {
  const { theme } = document.documentElement.dataset
  return theme === undefined ? matchMedia('(prefers-color-scheme: dark)').matches : theme === 'dark'
}

function setTheme(theme: string): void {
  document.documentElement.dataset['theme'] = theme
  localStorage.setItem('theme', theme)
}

/** What was chosen last time. */
export function restoreTheme(): void {
  const theme = localStorage.getItem('theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset['theme'] = theme
}
