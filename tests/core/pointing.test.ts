// Sentences that need what stood before, in many languages; and ones that only look like it.
import { expect, test } from 'vitest'
import { mayPointToBefore, pointsToBefore } from '#src/core/pointing.ts'

test.each([
  ['en', 'The council voted for a wall the year after.'],
  ['en', 'The last gate met its sill 47 minutes later.'],
  ['en', 'On Sunday she said that the basin was next.'],
  ['en', 'In the first week, he read.'],
  ['en', 'Inside, in the Fish Market, it rose by a metre.'],
  ['en', '“That is all,” she said.'],
  ['en', '‘That is all,’ he added.'],
  ['en', 'The rest is paid by the city.'],
  ['en', 'The other two were never found.'],
  ['en', 'Two of them were never found.'],
  ['en', 'For example, the tram stops at nine.'],
  ['de', 'Am Tag darauf kam das Wasser.'],
  ['de', 'Zwei Jahre später zog der Verein um.'],
  ['de', 'Am Montag sagte sie ab.'],
  ['de', '„Das war alles“, sagte er.'],
  ['de', 'Die beiden wurden nie gefunden.'],
  ['de', 'Umgehend rief er die Polizei.'],
  ['de', 'Für sie wurde Lisa Moor berufen.'],
  ['de', 'So muss die Stadt jetzt zahlen.'],
  ['de', 'Davon können sich alle überzeugen.'],
  ['de', 'Die sollen im Hafen liegen.'],
  ['de', 'Alle seine Bilder hängen in Orla.'],
  ['sv', 'Genast ringde han polisen.'],
  ['nl', 'Meteen belde hij de politie.'],
  ['en', 'Shortly after, the mayor resigned.'],
  ['en', 'Amid all this, the bridge was closed.'],
  ['fr', 'Le lendemain, la mairie a fermé le pont.'],
  ['fr', 'L’année suivante, le pont a rouvert.'],
  ['fr', '« C’est tout », a-t-elle dit.'],
  ['es', 'Una hora después, la directora explicó el plan.'],
  ['es', 'Al día siguiente cerraron el puente.'],
  ['es', '«Era todo», recuerda.'],
  ['es', 'Por su parte, el alcalde calló.'],
  ['pt', 'No dia seguinte a ponte fechou.'],
  ['it', 'Due giorni dopo, il ponte chiuse.'],
  ['nl', 'Drie dagen later sloot de brug.'],
  ['sv', 'Två dagar senare stängde bron.'],
  ['ru', 'На следующий день мост закрыли.'],
  ['ru', 'Через год, в мае, он уехал.'],
  ['pl', 'Następnego dnia most zamknięto.'],
  ['tr', 'Ertesi gün köprü kapandı.'],
  ['ar', 'وفي المقابل أغلق الجسر بعد ذلك.'],
  ['hi', '“बस इतना ही,” वे कहती हैं।'],
  ['zh', '翌日，市长辞职。'],
  ['zh', '其中三座已经关闭。'],
  ['ja', '翌日、橋は閉じた。'],
  ['ko', '다음 날 다리가 닫혔다.'],
])('%s points back: %s', (language, sentence) => {
  expect(pointsToBefore(sentence, language)).toBe(true)
})

test.each([
  ['en', 'The bridge closed on Friday and opened the next day.'],
  ['en', 'The wall opened two years later than planned.'],
  ['en', 'The Second Avenue bridge is closed.'],
  ['en', '“We are done,” said Ines Dahl.'],
  ['en', 'On Sunday the mayor closed the bridge.'],
  ['en', 'In May, Ines Dahl said that she would leave.'],
  ['en', 'The council meets next year.'],
  ['de', 'Am Montag teilte die Polizei mit, sie habe nichts gefunden.'],
  ['de', 'Im Jahr 2019 brach der Damm, zwei Tage später der zweite.'],
  ['es', '«Era todo», recuerda Ana Ruiz.'],
  ['de', 'Am Montag rief Ines Dahl an, sie sei da.'],
  ['de', 'So viele Menschen wie nie kamen nach Orla.'],
  ['de', 'Die Stadt sagte, er sei gefallen.'],
  ['de', 'Für Sie hat der Laden auch sonntags offen.'],
  ['fr', 'La mairie a fermé le pont lundi.'],
  ['zh', '市长于周一辞职。'],
  ['ja', '橋は金曜日に閉じた。'],
  [null, 'The bridge is closed.'],
  ['xx', 'The bridge is closed.'],
])('%s stands alone: %s', (language, sentence) => {
  expect(pointsToBefore(sentence, language)).toBe(false)
})

test.each([
  ['en', 'No, the harbour will not be closed this year.', true],
  ['en', 'Well, the harbour has been closed for a year.', true],
  ['en', 'No harbour will be closed this year.', false],
  ['en', 'Well over a hundred ships left the harbour.', false],
  ['en', 'Right Bank towns have no harbour.', false],
  ['de', 'Nein, ich bin deshalb in den Hafen gekommen.', true],
  ['de', 'Doch der Hafen bleibt offen.', true],
  ['de', 'Nun, der Hafen ist zu.', true],
  ['fr', 'Non, le port ne fermera pas.', true],
  ['fr', 'Bon nombre de ports ferment.', false],
  ['es', 'Sí, el puerto cerrará en mayo.', true],
  ['es', 'No cerrará el puerto en mayo.', false],
] as const)('what answers somebody needs what was asked: %s %s', (language, sentence, needs) => {
  expect(pointsToBefore(sentence, language)).toBe(needs)
})

test.each([
  ['The chair of the committee voted to strike it.', true],
  ['With no way out to the sea it turned back and ran down the lane.', true],
  ['“We closed all of them.”', true],
  ['The next day the bridge was closed.', true],
  ['Engineers found cracks in one of them in July.', true],
  ['The village was flooded because of that.', true],
  ['One of those who came was Ines Dahl.', true],
  ['You’ll also find two cranes on the quay.', true],
  ['Ines Dahl, who also owns a crane, closed the bridge.', false],
  ['Two of the four lifts are closed.', false],
  ['On Sunday the mayor said she would close the bridge.', false],
  ['In May Ines Dahl closed the bridge.', false],
  ['The council said that it would pay for the bridge.', false],
])('far from its neighbours may need them: %s %s', (sentence, needs) => {
  expect(mayPointToBefore(sentence, 'en')).toBe(needs)
})
