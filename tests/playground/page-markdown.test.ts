// What the page reads as Markdown, as Discord does, and that nothing of a text is lost or becomes a link it is not.
import fc from 'fast-check'
import {
  ComponentType,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  MessageFlags,
  MessageType,
  TextInputStyle,
} from 'discord-api-types/v10'
import { describe, expect, test } from 'vitest'
import * as numbers from '#src/playground/page/browser/discord-numbers.ts'
import { parseInline, parseMarkdown, type Inline } from '#src/playground/page/browser/markdown.ts'

const text = (value: string): Inline => ({ kind: 'text', text: value })

test.each<[string, Inline[]]>([
  ['**bold** and *soft*', [{ kind: 'strong', children: [text('bold')] }, text(' and '), { kind: 'em', children: [text('soft')] }]],
  ['\\*not soft\\* \\[1\\]', [text('*not soft* [1]')]],
  ['snake_case_name', [text('snake_case_name')]],
  [
    '[a **b**](https://example.com/x)',
    [{ kind: 'link', url: 'https://example.com/x', children: [text('a '), { kind: 'strong', children: [text('b')] }] }],
  ],
  ['[a](javascript:alert(1))', [text('[a](javascript:alert(1))')]],
  [
    'see https://example.com/a.',
    [text('see '), { kind: 'link', url: 'https://example.com/a', children: [text('https://example.com/a')] }, text('.')],
  ],
  ['`**x**`', [{ kind: 'code', text: '**x**' }]],
  [
    '<@12> in <#34> <t:1700000000:R>',
    [{ kind: 'user', id: '12' }, text(' in '), { kind: 'channel', id: '34' }, text(' '), { kind: 'time', seconds: 1700000000, style: 'R' }],
  ],
  ['<b>x</b>', [text('<b>x</b>')]],
  ['**open', [text('**open')]],
])('%s', (written, read) => {
  expect(parseInline(written)).toEqual(read)
})

test('lines become blocks', () => {
  expect(parseMarkdown('# Head\n- one\n- two\n> said\n> twice\n-# small\n```js\nlet a\n```\nend').map((block) => block.kind)).toEqual([
    'heading',
    'list',
    'quote',
    'small',
    'fence',
    'paragraph',
  ])
})

test('a text without marks is read as it stands', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[\p{L}\p{N} ,;()'"!?]*$/u), (plain) => {
      expect(parseInline(plain)).toEqual(plain === '' ? [] : [text(plain)])
    }),
  )
})

test('every link goes to http or https, whatever was written', () => {
  const links = (inlines: Inline[]): string[] =>
    inlines.flatMap((inline) => [...(inline.kind === 'link' ? [inline.url] : []), ...('children' in inline ? links(inline.children) : [])])
  const piece = fc.constantFrom(
    '[',
    ']',
    '(',
    ')',
    '<',
    '>',
    '*',
    '_',
    '`',
    '\\',
    'a',
    ' ',
    'https://',
    'javascript:',
    'data:',
    '\n',
    '|',
    '~',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      for (const url of links(parseInline(pieces.join('')))) expect(url).toMatch(/^https?:\/\//)
    }),
    { numRuns: 500 },
  )
})

describe('the numbers of Discord that the page has of its own', () => {
  test('are those of Discord', () => {
    expect(numbers.componentType).toEqual({
      row: ComponentType.ActionRow,
      button: ComponentType.Button,
      select: ComponentType.StringSelect,
      textInput: ComponentType.TextInput,
      section: ComponentType.Section,
      text: ComponentType.TextDisplay,
      separator: ComponentType.Separator,
      container: ComponentType.Container,
      label: ComponentType.Label,
      userSelect: ComponentType.UserSelect,
      roleSelect: ComponentType.RoleSelect,
      mentionableSelect: ComponentType.MentionableSelect,
      channelSelect: ComponentType.ChannelSelect,
      thumbnail: ComponentType.Thumbnail,
      gallery: ComponentType.MediaGallery,
      file: ComponentType.File,
    })
    expect(numbers.optionType).toEqual({
      sub: ApplicationCommandOptionType.Subcommand,
      group: ApplicationCommandOptionType.SubcommandGroup,
      integer: ApplicationCommandOptionType.Integer,
      boolean: ApplicationCommandOptionType.Boolean,
      user: ApplicationCommandOptionType.User,
      channel: ApplicationCommandOptionType.Channel,
      role: ApplicationCommandOptionType.Role,
      mentionable: ApplicationCommandOptionType.Mentionable,
      number: ApplicationCommandOptionType.Number,
      attachment: ApplicationCommandOptionType.Attachment,
    })
    expect(numbers.flag).toEqual({ ephemeral: MessageFlags.Ephemeral, loading: MessageFlags.Loading })
    expect(numbers.messageType).toEqual({ threadCreated: MessageType.ThreadCreated, reply: MessageType.Reply })
    expect(numbers.commandType).toEqual({ slash: ApplicationCommandType.ChatInput, message: ApplicationCommandType.Message })
    expect(numbers.paragraphStyle).toBe(TextInputStyle.Paragraph)
  })
})
