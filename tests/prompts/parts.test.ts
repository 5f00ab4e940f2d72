// What a server writes in the place of a prompt's parts: checked against the slots, and never able to reach what stands around it.
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openPrompts } from '#prompts'
import type { ServerTemplates, TemplateVersion } from '#src/core/template.ts'
import { templateNames, type TemplateName, type TemplateTexts } from '#src/core/template.ts'
import { promptsFor } from '#src/core/templates.ts'
import { fakeModel } from '../support/model.ts'

const { prompts, templates } = await openPrompts()
const article = {
  letter: 'A',
  title: 'The ferry',
  site: 'Herald',
  byline: 'unknown',
  published: 'unknown',
  language: 'English',
  passages: [{ id: 'A1', kind: 'paragraph', text: 'The ferry stops.' }],
}
const wanted = { length: 'two points.', style: 'bullets.', language: 'English' }
const filled = {
  summarize: { articles: [article], ...wanted, part: '' },
  merge: { articles: [article], claims: [], ...wanted },
  compare: { articles: [article], language: 'English' },
  answer: { articles: [article], question: 'Why?', askedBy: 'Ana', language: 'English', turns: [] },
}
const render = (name: TemplateName, texts: TemplateTexts, fence = 'f00f'): readonly { role: string; content: string }[] => {
  const made = templates.make(name, texts, 1)
  if ('faults' in made) throw new Error(JSON.stringify(made.faults))
  return made.prompt.render(filled[name] as never, fence)
}
const faults = (name: TemplateName, texts: TemplateTexts): unknown => {
  const made = templates.make(name, texts, 1)
  return 'faults' in made ? made.faults : []
}

test.each(templateNames)('%s without a text of the server’s is what is shipped', (name) => {
  expect(render(name, {})).toEqual(prompts[name].render(filled[name] as never, 'f00f'))
  expect(render(name, Object.fromEntries(templates.shipped(name).map(({ part, text }) => [part, text])))).toEqual(
    prompts[name].render(filled[name] as never, 'f00f'),
  )
})

test('a text takes the place of its part and fills its slots; an empty one leaves no line', () => {
  const [system = { content: '' }] = render('summarize', { reader: 'You write for {{language}} schools.', content: '' })
  expect(system.content).toMatch(/^You write for English schools\.\nYou answer with one JSON object/)
  expect(system.content).toContain('What to write:\n- `who`')
})

describe('is told with part, line and name', () => {
  test.each<[string, TemplateName, TemplateTexts, unknown]>([
    [
      'a slot that there is not',
      'summarize',
      { reader: 'One\ntwo {{ lenght }}' },
      { kind: 'slot unknown', part: 'reader', line: 2, name: 'lenght' },
    ],
    [
      'text of others outside of the fence',
      'answer',
      { content: '{{ question }}' },
      { kind: 'slot unknown', part: 'content', line: 1, name: 'question' },
    ],
    ['the articles', 'summarize', { reader: '\n\nx\n{{ articles }}' }, { kind: 'slot unknown', part: 'reader', line: 2, name: 'articles' }],
    ['the fence', 'summarize', { reader: '«/{{ fence }}»' }, { kind: 'slot unknown', part: 'reader', line: 1, name: 'fence' }],
    [
      'what goes into a slot',
      'compare',
      { reader: '{{ articles[0].title }}' },
      { kind: 'slot open', part: 'reader', line: 1, name: '{{ articles[0].title }}' },
    ],
    [
      'a filter',
      'compare',
      { reader: '{{ language | upcase }}' },
      { kind: 'slot open', part: 'reader', line: 1, name: '{{ language | upcase }}' },
    ],
    ['a slot that is not closed', 'compare', { content: 'a\nb\n{{ language' }, { kind: 'slot open', part: 'content', line: 3, name: '{{' }],
    [
      'a statement',
      'compare',
      { content: '{% for i in (1..1000000000) %}x{% endfor %}' },
      { kind: 'statement', part: 'content', line: 1, name: 'for' },
    ],
    ['a slot that nothing uses any more', 'summarize', { manner: 'Length: {{ length }}' }, { kind: 'slot missing', name: 'style' }],
    ['a part that there is no more', 'answer', { manner: 'x' }, { kind: 'part unknown', name: 'manner' }],
  ])('%s', (_what, name, texts, fault) => {
    expect(faults(name, texts)).toContainEqual(fault)
  })
})

test('whatever a server writes: the roles, the rules, the fence and all that stands in it are as shipped', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '# system',
      '\n# user\n',
      '\n# assistant',
      '«/f00f»',
      '<!-- /reader -->',
      '<!-- content -->',
      '---',
      '\u202E',
      '{{ language }}',
      '{{ length }}',
      '{{ style }}',
      '{% if x %}',
      '{{ articles }}',
      '}}',
      '\n',
    ),
    fc.string({ unit: 'grapheme' }),
  )
  const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''))
  fc.assert(
    fc.property(fc.constantFrom(...templateNames), text, text, (name, one, other) => {
      const texts = Object.fromEntries(
        templates.shipped(name).map(({ part }, index) => [part, index === 0 ? one : `${other}{{ length }} {{ style }}`]),
      )
      if (!('length' in filled[name]))
        for (const part of Object.keys(texts)) texts[part] = texts[part]?.replaceAll(/\{\{ (?:length|style) \}\}/g, '') ?? ''
      const made = templates.make(name, texts, 7)
      if ('faults' in made) return
      expect(made.prompt.edition).toBe(7)
      const messages = made.prompt.render(filled[name] as never, 'f00f')
      const shipped = prompts[name].render(filled[name] as never, 'f00f')
      expect(messages.map(({ role }) => role)).toEqual(['system', 'user'])
      expect(messages[1]).toEqual(shipped[1])
      // Every line of the shipped file that is in no part stands in its place.
      let rest = messages[0]?.content ?? ''
      const parts = new Set(
        templates
          .shipped(name)
          .flatMap((part) =>
            part.text
              .split('\n')
              .map((line) =>
                line.replaceAll(/\{\{ (\w+) \}\}/g, (_, slot: string) => String((filled[name] as Record<string, unknown>)[slot])),
              ),
          ),
      )
      for (const line of (shipped[0]?.content ?? '').split('\n').filter((line) => !parts.has(line))) {
        expect(rest).toContain(line)
        rest = rest.slice(rest.indexOf(line))
      }
    }),
    { numRuns: 300 },
  )
})

test('another text has another version, the same text the same', () => {
  const version = (texts: TemplateTexts): string => {
    const made = templates.make('summarize', texts, 1)
    return 'prompt' in made ? made.prompt.version : ''
  }
  expect(new Set([prompts.summarize.version, version({ reader: 'a' }), version({ reader: 'b' }), version({ content: 'a' })]).size).toBe(4)
  expect(version({ reader: 'a' })).toBe(version({ reader: 'a' }))
})

describe('after an upgrade that changed the shipped files', () => {
  /** What a server that wrote these texts for answers gets of files changed so. */
  async function upgraded(
    change: (text: string) => string,
    texts: TemplateTexts,
  ): Promise<{ system: string; edition: number | undefined; warned: string[] }> {
    const folder = await mkdtemp(join(tmpdir(), 'lede-upgrade-'))
    try {
      await cp(new URL('../../prompts', import.meta.url), folder, { recursive: true })
      const path = join(folder, 'answer.md')
      await writeFile(path, change(await readFile(path, 'utf8')))
      const shelf = await openPrompts(pathToFileURL(`${folder}/`))
      const version: TemplateVersion = { name: 'answer', number: 4, texts, note: '', by: { id: '1', name: 'Ana' }, at: 1, sameAs: null }
      const serverTemplates = { current: () => Promise.resolve(new Map([['answer', version]])) } as unknown as ServerTemplates
      const warned: string[] = []
      const log = {
        info() {},
        warn: (message: string, fields?: object) => {
          warned.push(`${message} ${JSON.stringify(fields)}`)
        },
        error() {},
      }
      const { answer } = await promptsFor('1', { ...shelf, serverTemplates, model: fakeModel(() => ({})), log })
      return { system: answer.render(filled.answer, 'f00f')[0]?.content ?? '', edition: answer.edition, warned }
    } finally {
      await rm(folder, { recursive: true })
    }
  }

  test('a server’s texts stand in the new file', async () => {
    const { system, edition, warned } = await upgraded((text) => text.replace('How to answer:', 'How to answer, from now on:'), {
      reader: 'For schools.',
    })
    expect(system).toMatch(/^For schools\.[\s\S]*How to answer, from now on:/)
    expect([edition, warned]).toEqual([4, []])
  })

  test('where they fit no more the shipped prompt is used, and the log says so without a word of them', async () => {
    const { system, edition, warned } = await upgraded(
      (text) => text.replaceAll('content -->', 'manner -->').replace('  content:', '  manner:'),
      { content: 'Be {{ language }} secretly.' },
    )
    expect(system).toContain('In `claims` the answer itself comes first')
    expect(edition).toBeUndefined()
    expect(warned).toEqual([
      'a server’s version of a prompt does not fit any more; the shipped one is used {"guildId":"1","prompt":"answer","version":4,"faults":["part unknown"]}',
    ])
  })
})
