// Whose voice a sentence is in: what a writer says of themselves opens no card, and the card says who "I" is.
import { describe, expect, test } from 'vitest'
import { extractSummary } from '#src/core/extractive.ts'
import { isFirstPerson } from '#src/core/first-person.ts'
import { article } from '#tests/support/articles.ts'

describe('the writer speaks of themselves', () => {
  test.each([
    ['en', 'I sold my car in April.'],
    ['en', 'Nobody had told me about the herons.'],
    ['en', 'The umbrella lived in the boot, and I’ve missed it.'],
    ['de', 'Im April habe ich mein Auto verkauft.'],
    ['fr', 'En avril, j’ai vendu la voiture.'],
    ['fr', 'Mon parapluie y habitait.'],
    ['es', 'Mi paraguas vivía en el maletero.'],
    ['pt', 'Eu vendi o carro em abril.'],
    ['hi', 'मैंने अप्रैल में कार बेच दी।'],
    ['ja', '私は四月に車を売った。'],
    ['zh', '四月，我把车卖了。'],
    [null, 'I sold the car.'],
  ])('%s: %s', (language, sentence) => {
    expect(isFirstPerson(sentence, language)).toBe(true)
  })

  test.each([
    ['en', '“I sold my car,” said Anton Brill.'],
    ['en', 'King Charles I opened the bridge.'],
    ['en', 'World War I and II left their marks.'],
    ['en', 'The I-95 is closed.'],
    ['en', 'We are told that it takes 66 days.'],
    ['de', '„Ich habe mein Auto verkauft“, sagte Anton Brill.'],
    ['de', 'Die Gemeinde sparte.'],
    ['fr', 'Le juge a parlé de la mode.'],
    ['es', 'El mismo día cerró el puente.'],
    ['pt', 'O museu europeu fechou.'],
    ['ja', '私立の学校が私有地に建つ。'],
    ['zh', '我国的我们都知道。'],
    ['tr', 'Ben geldim.'],
  ])('nobody does in %s: %s', (language, sentence) => {
    expect(isFirstPerson(sentence, language)).toBe(false)
  })
})

describe('a column', () => {
  const column = {
    title: 'The herons of the canal',
    byline: 'Anton Brill',
    text: [
      'I sold my car in April, on the day after the council painted the last parking space of the street green.',
      'My wife said that I would last a month without the car, and I lasted six weeks before I rented one.',
      'The council says that car journeys in the inner city have fallen by 18 per cent since the spaces were painted green.',
      'On Tuesday I walked home along the canal, which I had not done in eleven years, and there were herons.',
    ],
  }
  const wish = { length: 'standard', style: 'bullets', language: null } as const
  const options = { reason: 'no model', now: 0 } as const

  test('opens with what is true without its writer, and says who “I” is', () => {
    const { gist, points, notes } = extractSummary([article(column)], wish, options)
    expect(gist?.text).toBe(column.text[2])
    expect(points.map(({ text }) => text)).toContain(column.text[0])
    expect(notes).toEqual([{ code: 'first person', author: 'Anton Brill' }])
    expect(extractSummary([article({ ...column, byline: null })], wish, options).notes).toEqual([{ code: 'first person', author: null }])
  })

  test('in which nobody else is spoken of opens with its beginning', () => {
    const { gist } = extractSummary([article({ ...column, text: column.text.toSpliced(2, 1) })], wish, options)
    expect(gist?.text).toBe(column.text[0])
  })
})

test('a card opens with the sentence that tells what the headline announces', () => {
  const court = article({
    title: 'Court asks states to report on school kitchens',
    text: [
      'The Supreme Court on Tuesday asked all states to report how many school kitchens still cook on open fires.',
      'A bench of two justices said that the states had been given money for stoves in 2021, and that no state had said what became of the money for the stoves of its school kitchens.',
      'The court will hear the states again on 9 September.',
    ],
  })
  expect(extractSummary([court], { length: 'standard', style: 'bullets', language: null }, { reason: 'no model', now: 0 }).gist?.text).toBe(
    court.passages[0]?.text,
  )
})
