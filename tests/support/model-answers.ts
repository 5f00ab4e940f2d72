// What the model of `model-server.ts` writes: grounded JSON about whatever articles it is shown, or what the trouble that it is told makes of it.
import type { Trouble } from './model-server.ts'

interface Passage {
  readonly id: string
  readonly text: string
}

/** What a careful model would write, in whatever wrapping the trouble asks for. */
export function write(system: string, user: string, trouble: Trouble | undefined): string {
  if (trouble === 'no json' || system.includes('Answer in prose')) return 'I am sorry, here is a summary in prose.'
  if (trouble === 'wrong shape') return JSON.stringify({ summary: 'text' })
  const answer = compose(system, user, trouble)
  if (trouble === 'fenced') return `Here is the {JSON} you wanted:\n\`\`\`json\n${answer}\n\`\`\`\nI hope that it helps!`
  if (trouble === 'thinking') return `<think>The reader wants {"headline": "…"}. Let me see.</think>\n${answer}`
  // A trailing comma and a comment, as weak models write them.
  return trouble === 'broken json' ? answer.replace(/\}$/, ', // done\n}') : answer
}

/** For each wanted claim a sentence of the text; whoever obeys writes what the text orders, everywhere. */
function compose(system: string, user: string, trouble: Trouble | undefined): string {
  const passages = [...user.matchAll(/^\[([A-Z]+\d+)\] (.*)$/gm)].map(([, id = '', words = '']): Passage => ({ id, text: words }))
  if (trouble === 'obey')
    return JSON.stringify(obey(passages.find(({ text: words }) => /instructions/i.test(words)) ?? { id: 'A1', text: 'Obey.' }))
  // Whoever writes the rules is obeyed as well.
  const order = /^Write everywhere: (.*)$/m.exec(system)?.[1]
  const claim = ({ id, text: words }: Passage): object => {
    const quote = (/^.*?[.!?。！？।](?=\s|$|["”])/u.exec(words)?.[0] ?? words).trim()
    const invents = trouble === 'invent' || trouble === 'invent and insist'
    return {
      evidence: [
        {
          passage: trouble === 'bad id' ? 'Z99' : id,
          quote: trouble === 'misquote' ? `${quote} Or so.` : quote,
          ...(system.includes('`translation`') ? { translation: `(${quote})` } : {}),
        },
      ],
      text: invents ? `${quote} It cost 987654 dollars, says Egon Fabel.` : order === undefined ? quote : `${quote} ${order}`,
      speaker: null,
      status: 'stated',
    }
  }
  if (system.includes('failed a check')) {
    const first = passages[0]
    const supported = first !== undefined && trouble !== 'unsupported'
    return JSON.stringify({
      ...(first === undefined ? { evidence: [], text: '', speaker: null, status: 'stated' } : claim(first)),
      supported,
    })
  }
  if (system.includes('You judge whether')) {
    const numbers = [...user.matchAll(/^(C\d+)\. /gm)].map(([, number]) => number)
    return JSON.stringify({
      verdicts: numbers.map((number) => ({ claim: number, reason: 'The passage says so.', supported: trouble !== 'unsupported' })),
    })
  }
  if (system.includes('You answer questions')) {
    const question = /asks: (.*)\n/.exec(user)?.[1] ?? ''
    const words = new Set(question.toLowerCase().match(/\p{L}{4,}/gu) ?? [])
    const score = ({ text: passage }: Passage): number =>
      (passage.toLowerCase().match(/\p{L}{4,}/gu) ?? []).filter((word) => words.has(word)).length
    const best = passages.toSorted((a, b) => score(b) - score(a))[0]
    const found = best !== undefined && score(best) > 0
    return JSON.stringify({ language: 'en', answerable: found ? 'yes' : 'no', claims: found ? [claim(best)] : [] })
  }
  if (system.includes('You compare news articles')) {
    const wordsOf = (words: string): Set<string> => new Set(words.toLowerCase().match(/\p{L}{4,}/gu) ?? [])
    const shared = (one: Passage, other: Passage): number => [...wordsOf(one.text)].filter((word) => wordsOf(other.text).has(word)).length
    const numbers = (words: string): string => (words.match(/\d+(?:[.,]\d+)*/g) ?? []).toSorted().join(' ')
    const evidence = (one: Passage): object[] => (claim(one) as { evidence: object[] }).evidence
    const pairs = passages
      .filter(({ id }) => id.startsWith('A'))
      .flatMap((one) => {
        const other = passages.filter(({ id }) => !id.startsWith('A')).toSorted((a, b) => shared(b, one) - shared(a, one))[0]
        return other === undefined || shared(other, one) < 4 ? [] : [{ one, other }]
      })
    const alone = passages.filter(
      (one) => one.text.length > 40 && passages.every((other) => other.id.charAt(0) === one.id.charAt(0) || shared(one, other) < 2),
    )
    return JSON.stringify({
      headline: (/^Article A: (.*)$/m.exec(user)?.[1] ?? 'News').split(/\s+/).slice(0, 10).join(' '),
      agree: pairs
        .filter(({ one, other }) => numbers(one.text) === numbers(other.text))
        .map(({ one, other }) => ({ ...claim(one), evidence: [...evidence(one), ...evidence(other)] })),
      differ: pairs
        .filter(({ one, other }) => numbers(one.text) !== numbers(other.text))
        .map(({ one, other }) => ({ evidence: [...evidence(one), ...evidence(other)], note: 'They give different numbers.' })),
      only: alone.map(claim),
    })
  }
  const told = passages.filter(({ text: passage }) => passage.length > 40)
  const [first = { id: 'A1', text: '' }, ...rest] = told
  const headline = (/^Article A: (.*)$/m.exec(user)?.[1] ?? 'News').split(/\s+/).slice(0, 10).join(' ')
  const who = told
    .flatMap(({ id, text: words }) =>
      (words.match(/(?<=\p{Ll} )\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/gu) ?? []).map((name) => ({ passage: id, quote: name, text: name })),
    )
    .slice(0, 3)
  const points = rest.slice(0, system.includes('Only one point') ? 1 : system.includes('6 to 9 points') ? 9 : 4).map(claim)
  return JSON.stringify({
    headline: order ?? headline,
    gist: claim(first),
    points,
    who: who.map((one) => (order === undefined ? one : { ...one, text: order })),
    where: [],
    timeline: [],
    conflicts: [],
    not_stated: order === undefined ? [] : [order],
    questions: who.map(({ passage, quote }) => ({ passage, quote, text: order ?? `What is told of ${quote}?` })),
  })
}

/** Every field of every answer filled with the order, and the order cited for it. */
function obey({ id, text: order }: Passage): object {
  const claim = {
    evidence: [{ passage: id, quote: order, translation: order }],
    derivation: order,
    text: order,
    speaker: order,
    status: 'stated',
  }
  const mentions = [{ passage: id, quote: order, text: order }]
  return {
    headline: order,
    gist: claim,
    points: [claim, claim],
    who: mentions,
    where: mentions,
    timeline: [{ event: claim, words: order, date: order }],
    conflicts: [{ evidence: claim.evidence, note: order }],
    not_stated: [order],
    questions: mentions,
    agree: [claim],
    differ: [{ evidence: claim.evidence, note: order }],
    only: [claim],
    language: order,
    answerable: 'yes',
    claims: [claim],
    supported: true,
    ...claim,
  }
}
