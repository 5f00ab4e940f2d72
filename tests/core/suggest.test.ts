// Questions that are offered under a summary: the article answers each of them, in its own language, or there is none.
import { expect, test } from 'vitest'
import { extractAnswer } from '#src/core/extractive.ts'
import { offeredQuestions, suggestQuestions } from '#src/core/suggest.ts'
import { article } from '../support/articles.ts'

const answersOf = (question: string, about: ReturnType<typeof article>): string => {
  const { answerable, claims } = extractAnswer(question, [about], { reason: 'no model', now: 0, turns: [] })
  expect(answerable).toBe('yes')
  return claims[0]?.text ?? ''
}

test.each([
  [
    'en',
    [
      'The ferry to Hallin will stop on the first of May, its owner has decided.',
      '“We cannot pay for the fuel any more,” said Jonas Feld, who has run the boat since 2009.',
      'The island has 212 inhabitants, and the next bridge is 60 kilometres away.',
      'The boat cost 4 million crowns when it was built.',
      'Many inhabitants are too old to drive.',
    ],
    { 'What did Jonas Feld say?': 'fuel', 'How many inhabitants?': '212', 'What did it cost?': '4 million' },
  ],
  [
    'de',
    [
      'Die Fähre nach Hallin fährt ab Mai nicht mehr, wie der Eigner beschlossen hat.',
      '„Wir können den Treibstoff nicht mehr bezahlen“, sagte Jonas Feld, der das Boot seit 2009 führt.',
      'Auf der Insel leben 212 Menschen, und die nächste Brücke ist 60 Kilometer entfernt.',
      'Viele Menschen dort fahren nicht Auto.',
    ],
    { 'Was sagte Jonas Feld?': 'Treibstoff', 'Wie viele Menschen?': '212' },
  ],
  [
    'zh',
    ['前往哈林岛的渡轮将于五月停运。', '船主李明表示：“我们再也付不起燃料费了。”', '岛上的居民对此感到失望。'],
    { '船主李明说了什么？': '燃料费' },
  ],
  [
    'hi',
    ['हालिन द्वीप की नौका मई से बंद हो जाएगी।', 'मालिक सुनीता राव ने कहा कि ईंधन का ख़र्च अब नहीं उठाया जा सकता।', 'द्वीप के लोग निराश हैं।'],
    { 'मालिक सुनीता राव ने क्या कहा?': 'ईंधन' },
  ],
  [
    'ja',
    ['ハリン島への渡し船が五月で運航を終える。', '船主の田中さんは「燃料代がもう払えない」と述べた。', '島の住民は失望している。'],
    {},
  ],
] as const)('%s', (language, text, expected) => {
  const about = article({ title: text[0], language, text })
  const questions = suggestQuestions(about)
  expect(new Set(questions)).toEqual(new Set(Object.keys(expected)))
  for (const question of questions) expect(answersOf(question, about)).toContain((expected as Record<string, string>)[question])
})

test.each([
  [
    'en',
    [
      'Police said on Monday that two men were arrested at the mill.',
      'Nora Lindt, the director of the museum, had called them.',
      'Visitors had seen her run across the yard.',
      'The council said that the museum would stay shut.',
      'On Tuesday she opened the gates again.',
    ],
    ['What did police say?', 'What did the council say?', 'Who is Nora Lindt?'],
  ],
  [
    'de',
    [
      'Das Museum bleibt geschlossen, teilte die Polizei mit.',
      '„Wir öffnen im Mai“, sagte der Bürgermeister am Abend.',
      'Nora Lindt, Direktorin des Museums, hatte die Wache gerufen.',
      'Besucher sahen sie über den Hof laufen.',
      'Am Dienstag schloss sie die Tore auf.',
    ],
    ['Was sagte die Polizei?', 'Was sagte der Bürgermeister?', 'Wer ist Nora Lindt?'],
  ],
  [
    'fr',
    [
      '« Nous rouvrirons en mai », a déclaré le maire dans la soirée.',
      'Nora Lindt, directrice du musée, avait appelé les gardiens.',
      'Des visiteurs l’ont vue traverser la cour.',
      'Mardi, elle a rouvert les portes.',
    ],
    ['Qu’a dit le maire ?'],
  ],
  [
    'es',
    [
      '«Abriremos en mayo», dijo el alcalde por la noche.',
      'Nora Lindt, directora del museo, había llamado a los guardias.',
      'Los visitantes la vieron cruzar el patio.',
      'El martes abrió las puertas.',
    ],
    ['¿Qué dijo el alcalde?', '¿Quién es Nora Lindt?'],
  ],
  [
    'pt',
    [
      '“Vamos abrir em maio”, disse o prefeito à noite.',
      'Nora Lindt, diretora do museu, tinha chamado os guardas.',
      'Visitantes a viram atravessar o pátio.',
      'Na terça-feira abriu os portões.',
    ],
    ['O que disse o prefeito?', 'Quem é Nora Lindt?'],
  ],
  [
    'hi',
    [
      'संग्रहालय सोमवार को बंद रहा।',
      'पुलिस के अनुसार दो लोगों को गिरफ़्तार किया गया।',
      'संग्रहालय में तीन मूर्तियाँ टूट गईं।',
      'मंगलवार को संग्रहालय के दरवाज़े फिर खुले।',
    ],
    ['पुलिस के अनुसार क्या हुआ?', 'संग्रहालय के बारे में क्या बताया गया है?'],
  ],
  [
    'ja',
    ['博物館は月曜日に閉館した。', '警察によると、二人の男が逮捕された。', '博物館の像が三つ壊された。', '博物館は火曜日に再び開いた。'],
    ['博物館については何と書かれていますか？', '警察によると、何が分かりましたか？'],
  ],
  [
    'zh',
    ['博物馆周一关闭。', '警方表示，两名男子被捕。', '博物馆的三座雕像被毁。', '博物馆周二重新开放。'],
    ['关于“博物馆”，文中说了什么？', '警方说了什么？'],
  ],
] as const)('who speaks, who somebody is, and what is named again and again: %s', (language, text, expected) => {
  const about = article({ title: text[0], language, text })
  const questions = suggestQuestions(about)
  expect(questions).toEqual(expect.arrayContaining([...expected]))
  for (const question of questions) answersOf(question, about)
})

test('a capital at the start of a sentence, a body and a noun in front of a name are nobody', () => {
  const text = [
    'Laughing Eugenie came to the fair.',
    'Laughing Eugenie left early.',
    'Later Eugenie sang.',
    'The Progressive Union Party, the leader of the polls, won.',
    'However Eugenie lost.',
  ]
  expect(suggestQuestions(article({ text })).filter((question) => /Laughing|However|Who is/.test(question))).toEqual([])
})

test('none of what cannot be asked well, of what is planted, and of languages whose questions we cannot make', () => {
  expect(
    suggestQuestions(
      article({
        text: [
          'He said that it was late.',
          'It took 45 minutes and 300 dollars.',
          'They counted 39 serious cases.',
          'She bought a size 24 dress.',
          'The Institute for Health and Care Excellence said that delays cost lives.',
          'In passing, 12 geese were seen.',
        ],
      }),
    ),
  ).toEqual([])
  expect(suggestQuestions(article({ language: 'sv', text: ['”Vi har inte råd”, sade Jonas Feld.', 'Ön har 212 invånare.'] }))).toEqual([])
  expect(suggestQuestions(article({ language: null }))).toEqual([])
})

test('a model’s questions come first, others beside them in its own language alone, and none of several articles', () => {
  const about = article({
    language: 'en-GB',
    text: [
      'The ferry to Hallin will stop in May.',
      '“We cannot pay for the fuel any more,” said Jonas Feld, who has run the boat since 2009.',
      'The island has 212 inhabitants.',
      'Many inhabitants are too old to drive.',
    ],
  })
  const made = suggestQuestions(about)
  expect(made).toContain('What did Jonas Feld say?')
  expect(offeredQuestions([], 'de', [about])).toEqual(made)
  expect(offeredQuestions(['Why?'], 'en', [about])).toEqual(['Why?', ...made].slice(0, 3))
  expect(offeredQuestions(['Warum?'], 'de', [about])).toEqual(['Warum?'])
  expect(offeredQuestions(['Why?', 'When?', 'How?'], 'en', [about])).toEqual(['Why?', 'When?', 'How?'])
  expect(offeredQuestions(['Why?'], 'en', [about, about])).toEqual(['Why?'])
})

test('somebody of a body does not speak for it, and a body that speaks has its article', () => {
  const pay = article({
    title: 'Drivers accept the deal',
    text: [
      'Maren Holt of the Larkfield Transport Union said that drivers had lost the pay of a week.',
      'The Orla Harbour Trust said that ships would wait outside until Monday.',
      'Shops in the old town were empty on all nine days.',
    ],
  })
  const questions = suggestQuestions(pay)
  expect(questions).toContain('What did the Orla Harbour Trust say?')
  expect(questions.join(' ')).not.toContain('Larkfield Transport Union say')
})

test('nobody is asked for twice, in full and by a shorter name', () => {
  const garden = article({
    language: 'hi',
    title: 'छत पर बगीचा',
    text: [
      'नीमगढ़ के स्कूल की छत पर बगीचा है।',
      'प्रधानाध्यापिका सुनीता यादव ने बताया कि बगीचा 2022 में शुरू हुआ था।',
      '"बच्चे अब सब्ज़ी खाते हैं," यादव ने कहा।',
      'ज़िले में 12 और बगीचे बनेंगे।',
    ],
  })
  expect(suggestQuestions(garden).filter((question) => question.includes('यादव'))).toHaveLength(1)
})
