// How tests judge a claim: about one passage, which is all that its article says.
import { groundIn } from '#src/core/ground.ts'
import { article, claim } from './articles.ts'

/** A claim about one passage, in the passage's language or another. */
export function judge(language: string, passage: string, text: string, more: object = {}, published = '2026-11-20'): string {
  const from = article({ language, text: [passage], title: '–', site: null, byline: null, published: { at: published, basis: 'meta' } })
  const verdict = groundIn([from]).check({ ...claim(text, 1, from), ...more })
  return verdict.grounded ? 'grounded' : verdict.check
}
