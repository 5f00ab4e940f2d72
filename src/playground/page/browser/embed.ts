// An embed as a card. Its links are http(s) alone, its pictures only those that came as files: the page loads nothing from elsewhere.
import type { APIAttachment, APIEmbed } from 'discord-api-types/v10'
import { h, isHttp } from './dom.ts'
import { picture } from './files.ts'
import { inlineMarkdown, markdown, type Names } from './markdown-view.ts'
import { messageTime } from './times.ts'

export function embed(
  { author, title, url, description, fields, footer, timestamp, color, image, thumbnail }: APIEmbed,
  names: Names,
  attachments: readonly APIAttachment[],
): HTMLElement {
  const pictures = attachments.filter((file) => file.url === image?.url || file.url === thumbnail?.url)
  const at = timestamp === undefined ? null : new Date(timestamp)
  const titled = title === undefined ? null : inlineMarkdown(title, names)
  const foot = [footer?.text, at === null || Number.isNaN(at.getTime()) ? undefined : messageTime(at, names.locale)]
    .filter((part) => part !== undefined)
    .join(' • ')
  const card = h(
    'div',
    { class: 'embed' },
    author === undefined ? null : h('p', { class: 'embed-author', dir: 'auto' }, author.name),
    titled === null
      ? null
      : h(
          'p',
          { class: 'embed-title', dir: 'auto' },
          ...(isHttp(url) ? [h('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, ...titled)] : titled),
        ),
    description === undefined ? null : h('div', { class: 'embed-body' }, ...markdown(description, names)),
    (fields ?? []).length === 0
      ? null
      : h(
          'dl',
          { class: 'fields' },
          ...(fields ?? []).map((field) =>
            h(
              'div',
              { class: field.inline === true ? 'inline' : '' },
              h('dt', {}, ...inlineMarkdown(field.name, names)),
              h('dd', {}, ...markdown(field.value, names)),
            ),
          ),
        ),
    ...pictures.map((file) => picture(file.url, file.description ?? file.filename)),
    foot === '' ? null : h('p', { class: 'embed-footer', dir: 'auto' }, foot),
  )
  if (color !== undefined) card.style.setProperty('--edge', `#${color.toString(16).padStart(6, '0')}`)
  return card
}
