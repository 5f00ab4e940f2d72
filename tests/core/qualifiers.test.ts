// Words that limit what is told: a claim that copies the text keeps them.
import { expect, test } from 'vitest'
import { article, judging } from '../support/articles.ts'

const from = article({
  text: [
    'The pilot failed to stop the ferry before the mole.',
    'The council tried to sell the old mill to a bakery in Norvik.',
    'The harbour company plans to close the northern quay in March.',
    'Hallin has one of the oldest ferry lines of the coast.',
    'Norvik is the second-largest town of the island, and its fair is the third most visited.',
    'Up to 300 people work on the quay.',
    'Some schools in Hallin closed on Monday because of the storm.',
    'The barrier would have saved the lower town, the engineers said.',
    'If the levy is refused in March, the council will close the old bridge.',
    'The council will close the old bridge if the levy is refused in March.',
    'Even if the levy is refused in March, the council will close the old bridge.',
    'The visitors could not remember if the bridge was open.',
  ],
})
const judge = judging(from)

test.each([
  ['The pilot stopped the ferry before the mole.', 1, 'negation'],
  ['The pilot did not stop the ferry before the mole.', 1, 'grounded'],
  ['The council sold the old mill to a bakery in Norvik.', 2, 'negation'],
  ['The council attempted to sell the old mill to a bakery in Norvik.', 2, 'grounded'],
  ['The harbour company will close the northern quay in March.', 3, 'attribution'],
  ['The harbour company is planning to close the northern quay in March.', 3, 'grounded'],
  ['Hallin has the oldest ferry line of the coast.', 4, 'number'],
  ['Hallin has one of the oldest ferry lines of the coast.', 4, 'grounded'],
  ['Norvik is the largest town of the island, and its fair is the third most visited.', 5, 'number'],
  ['Norvik is the second-largest town of the island, and its fair is the most visited.', 5, 'number'],
  ['Norvik is the second largest town of the island, and its fair is the third most visited.', 5, 'grounded'],
  ['300 people work on the quay.', 6, 'number'],
  ['All schools in Hallin closed on Monday because of the storm.', 7, 'number'],
  ['Several schools in Hallin closed on Monday because of the storm.', 7, 'grounded'],
  ['The barrier has saved the lower town, the engineers said.', 8, 'attribution'],
  ['The council will close the old bridge.', 9, 'attribution'],
  ['The council will close the old bridge if people refuse the levy.', 9, 'grounded'],
])('%s (of %i)', (text, passage, found) => {
  expect(judge(text, passage)).toBe(found)
})

test.each([
  ['The council will close the old bridge.', 'The council will close the old bridge if the levy is refused in March.', 'attribution'],
  ['The council will close the old bridge.', 'Even if the levy is refused in March, the council will close the old bridge.', 'grounded'],
  ['The visitors could not remember.', 'The visitors could not remember if the bridge was open.', 'grounded'],
  ['The council will not close the old bridge.', 'The council will not close the old bridge unless the levy is refused.', 'attribution'],
])('%s — of “%s”', (text, passage, found) => {
  expect(judging(article({ text: [passage] }))(text, 1)).toBe(found)
})
