// Learns which words of class names, and which words of short texts, speak for or against article text.
// A word counts once for each host, so that no single site teaches its own names.
import { namingWords } from '#src/web/page/vocabulary.ts'
import { textWords } from '#src/web/page/features.ts'
import { attribute } from '#src/web/page/tree.ts'
import type { Block } from '#src/web/page/blocks.ts'

export interface LabelledPage {
  host: string
  blocks: readonly Block[]
  shares: readonly number[]
}

interface Sides {
  yes: Map<string, number>
  no: Map<string, number>
}

/** Words that at least `hosts` hosts use, with their log-odds (base e, shrunk), strongest first, at most `most`. */
export function learnWords(pages: readonly LabelledPage[], kind: 'class' | 'text', hosts: number, most: number): Map<string, number> {
  const byHost = new Map<string, Sides>()
  for (const page of pages) {
    const sides = byHost.get(page.host) ?? { yes: new Map(), no: new Map() }
    byHost.set(page.host, sides)
    page.blocks.forEach((block, at) => {
      const side = (page.shares[at] ?? 0) >= 0.5 ? sides.yes : sides.no
      for (const word of wordsOf(block, kind)) side.set(word, (side.get(word) ?? 0) + (kind === 'class' ? block.text.length : 1))
    })
  }
  const votes = new Map<string, { yes: number; hosts: number }>()
  for (const sides of byHost.values()) {
    for (const word of new Set([...sides.yes.keys(), ...sides.no.keys()])) {
      const yes = sides.yes.get(word) ?? 0
      const no = sides.no.get(word) ?? 0
      const vote = votes.get(word) ?? { yes: 0, hosts: 0 }
      vote.yes += yes / (yes + no)
      vote.hosts += 1
      votes.set(word, vote)
    }
  }
  return new Map(
    [...votes]
      .filter(([, vote]) => vote.hosts >= hosts)
      .map(([word, vote]): [string, number] => [word, Math.log((vote.yes + 1) / (vote.hosts - vote.yes + 1))])
      .map(([word, score]): [string, number] => [word, Number(score.toFixed(1))])
      .filter(([, score]) => score !== 0)
      .sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]) || (a[0] < b[0] ? -1 : 1))
      .slice(0, most),
  )
}

function wordsOf(block: Block, kind: 'class' | 'text'): Set<string> {
  if (kind === 'text') {
    const words = textWords(block.text)
    return words.length > 25 ? new Set() : new Set(words)
  }
  return new Set(block.path.slice(2).flatMap((element) => namingWords(`${attribute(element, 'class')} ${attribute(element, 'id')}`)))
}
