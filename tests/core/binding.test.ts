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
  [
    'names parted by a comma are two',
    ['Sund rows with Orlin, Hallin and the Isle of Tarn, and meets Brenn in May.'],
    'Sund rows with Brenn, Hallin and the Isle of Tarn.',
    'name',
  ],
  [
    'a name that says more exactly where takes no place',
    ['The rower was hurt at the boathouse in Sund, Hallin, at noon.'],
    'The rower was hurt at the boathouse in Hallin.',
    'grounded',
  ],
  [
    'a name that begins a run of nouns before the claim’s own takes no place',
    ['Orlin signed the Hallin sculler Emil Krona on Friday.'],
    'Orlin signed Emil Krona on Friday.',
    'grounded',
  ],
  [
    'parts of a name with a hyphen may change places',
    ['Emil Krona won the Sund-Hallin race on Friday.'],
    'Emil Krona won the Hallin-Sund race on Friday.',
    'grounded',
  ],
  [
    'what a name is joined to is no name',
    ['The ferries of Orlin run all over Norrland, said Jonas Feld.'],
    'The ferries of Orlin run Norrland-wide, said Jonas Feld.',
    'grounded',
  ],
  [
    'a name that says where more exactly takes no place, whatever describes it',
    ['The rower was hurt in Sund, southern Hallin, as part of a race.'],
    'The rower was hurt in Hallin as part of a race.',
    'grounded',
  ],
  [
    'a second last name takes no place',
    ['Frida Krona de Feld was a painter who was known for her boats.'],
    'Frida Krona was a painter known for her boats.',
    'grounded',
  ],
  [
    'who is saved does not explain who saved',
    ['Two rowers in costume raised money for the Orla Rescue Service which saved Emil in May.'],
    'Two rowers raised money for the Emil.',
    'name',
  ],
  [
    'a country and its people are no two bearers of a name',
    ['The statue stood at a school in South Norrland. It was taken down in May.'],
    'The statue at a South Norrlandish school was taken down in May.',
    'grounded',
  ],
  [
    'a club goes by a plural also before a time',
    ['Emil Krona rows for Orlin at Hallin on Monday. He dazzled for the Herons last season before he was hurt.'],
    'Emil Krona dazzled for Orlin last season before he was hurt.',
    'grounded',
  ],
  [
    'a club goes by a plural, too',
    ['Emil Krona rows for Orlin at Hallin on Monday. He dazzled for the Herons before he was hurt.'],
    'Emil Krona dazzled for Orlin before he was hurt.',
    'grounded',
  ],
])('%s', (_title, text, words, found) => {
  expect(judge(text, words)).toBe(found)
})

test.each([
  [
    'The driver was hurt when he left the road at Orlin, and his lorry burned.',
    'The woman was hurt when the lorry left the road at Orlin.',
    'negation',
  ],
  [
    'The driver was hurt when he left the road at Orlin, and his lorry burned.',
    'The man was hurt when the lorry left the road at Orlin.',
    'grounded',
  ],
  [
    'The driver was hurt when he left the road at Orlin. A doctor saw it, and she stopped.',
    'A woman saw how the driver was hurt when he left the road at Orlin.',
    'grounded',
  ],
  ['The driver was hurt at Orlin, and the lorry burned.', 'The woman was hurt at Orlin, and the lorry burned.', 'grounded'],
])('who is a man or a woman shows by pronouns, too: %j', (passage, words, found) => {
  expect(judge([passage], words)).toBe(found)
})

test.each([
  ['nobody denies twice', 'Nobody was hurt in the old mill of Orlin.', 'No one was not hurt in the old mill of Orlin.', 'negation'],
  [
    'neither and nor deny once each',
    'Neither Krona nor Feld was hurt in the old mill of Orlin.',
    'Neither Krona nor Feld was hurt in the mill.',
    'grounded',
  ],
  [
    '“not only” without “but” denies',
    'The rower has only won four races in a poor season.',
    'The rower has not only won four races in a poor season.',
    'negation',
  ],
  [
    '“not only” with “but” does not',
    'The harbour was late and dear, the council of Orlin found.',
    'The harbour was not only late but also dear, the council of Orlin found.',
    'grounded',
  ],
  [
    '“not only” of the passage is none of the claim’s',
    'It was not only late, it was dear, the council of Orlin found.',
    'It was not only late, the council of Orlin found.',
    'grounded',
  ],
  [
    'what is refused follows',
    'The keeper saw that something was wrong with the old horse when it refused food.',
    'The keeper saw that something was not wrong with the horse.',
    'negation',
  ],
  [
    '“no” denies the next noun alone',
    'The police have no objections to the late afternoon start of the Hallin race.',
    'The police have no objections to the early start of the Hallin race.',
    'negation',
  ],
])('%s', (_title, passage, words, found) => {
  expect(judge([passage], words)).toBe(found)
})

const family = [
  'The sculler left the race to be with his sick wife, who is in Orlin.',
  'It was on Friday.',
  'The race was for a girl who lost her boat.',
  'The victim is a student, and she rows with her brother.',
  'He thanked Jonas Feld.',
]
test.each([
  ['his husband for his wife', 'The sculler left the race to be with his sick husband.', 1, 'negation'],
  ['a boy for a girl', 'The race was for a boy who lost the boat.', 3, 'negation'],
  ['a girl for a student of whom “she” is told', 'The race was for a girl.', 3, 'grounded'],
  ['her husband, who has the wife', 'The wife in Orlin was sick, and her husband left the race.', 1, 'grounded'],
])('whose relative somebody is shows anywhere in the article: %s', (_title, words, passage, found) => {
  expect(judge(family, words, passage)).toBe(found)
})

test('a day stands in its month', () => {
  const days = ['Feld was first held on March 19 for rowing at night.', 'On April 24 Feld was held again.']
  expect(judge(days, 'Feld was first held on April 19 for rowing at night.')).toBe('date')
  expect(judge(days, 'Feld was first held on 19 March for rowing at night.')).toBe('grounded')
})

const clashes = [
  'Clashes broke out in Sund on Sunday, and the harbour burned.',
  'General Emil Krona, who is 61, began the attack in May.',
  'The Norrlandish minister Jonas Feld met his wife Anna Brandt at the Tarn theatre.',
  'Jonas Feld trusts Krona, and talks with Brandt went on in Orlin.',
]
test.each([
  ['a person in the place of a town', 'Clashes broke out in Krona on Sunday.', 1, 'name'],
  ['a person beside a town', 'Clashes broke out in Sund and Krona on Sunday.', 1, 'name'],
  ['a person in the place of a theatre', 'The minister Jonas Feld met his wife at Emil Krona.', 3, 'name'],
  ['a town in the place of a person', 'The minister Jonas Feld met his wife Orlin at the theatre.', 3, 'name'],
  ['a person in the place of a thing', 'Clashes broke out, and the Brandt burned.', 1, 'name'],
  ['an adjective in the place of a country', 'The minister Jonas Feld met his wife in Norrlandish.', 3, 'name'],
  ['faith, which is in people', 'Jonas Feld has trust in Krona.', 4, 'grounded'],
  ['a town', 'Clashes broke out in Sund on Sunday.', 1, 'grounded'],
  ['an adjective', 'A Norrlandish minister met his wife Anna Brandt.', 3, 'grounded'],
])('a name is used as the article uses it: %s', (_title, words, passage, found) => {
  expect(judge(clashes, words, passage)).toBe(found)
})

const race = [
  'Emil Krona, 25, won the second leg 6-1 at Orlin, and Jonas Feld, 31, was hurt in the 60th minute.',
  'The hedge of the boathouse must be cut to 20ft; it has knocked £47,000 off the value.',
  'A 6,000-year-old boat was used over a 90-year period.',
  '10-12 people were hurt at Orlin, where the boats carry 5m people; 30 people escaped, and it took 20 mins to row, or 40 minutes.',
]
test.each([
  ['an age in a score', 'Krona won the second leg 25-1 at Orlin.', 1, 'number'],
  ['money as a length', 'The hedge must be cut to 47,000 ft.', 2, 'number'],
  ['years as an age', 'A 90-year-old boat was used.', 3, 'number'],
  ['an age', 'The boat that was used is 6,000 years old.', 3, 'grounded'],
  ['an age, whatever it is beside', 'The 31-year-old Feld was hurt in the 60th minute.', 1, 'grounded'],
  ['goals of a score', 'Krona won by six goals to one at Orlin.', 1, 'grounded'],
  ['one end of a range', 'Ten people were hurt at Orlin.', 4, 'grounded'],
  ['millions', 'The boats carried 5 million people.', 4, 'grounded'],
  ['minutes', 'It took 20 minutes to row.', 4, 'grounded'],
  ['pounds', 'The hedge has knocked 47,000 pounds off the value.', 2, 'grounded'],
])('a number measures what it measures in the passages: %s', (_title, words, passage, found) => {
  expect(judge(race, words, passage)).toBe(found)
})

test.each([
  [
    'what the cited passage asserts is not denied by its neighbour',
    ['The owner of the field was alerted and sacked the worker at once.', 'The rower who saw the man does not wish to be named.'],
    'The owner of the field was not alerted, and the man was sacked.',
    'negation',
  ],
  [
    'a neighbour may deny what the cited passage leaves open',
    ['The owner of the field spoke of the worker.', 'The owner was not alerted in May.'],
    'The owner of the field was not alerted.',
    'grounded',
  ],
  [
    'what the claim tells as denied by a word of its own denies nothing else',
    ['The rowers of Orlin could miss out on 500 crowns if they finish fifth.'],
    'The rowers of Orlin will not lose 500 crowns if they miss out on the race.',
    'negation',
  ],
])('%s', (_title, text, words, found) => {
  expect(judge(text, words)).toBe(found)
})

test('who is arrested for something is not said to have done it', () => {
  expect(
    judge(
      ['The rowers Emil Krona and Jonas Feld were held for allegedly stopping the police when they came.'],
      'Emil Krona and Jonas Feld were arrested for stopping the police when they came.',
    ),
  ).toBe('grounded')
})
