// "Early", "mid" and "late" in a claim, against the days and parts of that month in its passages.
import { expect, test } from 'vitest'
import { judge } from '../support/grounding.ts'

test.each([
  [
    'en',
    'Police searched the home in Hallin on April 1, 2015.',
    'Police searched the home in Hallin in early April.',
    'Police searched the home in Hallin in late April.',
  ],
  [
    'en',
    'The mill in Hallin burned down in late May.',
    'The mill in Hallin burned down in late May.',
    'The mill in Hallin burned down in early May.',
  ],
  ['en', 'The vote in Hallin comes on 16 March.', 'The vote in Hallin comes in mid-March.', 'The vote in Hallin comes in late March.'],
  [
    'de',
    'Die Mühle in Hallin brannte am 3. Mai ab.',
    'Die Mühle in Hallin brannte Anfang Mai ab.',
    'Die Mühle in Hallin brannte Ende Mai ab.',
  ],
  [
    'es',
    'El molino de Hallin ardió el 28 de mayo.',
    'El molino de Hallin ardió a finales de mayo.',
    'El molino de Hallin ardió a principios de mayo.',
  ],
  ['fr', 'Le moulin de Hallin a brûlé le 4 avril.', 'Le moulin de Hallin a brûlé début avril.', 'Le moulin de Hallin a brûlé fin avril.'],
  [
    'pt',
    'O moinho de Hallin ardeu em 15 de junho.',
    'O moinho de Hallin ardeu em meados de junho.',
    'O moinho de Hallin ardeu no fim de junho.',
  ],
])('in %s: %j', (language, passage, faithful, bent) => {
  expect(judge(language, passage, faithful)).toBe('grounded')
  expect(judge(language, passage, bent)).toBe('date')
})

test.each([
  // Nothing tells the part; the article appeared on another day of that month.
  ['The vote in Hallin comes in the last week of November.', 'The vote in Hallin comes in late November.'],
  ['The vote in Hallin comes in November.', 'The vote in Hallin comes in early November.'],
  ['The mill in Hallin burned down in May.', 'The mill in Hallin burned down in late May.'],
  // Words that overlap.
  ['The mill in Hallin burned down on May 20.', 'The mill in Hallin burned down in mid-May.'],
  ['The mill in Hallin burned down on May 20.', 'The mill in Hallin burned down in late May.'],
  // A day of each.
  ['The mill in Hallin burned down between May 3 and May 28.', 'The mill in Hallin burned down by late May.'],
  // Words of another kind.
  ['On May 3 the council of Hallin said that a fine may be paid.', 'In Hallin a fine may be paid.'],
  // An hour, a year.
  ['The mill in Hallin burned down in May 2015 at 3 a.m.', 'The mill in Hallin burned down in late May.'],
])('nothing is said where nothing contradicts: %j', (passage, claim) => {
  expect(judge('en', passage, claim)).toBe('grounded')
})
