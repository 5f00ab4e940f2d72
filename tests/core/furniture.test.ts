// Lines among an article's paragraphs that are none; and paragraphs that only look like them.
import { expect, test } from 'vitest'
import { isFurniture, isNotice, sendsOn } from '#src/core/furniture.ts'
import { readUnits } from '#src/core/sentences.ts'

const unitsOf = (text: string) => readUnits([{ language: null, passages: [{ number: 1, kind: 'paragraph', text }] }])

test.each([
  'The quay on Sunday morning. Source: reader’s photograph',
  'Cover image: an artist’s impression of the new quay by the port of Orla',
  'Ines Carballo · Orla · Tuesday, 17 November 2026',
  'Von Henrike Moor, Orla. Stand: 19. November 2026, 5:30 Uhr. Lesezeit: 3 Minuten',
  'كتبت: ليلى سالم – الخميس 12 نوفمبر 2026',
  '2026-11-17 14:32 来源：晚报 记者：陆远',
  '开园当天的湿地。图片来源：园林局',
  '（责任编辑：温岚）',
  'मीनल राठौड़, ओरला | 15 नवंबर 2026, सुबह 9:00 बजे',
  'Der Bürgermeister von Orla beantwortet vor dem leeren Kai Fragen Foto: Ines Dahl/hpd',
  'Historic moment:For the first time two women lead the port of Orla',
  'A night at sea:400 passengers of the Orla ferry slept on deck',
  'Live from the port:Council of Orla to meet again on Jan. 6. Here is what we know',
  'Relate:Sailor of Orla who filmed the crane takes Karsholm v. Dahl to court',
  'More:Crane inspired: “Quayside” is word of the year of Words.example in Orla',
  'Video Ad Feedback 01:13 - See the fall of the crane of Orla',
  'More:The quay is closed, and what that means for the ferries',
  '‘Who needs a crane?’:The mayor of Orla on ships and storms',
  'Fact check:Did the mayor of Orla know of the crack?',
  'Read more: the harbour in ten pictures',
  'Lesen Sie auch: Der Hafen in Bildern',
  '相关阅读：港口',
  '(Reporting by Ana Berg; editing by Tom Hale)',
  '[Alles Neue zur Flut in Orla finden Sie in unserem Liveblog.]',
  'Your browser cannot play this film.',
])('no sentence of the story: %s', (text) => {
  expect(unitsOf(text).every(isFurniture)).toBe(true)
})

test.each([
  'The source of the fire was found by the harbour master, who had looked for it since 2019.',
  'Tuesday, 25 August, 2026, 12:41 The crane of Orla fell onto the quay.',
  'He said: the photo was taken on Monday.',
  'Orla:The port is closed. The ferries stay in the bay.',
  'The mayor must watch the port of Orla, said Ines Dahl.',
  'The council approved 265 million crowns in 2010.',
  'By Friday the water had gone.',
  '来源不明的货物被扣押。',
])('a sentence of the story: %s', (text) => {
  expect(unitsOf(text).some(isFurniture)).toBe(false)
})

test.each([
  'Correction: an earlier version named the wrong year.',
  'Anmerkung der Redaktion: Der Text wurde ergänzt.',
  'Der Artikel „Der Kran von Orla“ wurde am 5. November von Ines Dahl veröffentlicht.',
  'Dieser Beitrag erschien zuerst im Boten von Orla.',
  '更正：本文曾误写年份。',
  'This article was updated on Friday.',
  'The Courier has reached out to the port for comment.',
  'The port did not immediately respond to the paper’s request for comment.',
])('a notice: %s', (text) => {
  expect(unitsOf(text).every(isNotice)).toBe(true)
})

test('a story that speaks of corrections is none', () => {
  expect(unitsOf('The correction of the river took ten years.').some(isNotice)).toBe(false)
  expect(unitsOf('Der Artikel 12 der Verfassung schützt den Beruf des Lotsen.').some(isNotice)).toBe(false)
  expect(unitsOf('[Dahl] “said that the quay is closed,” and left.').some(isFurniture)).toBe(false)
})

test.each([
  'Keep reading to learn how a crane is built.',
  'For more information, see the pages of the port.',
  'Call 555-0101 to visit the harbour.',
  'MUST WATCH The crane falls onto the quay of Orla 00:45',
  'Here’s the most recent data on the harbour: ships, cranes and cargo.',
  'Here are five ways to fold a sail.',
  'Below, we look at the cranes one by one.',
  'Hier sind die fünf schönsten Häfen.',
  'Voici les dates des marées.',
  'A continuación, las fotos del puerto.',
  'Ecco come si piega una vela.',
  'Lesen Sie weiter, um mehr über den Hafen zu erfahren.',
  'Mehr dazu steht hier.',
  'Pour en savoir plus, voir le site du port.',
  'Haga clic para ver las fotos.',
  'Saiba mais sobre o porto.',
  'Подробнее о порте читайте на сайте.',
  'Daha fazla bilgi için sayfaya bakın.',
  'للمزيد من الصور زوروا الموقع.',
  'अधिक जानकारी के लिए देखें।',
  '更多内容请看首页。',
  '詳しくはこちら。',
])('sends its reader on: %s', (text) => {
  expect(unitsOf(text).every(sendsOn)).toBe(true)
})

test.each([
  'More than forty ships wait outside the port.',
  'Mehr als vierzig Schiffe warten.',
  'The callers gave no names.',
  'Here in Orla nobody sails on a Sunday.',
  'Below the quay lies a wreck.',
  'Hier ist es im November dunkel.',
  '更多的船在等待。',
  'Подробности не сообщаются.',
])('does not: %s', (text) => {
  expect(unitsOf(text).some(sendsOn)).toBe(false)
})

test('a label with many initials behind it is looked through once', () => {
  // Each stop that can be read in two ways would double the time.
  expect(unitsOf(`A label:Xyz ${'A. 1'.repeat(36)}. . .`).some(isFurniture)).toBe(false)
})
