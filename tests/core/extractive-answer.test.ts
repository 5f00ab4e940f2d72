// What the engine without a model answers with: the sentences that hold the answer, with what they lean on, each with its place.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { extractAnswer } from '#src/core/extractive.ts'
import { splitSentences } from '#src/core/passages.ts'
import { answerSchema, type Answer } from '#src/core/writing.ts'
import { answer, article } from '#tests/support/articles.ts'
import { harbour, options } from '#tests/support/harbour.ts'

describe('extractAnswer', () => {
  const ask = (question: string, turns: readonly string[] = []) =>
    extractAnswer(question, [harbour], {
      ...options,
      turns: turns.map((text) => ({
        replyId: 'r',
        askedBy: { id: '1', name: 'Mara' },
        questionMessageId: null,
        answer: answer({ question: text }),
      })),
    })

  test('the sentence that answers comes first, with its passage', () => {
    const written = ask('How long will the quay stay closed?')
    expect(() => answerSchema.parse(written)).not.toThrow()
    expect(written.answerable).toBe('yes')
    expect(written.claims[0]?.citations[0]).toMatchObject({ articleId: 'a1', passage: 6 })
    expect(written.claims.length).toBeLessThanOrEqual(3)
  })

  test('what cannot stand alone brings the sentence before it', () => {
    expect(ask('When had the crane been inspected?').claims[0]?.text.startsWith(harbour.passages[1]?.text ?? '?')).toBe(true)
  })

  test('a quotation is given whole and with its speaker', () => {
    expect(ask('What did Ines Dahl say they were told in July?').claims[0]?.text).toBe(harbour.passages[3]?.text)
  })

  test.each([
    "Harbour workers 'told them in June. They were told again in July. Nothing was done,' said Ines Dahl, who speaks for the dockers' union.",
    "'Cranes. We're on them.': the harbour of Orla pays nine million crowns for posters",
  ])('so is one between single straight marks, with the apostrophes in it: %s', (text) => {
    const told = article({ text: ['Ducks slept. The dockers’ boat stayed.', text] })
    const [first] = extractAnswer('What was told of the harbour?', [told], { ...options, turns: [] }).claims
    expect(first?.text).toBe(text)
  })

  test('no sentence is shown twice, though several lean on the same one', () => {
    const gates = article({
      text: [
        'The river gates were closed on Saturday at a cost of nine million crowns. It was the first time that the gates were closed.',
        'Ducks slept.',
        'Closing the gates cost the harbour a day.',
      ],
    })
    const shown = extractAnswer('What did the river gates cost when they were closed?', [gates], { ...options, turns: [] }).claims.map(
      ({ text }) => text,
    )
    expect(shown.filter((text) => text.includes('nine million'))).toHaveLength(1)
  })

  test('why is answered with the sentence behind, where the reason stands', () => {
    const gates = article({
      text: ['Ducks slept on the wall.', 'Gate seven did not close at once. A tree trunk had lodged in the rail. It took hours.'],
    })
    expect(extractAnswer('Why did gate seven not close?', [gates], { ...options, turns: [] }).claims[0]?.text).toBe(
      'Gate seven did not close at once. A tree trunk had lodged in the rail.',
    )
    expect(extractAnswer('Which gate did not close?', [gates], { ...options, turns: [] }).claims[0]?.text).toBe(
      'Gate seven did not close at once.',
    )
  })

  test('a correction is shown whole: what was wrong is not given as the answer', () => {
    const corrected = 'Correction: an earlier version said that the gates were closed at nine. The gates were closed at ten.'
    const gates = article({ text: ['The river rose all day.', 'People watched from the bridge.', corrected] })
    const { claims } = extractAnswer('When were the gates closed?', [gates], { ...options, turns: [] })
    expect(claims.map(({ text }) => text)).toEqual([corrected])
  })

  test('what is quoted in a block of its own comes with what introduces it, or not at all', () => {
    const text = [
      'The bridge over the Elm was sold to a circus for four crowns.',
      'A letter to the council of the town asks what became of the sale:',
      'The circus has paid four crowns, and the bridge over the Elm is its own.',
      'The mayor said on Monday that nobody had sold the bridge.',
    ]
    const examined = article({
      passages: text.map((words, at) => ({ number: at + 1, kind: at === 0 || at === 2 ? 'quotation' : 'paragraph', text: words })),
    })
    const texts = extractAnswer('Was the bridge sold to a circus for four crowns?', [examined], { ...options, turns: [] }).claims.map(
      (claim) => claim.text,
    )
    expect(texts.some((words) => words.includes('was sold to a circus'))).toBe(false)
    for (const words of texts) if (words.includes(text[2] ?? '')) expect(words).toContain(text[1])
  })

  test('the text’s own question answers nothing: what stands behind it does', () => {
    const text = [
      'The council of Orla met on Monday to talk about the harbour.',
      'Why is the harbour of Orla closed? A crane fell onto the quay.',
      'Will the harbour of Orla stay closed?',
    ]
    const texts = extractAnswer('Why is the harbour of Orla closed?', [article({ text })], { ...options, turns: [] }).claims.map(
      (claim) => claim.text,
    )
    expect(texts[0]).toBe(text[1])
    expect(texts).not.toContain(text[2])
  })

  test('what announces a list brings its items', () => {
    const passages = [
      ['paragraph', 'The port of Orla will get these new machines in the spring:'],
      ['item', 'two cranes for grain'],
      ['item', 'a ferry with sails'],
      ['paragraph', 'The mayor is glad.'],
    ] as const
    const listed = article({ passages: passages.map(([kind, words], at) => ({ number: at + 1, kind, text: words })) })
    const [first] = extractAnswer('Which new machines will the port of Orla get?', [listed], { ...options, turns: [] }).claims
    expect(first?.citations.map(({ passage }) => passage)).toEqual([1, 2, 3])
    expect(first?.text).toBe('The port of Orla will get these new machines in the spring: two cranes for grain · a ferry with sails')
  })

  test.each([
    ['Wie viele Kräne hat der Hafen?', 'en', true],
    ['When was the harbour closed?', 'de', true],
    ['Warum wurde der Hafen geschlossen?', 'de', false],
    ['Which orchestra plays Mahler?', 'en', false],
    ['Orla harbour crane?', 'de', false],
    ['When was it closed?', null, false],
  ])('a question in another language than its article is not said to be unanswered by it: %s %s', (question, language, foreign) => {
    const given = extractAnswer(question, [article({ language, text: ['Nothing of that kind.'] })], { ...options, turns: [] })
    expect(given.notes).toEqual(foreign ? [{ code: 'asked in another language', languages: [language] }] : [])
  })

  test.each([
    ['How many machines of that age does the mayor warn every port of?', 'no'],
    ['How many were hurt by the crane in Karsholm?', 'yes'],
    ['How many weeks will the quay stay closed?', 'yes'],
    ['What does the crane cost?', 'no'],
    ['Which third of the grain does the harbour handle?', 'yes'],
    ['Combien de grutiers ont été blessés dans le port de Karsholm ?', 'no'],
  ] as const)('to %s only a number, or money, is an answer: %s', (question, answerable) => {
    expect(ask(question).answerable).toBe(answerable)
  })

  test('what something costs is answered by money, though it stands in no sentence with the thing', () => {
    const sold = article({
      title: 'Orla buys a ferry',
      text: [
        'The council of Orla has bought the ferry that lay in the harbour for two years.',
        'Nobody wanted the ferry before.',
        'For 1.9 million crowns the port gets two engines, nine cabins and a crane.',
      ],
    })
    const answered = (question: string): Answer => extractAnswer(question, [sold], { ...options, turns: [] })
    for (const question of ['What did the ferry cost?', 'How expensive was the ferry?']) {
      expect(answered(question).answerable).toBe('yes')
      expect(answered(question).claims[0]?.text).toContain('1.9 million crowns')
    }
    expect(answered('Who wanted the ferry?').claims[0]?.text).not.toContain('1.9 million crowns')
  })

  test('one passage that answers is not padded with weak ones', () => {
    expect(ask('Which machines did the mayor call the fall of the crane a warning about?').claims).toHaveLength(1)
  })

  test.each([
    [
      'en',
      'When did the painter Solberg retire?',
      'Solberg was born in Orla. Solberg painted boats. Critics loved Solberg. The estate of Solberg is kept by a niece.',
    ],
    ['zh', '画家索尔是哪一年去世的？', '画家索尔出生在奥拉。索尔画船。评论家喜欢索尔。索尔的遗产由侄女保管。'],
  ])('%s: an article about a person speaks of questions on the person, however worded', (language, question, text) => {
    expect(extractAnswer(question, [article({ language, title: 'An estate', text: [text] })], { ...options, turns: [] }).answerable).toBe(
      'yes',
    )
  })

  test.each(['Who won the chess championship?', 'Wie wird das Wetter morgen?', '谁赢得了国际象棋冠军？', '…?'])(
    'off the topic: %s',
    (question) => {
      expect(ask(question).answerable).toBe('no')
    },
  )

  test('a question that points back is read with the one before', () => {
    expect(ask('And until when?', ['How long will the quay stay closed?']).claims[0]?.citations[0]?.passage).toBe(6)
    expect(ask('And until when?').claims[0]?.citations[0]?.passage).not.toBe(6)
  })

  test('any question gives claims that the articles hold', () => {
    const words = fc
      .array(fc.constantFrom(...harbour.passages.flatMap((passage) => passage.text.split(' '))), { maxLength: 9 })
      .map((some) => some.join(' '))
    fc.assert(
      fc.property(fc.oneof(words, fc.string({ unit: 'grapheme' })), (question) => {
        const written = ask(question)
        expect(ask(question)).toEqual(written)
        for (const claim of written.claims) for (const citation of claim.citations) expect(citation.passageText).toContain(citation.quote)
        const sentences = written.claims.flatMap((claim) => splitSentences(claim.text, 'en'))
        expect(new Set(sentences).size).toBe(sentences.length)
      }),
    )
  })
})

describe('what is asked in other words than it is told', () => {
  const about = (text: readonly string[], questions: readonly string[]) =>
    extractAnswer(questions.at(-1) ?? '', [article({ title: 'News of the harbour', text })], {
      ...options,
      turns: questions.slice(0, -1).map((question) => ({
        replyId: question,
        askedBy: { id: '1', name: 'Mara' },
        questionMessageId: null,
        answer: answer({ question }),
      })),
    })
  const race = [
    'Forty boats sailed round the islands off Karsholm on Sunday in the ninth race of the harbours.',
    'Ines Dahl’s boat beat that of Jonas Feld by two minutes.',
    'The boats had waited for the wind since Friday.',
  ]

  test('is found by words that mean the same', () => {
    const written = about(race, ['Who won?'])
    expect(written.answerable).toBe('yes')
    expect(written.claims[0]?.text).toBe(race[1])
  })

  test('is not told where nothing of the kind happens, whatever else is told of it', () => {
    expect(about([race[0] ?? '', race[2] ?? '', 'The race won’t end before dark.'], ['Who won the race of the harbours?']).answerable).toBe(
      'no',
    )
    expect(about(race, ['How many boats sailed round the islands?']).answerable).toBe('yes')
    expect(about(race, ['How many sailors sailed round the islands?']).answerable).toBe('no')
  })

  test('nor is what is asked of somebody whom no article names', () => {
    expect(about(race, ['Did the boat of Ines Dahl sail round the islands?']).answerable).toBe('yes')
    expect(about(race, ['Did the boat of Mara Lunde sail round the islands?']).answerable).toBe('no')
  })

  test('behind another question its own words go first, and without any it is told by the kind of its answer', () => {
    const text = [
      'The council of Orla wants to close the northern quay for ships that are longer than the quay, the council said.',
      'Karsholm has built a quay of its own.',
      'The council of Orla wants the quay closed because its piers have cracks.',
    ]
    const before = 'What does the council of Orla want to do with the northern quay?'
    expect(about(text, [before, 'and what is Karsholm doing about it?']).claims[0]?.text).toBe(text[1])
    expect(about(text, [before, 'why?']).claims[0]?.text).toBe(text[2])
    expect(about(text, [before, 'what did she do?']).answerable).toBe('no')
  })

  test('behind a question of the text’s own stands its answer, in the next passage, too', () => {
    const text = ['Some ask what divers do in winter.', 'Q. Do divers work in winter?', 'They mend their suits and wait for the spring.']
    expect(
      about(text, ['Do the divers work in winter?'])
        .claims.map((claim) => claim.text)
        .join(' '),
    ).toContain(text[2])
  })
})
