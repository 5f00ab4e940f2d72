// Time and tense that contradict each other are named; writing that only looks so is not. The sentences were written before the rules.
import { describe, expect, test } from 'vitest'
import type { Article } from '#src/core/article.ts'
import { announcedButDone, timeAgainstTense } from '#src/core/tenses.ts'
import { article } from '../support/articles.ts'

const clash = (text: string | readonly string[], language: string, more: Partial<Article> = {}): string[] =>
  timeAgainstTense(article({ text: typeof text === 'string' ? [text] : text, language, ...more })).map((note) =>
    note.code === 'time against tense' ? note.words : note.code,
  )

describe('a time that the tense denies is named', () => {
  test.each([
    ['Next year he travelled to Spain.', 'en', 'Next year he travelled'],
    ['The mayor likes the sea. Next year she travelled to Spain with two of her sons.', 'en', 'Next year she travelled'],
    ['Next week, they met the owners of the mill in Hallin.', 'en', 'Next week, they met'],
    ['Tomorrow he flew to Madrid.', 'en', 'Tomorrow he flew'],
    ['Next Monday the president went to Hallin to see the damage.', 'en', 'Next Monday the president went'],
    ['The talks are public. Next month the ministers began their tour of the coast.', 'en', 'Next month the ministers began'],
    ['Next month it opened a second mill near the Orla.', 'en', 'Next month it opened'],
    ['The mayor is on the coast. Next week Karlov flew to Madrid.', 'en', 'Next week Karlov flew'],
    ['Last month Anton Karlov will visit the coast.', 'en', 'Last month Anton Karlov will visit'],
    ['He travelled to Spain next year.', 'en', 'He travelled to Spain next year'],
    ['They flew to Port Hallin tomorrow.', 'en', 'They flew to Port Hallin tomorrow'],
    ['Last week he will travel to Spain.', 'en', 'Last week he will travel'],
    ['Yesterday the council will vote on the budget.', 'en', 'Yesterday the council will vote'],
    ['Last month they will visit four schools in the valley.', 'en', 'Last month they will visit'],
    ['Last Tuesday, she will meet the unions.', 'en', 'Last Tuesday, she will meet'],
    ['She will fly to Madrid last week.', 'en', 'She will fly to Madrid last week'],
    ['Nächste Woche flog er nach Madrid.', 'de', 'Nächste Woche flog er'],
    ['Nächstes Jahr begann der Umbau des Hafens.', 'de', 'Nächstes Jahr begann der Umbau'],
    ['Gestern wird sie die neue Schule eröffnen.', 'de', 'Gestern wird sie die neue Schule eröffnen'],
    ['Letzte Woche wird der Minister nach Hallin reisen.', 'de', 'Letzte Woche wird der Minister nach Hallin reisen'],
    ['L’année prochaine, il a voyagé en Espagne.', 'fr', 'L’année prochaine, il a voyagé'],
    ['La semaine prochaine, la ministre s’est rendue à Hallin.', 'fr', 'La semaine prochaine, la ministre s’est rendue'],
    ['Hier, il signera le contrat.', 'fr', 'Hier, il signera'],
    ['La semaine dernière, elles visiteront quatre écoles.', 'fr', 'La semaine dernière, elles visiteront'],
    ['El próximo año viajó a Francia.', 'es', 'El próximo año viajó'],
    ['La próxima semana, el ministro visitó dos puertos.', 'es', 'La próxima semana, el ministro visitó'],
    ['Ayer firmará el contrato.', 'es', 'Ayer firmará'],
    ['La semana pasada la ministra viajará a Hallin.', 'es', 'La semana pasada la ministra viajará'],
    ['No próximo ano ele viajou para Espanha.', 'pt', 'No próximo ano ele viajou'],
    ['Na próxima semana, a ministra visitou dois portos.', 'pt', 'Na próxima semana, a ministra visitou'],
    ['Ontem assinará o contrato.', 'pt', 'Ontem assinará'],
    ['Na semana passada, ele visitará duas escolas.', 'pt', 'Na semana passada, ele visitará'],
  ])('%s', (text, language, words) => {
    expect(clash(text, language)).toEqual([words])
  })
})

describe('nothing is said of', () => {
  test.each([
    ['Next year the newly elected government will take over.', 'en'],
    ['Next week a reduced service will run to Hallin.', 'en'],
    ['Tomorrow an armed guard will stand at the door.', 'en'],
    ['In 1931 he married. Next year he travelled to Spain.', 'en'],
    ['He left school at sixteen. Next year he travelled to Spain.', 'en'],
    ['After the war she moved to the coast. Next year she opened a shop.', 'en'],
    ['She knew what was to come. Tomorrow they played the champions.', 'en'],
    ['The plan was simple. Tomorrow they flew to Rome.', 'en'],
    ['They were tired, and the way had been long. Next week they flew home.', 'en'],
    ['“Next year he travelled to Spain,” the diary says.', 'en'],
    ['Next year he travelled to Spain, the diary said.', 'en'],
    ['Next year the law passed in May takes effect.', 'en'],
    ['Next week the goods left behind are sold.', 'en'],
    ['Next year the refugees flown out in March will come home.', 'en'],
    ['Tomorrow the white rose fades.', 'en'],
    ['Next year Vellin phones launched in May will be sold.', 'en'],
    ['Next week Vellin Motors launched in Hallin by two brothers is on show.', 'en'],
    ['Last Friday Night Lights will return.', 'en'],
    ['Born in 1931, he was a good pupil. Everybody liked him. Next year he travelled to Spain.', 'en'],
    ['Next week he hoped to travel to Spain.', 'en'],
    ['Next year they won tickets for will be the last.', 'en'],
    ['Next year it met the standard, would it be sold?', 'en'],
    ['Last week you will remember as the coldest.', 'en'],
    ['Last year they will never forget.', 'en'],
    ['Last week, it will be recalled, the bridge was closed.', 'en'],
    ['He bought tickets for the race next year.', 'en'],
    ['They agreed to travel to Spain next year.', 'en'],
    ['He travelled to Spain the next year.', 'en'],
    ['She will travel to the town that burned last week.', 'en'],
    ['Nächstes Jahr reiste er gern nach Spanien, wenn er könnte.', 'de'],
    ['Gestern wird er wohl zu Hause gewesen sein.', 'de'],
    ['Letztes Jahr wird er zum Bürgermeister gewählt.', 'de'],
    ['Demain, on a gagné.', 'fr'],
    ['L’année suivante, il a voyagé en Espagne.', 'fr'],
    ['Al año siguiente viajó a Francia.', 'es'],
    ['La próxima semana anunció que viajará a Hallin.', 'es'],
    ['No ano seguinte ele viajou para Espanha.', 'pt'],
  ])('%s', (text, language) => {
    expect(clash(text, language)).toEqual([])
  })

  test('a text without a known date, or in a language whose verbs do not tell', () => {
    expect(clash('Next year he travelled to Spain.', 'en', { published: null })).toEqual([])
    expect(clash('अगले साल उन्होंने स्पेन की यात्रा की।', 'hi')).toEqual([])
  })

  test('a story that another passage began in its year', () => {
    expect(clash(['In 1931 he married.', 'Next year he travelled to Spain.'], 'en')).toEqual([])
  })
})

const done = (title: string, text: string | readonly string[], language = 'en'): string[] =>
  announcedButDone(article({ title, text: typeof text === 'string' ? [text] : text, language })).map((note) =>
    note.code === 'announced but done' ? `${note.headline} / ${note.text}` : note.code,
  )

describe('a headline that announces what its text tells as done is named', () => {
  test.each([
    ['Karlov to sign deal', 'Anton Karlov signed the deal on Friday in Hallin.', 'en', 'Karlov to sign deal / Karlov signed the deal'],
    [
      'President Karlov will visit Berlin',
      'President Karlov visited Berlin on Thursday. He spoke for an hour.',
      'en',
      'President Karlov will visit Berlin / Karlov visited Berlin',
    ],
    [
      'Vellin to buy mill from Orla Paper',
      'Vellin yesterday bought the old mill from Orla Paper.',
      'en',
      'Vellin to buy mill from Orla Paper / Vellin yesterday bought the old mill',
    ],
    [
      'Karlov wird Abkommen unterzeichnen',
      'Anton Karlov unterzeichnete am Freitag das Abkommen.',
      'de',
      'Karlov wird Abkommen unterzeichnen / Karlov unterzeichnete am Freitag das Abkommen',
    ],
    [
      'Karlov signera l’accord',
      'Anton Karlov a signé vendredi l’accord avec Vellin.',
      'fr',
      'Karlov signera l’accord / Karlov a signé vendredi l’accord',
    ],
    ['Karlov visitará Berlín', 'Anton Karlov visitó el viernes Berlín.', 'es', 'Karlov visitará Berlín / Karlov visitó el viernes Berlín'],
    [
      'Karlov vai assinar acordo',
      'Anton Karlov assinou na sexta-feira o acordo com a Vellin.',
      'pt',
      'Karlov vai assinar acordo / Karlov assinou na sexta-feira o acordo',
    ],
  ])('%s: %s', (title, text, language, words) => {
    expect(done(title, text, language)).toEqual([words])
  })
})

describe('no headline is against its text in', () => {
  test.each([
    ['Karlov to visit Berlin', 'Karlov visited Berlin in 2019.', 'en'],
    ['Karlov to visit Berlin again', 'Karlov visited Berlin on Friday.', 'en'],
    ['Karlov to visit Berlin', 'Karlov visited Berlin last Friday and was well received.', 'en'],
    ['Karlov to visit Berlin', 'Karlov visited Berlin on Friday. He will visit the city once more in May.', 'en'],
    ['Karlov to meet Weber', ['Karlov met Weber on Monday in Paris.', 'Their meeting in Berlin is on Thursday.'], 'en'],
    ['Vellin to close mill', 'Vellin closed the mill on Friday for repairs.', 'en'],
    ['Karlov wird Berlin besuchen', ['Karlov besuchte am Montag Berlin.', 'Der Besuch im Mai gilt der Messe.'], 'de'],
    ['Karlov to visit Berlin', 'Karlov had visited Berlin on Friday.', 'en'],
    ['Karlov to visit Berlin', 'Karlov visited Paris on Friday.', 'en'],
    ['Karlov to visit Berlin', 'Karlov said on Friday that Weber visited Berlin.', 'en'],
    ['Karlov to visit Berlin', 'Before Karlov visited Berlin on Friday, nobody knew him.', 'en'],
    ['Karlov to open second school', 'Karlov opened the school on Friday.', 'en'],
    ['Karlov to sign deal', 'Karlov agreed on Friday to sign the deal.', 'en'],
    ['Karlov to sign deal', 'Karlov signed up for the deal on Friday.', 'en'],
    ['Karlov set to sign deal', 'Karlov signed the deal on Friday.', 'en'],
    ['Vellin to launch phone', 'The Vellin launched phone tests on Friday.', 'en'],
    ['Will Karlov sign deal?', 'Karlov signed the deal on Friday.', 'en'],
    ['Karlov wird Abkommen unterzeichnen', 'Karlov unterzeichnete 2019 das Abkommen.', 'de'],
    ['Karlov signera l’accord', 'Karlov a signé l’accord il y a un an, un vendredi.', 'fr'],
    ['Karlov visitará Berlín', 'Karlov ya visitó el viernes Berlín.', 'es'],
  ])('%s: %s', (title, text, language) => {
    expect(done(title, text, language)).toEqual([])
  })
})
