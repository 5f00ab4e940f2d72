// Files of a message: pictures with their alternative text, everything else as a card to download.
import type { APIAttachment, APIMessage } from 'discord-api-types/v10'
import { h, isHttp } from './dom.ts'

/** Files that an embed or a component already shows are left out. */
export function files({ attachments, embeds, components }: APIMessage): HTMLElement[] {
  const shownElsewhere = JSON.stringify([embeds, components ?? []])
  return attachments.filter(({ url }) => !shownElsewhere.includes(url)).map(file)
}

/** A picture that opens in a window of its own; `alternative` is what it says to those who do not see it. */
export function picture(url: string, alternative: string): HTMLElement {
  return h(
    'a',
    { class: 'picture-link', href: url, target: '_blank', rel: 'noopener noreferrer' },
    h('img', { class: 'picture', src: url, alt: alternative === '' ? 'Picture without a description' : alternative, loading: 'lazy' }),
  )
}

function file({ filename, description, url, size, content_type: type }: APIAttachment): HTMLElement {
  if (type?.startsWith('image/') === true && isHttp(url)) return picture(url, description ?? filename)
  return h(
    'p',
    { class: 'file' },
    h('span', { 'aria-hidden': 'true' }, '📄 '),
    isHttp(url) ? h('a', { href: url, target: '_blank', rel: 'noopener noreferrer', download: filename }, filename) : filename,
    ' ',
    h('small', {}, bytes(size)),
  )
}

function bytes(size: number): string {
  const [amount, unit] = size < 1024 ? [size, 'byte'] : size < 1024 ** 2 ? [size / 1024, 'kilobyte'] : [size / 1024 ** 2, 'megabyte']
  return new Intl.NumberFormat('en', { style: 'unit', unit, maximumFractionDigits: amount < 10 ? 1 : 0 }).format(amount)
}
