// Names in the place of others, and words that turn a claim around although the passages have no opposite of them. Sentences of ours.
import { expect, test } from 'vitest'
import { groundIn } from '#src/core/ground.ts'
import { article, claim } from '../support/articles.ts'

function judge(text: readonly string[], words: string, passage = 1): string {
  const from = article({ text, title: '–', site: null, byline: null, published: null })
  const verdict = groundIn([from]).check(claim(words, passage, from))
  return verdict.grounded ? 'grounded' : verdict.check
}

test.each([
  ['names parted by a comma are two', ['Sund rows with Orlin, Hallin and the Isle of Tarn, and meets Brenn in May.'], 'Sund rows with Brenn, Hallin and the Isle of Tarn.', 'name'],
  ['a name that says more exactly where takes no place', ['The rower was hurt at the boathouse in Sund, Hallin, at noon.'], 'The rower was hurt at the boathouse in Hallin.', 'grounded'],
  ['a name that begins a run of nouns before the claim’s own takes no place', ['Orlin signed the Hallin sculler Emil Krona on Friday.'], 'Orlin signed Emil Krona on Friday.', 'grounded'],
  ['parts of a name with a hyphen may change places', ['Emil Krona won the Sund-Hallin race on Friday.'], 'Emil Krona won the Hallin-Sund race on Friday.', 'grounded'],
  ['what a name is joined to is no name', ['The ferries of Orlin run all over Norrland, said Jonas Feld.'], 'The ferries of Orlin run Norrland-wide, said Jonas Feld.', 'grounded'],
  ['a club goes by a plural, too', ['Emil Krona rows for Orlin at Hallin on Monday. He dazzled for the Herons before he was hurt.'], 'Emil Krona dazzled for Orlin before he was hurt.', 'grounded'],
])('%s', (_title, text, words, found) => { expect(judge(text, words)).toBe(found) })

test.each([
  ['The driver was hurt when he left the road at Orlin, and his lorry burned.', 'The woman was hurt when the lorry left the road at Orlin.', 'negation'],
  ['The driver was hurt when he left the road at Orlin, and his lorry burned.', 'The man was hurt when the lorry left the road at Orlin.', 'grounded'],
  ['The driver was hurt when he left the road at Orlin. A doctor saw it, and she stopped.', 'A woman saw how the driver was hurt when he left the road at Orlin.', 'grounded'],
  ['The driver was hurt at Orlin, and the lorry burned.', 'The woman was hurt at Orlin, and the lorry burned.', 'grounded'],
])('who is a man or a woman shows by pronouns, too: %j', (passage, words, found) => { expect(judge([passage], words)).toBe(found) })

test.each([
  ['nobody denies twice', 'Nobody was hurt in the old mill of Orlin.', 'No one was not hurt in the old mill of Orlin.', 'negation'],
  ['neither and nor deny once each', 'Neither Krona nor Feld was hurt in the old mill of Orlin.', 'Neither Krona nor Feld was hurt in the mill.', 'grounded'],
  ['“not only” without “but” denies', 'The rower has only won four races in a poor season.', 'The rower has not only won four races in a poor season.', 'negation'],
  ['“not only” with “but” does not', 'The harbour was late and dear, the council of Orlin found.', 'The harbour was not only late but also dear, the council of Orlin found.', 'grounded'],
  ['“not only” of the passage is none of the claim’s', 'It was not only late, it was dear, the council of Orlin found.', 'It was not only late, the council of Orlin found.', 'grounded'],
  ['what is refused follows', 'The keeper saw that something was wrong with the old horse when it refused food.', 'The keeper saw that something was not wrong with the horse.', 'negation'],
  ['“no” denies the next noun alone', 'The police have no objections to the late afternoon start of the Hallin race.', 'The police have no objections to the early start of the Hallin race.', 'negation'],
])('%s', (_title, passage, words, found) => { expect(judge([passage], words)).toBe(found) })

test('who is arrested for something is not said to have done it', () => {
  expect(judge(['The rowers Emil Krona and Jonas Feld were held for allegedly stopping the police when they came.'], 'Emil Krona and Jonas Feld were arrested for stopping the police when they came.')).toBe('grounded')
})
