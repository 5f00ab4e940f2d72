// Questions for an article as a whole ("What is this about?", "Who is involved?", "When did it happen?"): they share no word with what answers them.
// How they are put, in each language that the bot speaks; which sentences answer is decided in `whole-answers.ts`.
import { hasCapitalNouns, languages, type Language, type Localised } from './languages.ts'
import { madeOnce } from './made-once.ts'

/** What such a question asks for. */
const wholes = ['who', 'when', 'where', 'why', 'gist'] as const
export type Whole = (typeof wholes)[number]

interface Forms {
  /** The only words that such a question has: with any other one it asks for something of its own. Null where words are not set apart. */
  readonly words: string | null
  /** What tells what is asked for, looked for in this order. */
  readonly asks: Readonly<Record<Whole, RegExp>>
}

/** Of more words a text is no such question. */
const mostWords = 16

const forms: Localised<Forms> = {
  en: {
    words:
      'what whats who whos whom when where why which how come caused cause reason is was are were s re did does do has have had been being be can could you will would it its this that these those here there the a an ' +
      'article articles story text news report piece page post link document file paper thread show series movie film book video about happen happened happens happening occur occurred going on take takes took taken place involve involved involves mention mentioned named affected ' +
      'main key central point points message gist idea topic subject theme summary summarise summarize sum up short shortly brief briefly tell me us say says explain give please tldr tl dr exactly actually really mean means ' +
      'deal deals with people persons person companies organisations organizations players day date time year month location city country town facts takeaway takeaways bottom line overview quick quickly just so and in of to for from at all hey hi ok okay',
    asks: {
      who: /^(?:and |so )*who(?:s| is| are| s| was| were)?(?: all)?(?: it| this| that)?$|\bwho\b.* (?:involved|mentioned|named|affected|about|in (?:it|this|the))\b|(?:which|what) (?:people|persons|companies|organi[sz]ations|players)\b|^who are the (?:main |key )?(?:people|persons|players)/,
      when: /\bwhen\b|\b(?:what|which) (?:day|date|year|month|time)\b/,
      why: /\bwhy\b|\bhow come\b|\bcaused?\b|\breason\b/,
      where: /\bwhere\b|\b(?:what|which) (?:place|location|city|country|town)\b/,
      gist: /\b(?:about|happen\p{L}*|occurr?\p{L}*|going on|gist|point|points|idea|topic|subject|theme|message|summar\p{L}*|sum|tldr|tl|explain|overview|takeaways?|facts|bottom|short|briefly|mean|means|deals?)\b|\bdoes (?:it|this|that|the \p{L}+) say\b|^what(?: is|s| s| was) (?:it|this|that|the (?:article|story|text|news|report|page|post|link))$/u,
    },
  },
  de: {
    words:
      'was worum wovon worüber wer wen wem wann wo warum wieso weshalb grund welche welcher welchen welches an am geht gehts es in im diesem dieser dieses dem der die das den des um artikel text beitrag meldung nachricht nachrichten geschichte bericht seite link handelt davon darum darin hier ' +
      'passiert passierte geschehen geschah geschieht los ist sind war waren hat haben wird sich ereignet ereignete stattgefunden statt fand findet zusammenfassung fasse fass fassen zusammen kurz kurze kurzfassung bitte mir uns sag sage erklär erkläre erklären ' +
      'kannst du sie wichtigste wichtigsten punkte punkt kern kernaussage kernaussagen hauptaussage thema inhalt beteiligt betroffen genannt erwähnt kommt vor personen leute menschen tag datum jahr ort stadt land steht drin denn eigentlich genau und so ein eine einen überblick mal doch alles da eben',
    asks: {
      who: /\bwer\b|welche (?:personen|leute|menschen)/,
      when: /\bwann\b|welche[nmsr]? (?:tag|jahr|datum)/,
      why: /warum|wieso|weshalb|grund/,
      where: /(?<!\p{L})wo(?!\p{L})|welche[nmsr]? (?:ort|stadt|land)/u,
      gist: /worum|wovon|worüber|passier|gescheh|geschah|ereign|(?<!\p{L})los(?!\p{L})|zusammen|kurzfassung|kern|hauptaussage|thema|inhalt|überblick|wichtigste|erklär|steht|^was ist (?:das|es)$/u,
    },
  },
  fr: {
    words:
      'de quoi s agit il elle parle cet ce cette ces l article articles texte pourquoi raison cause le la les un une des du d histoire sujet qu que qui quand où quel quelle quels quelles est et a t y est-ce passé passe passer se arrivé arrive arriver c ça ca cela été eu lieu sont personnes gens impliqué impliqués impliquée impliquées ' +
      'concerné concernés concernées mentionné mentionnés cité cités jour date année endroit ville pays résumé résume résumer résumez moi nous en bref brièvement court peux tu pouvez vous explique expliquer expliquez principal principaux principales points point essentiel idée contenu propos dans ici actualité info page lien donc alors exactement dit on',
    asks: {
      who: /(?<!\p{L}|ce )(?:qui|quelles (?:personnes|gens))(?!\p{L})/u,
      when: /(?<!\p{L})(?:quand|quel jour|quelle (?:date|année))(?!\p{L})/u,
      why: /pourquoi|raison|cause/,
      where: /(?<!\p{L})(?:où|quel (?:endroit|pays)|quelle ville)(?!\p{L})/u,
      gist: /quoi|sujet|pass[eé]|arriv|résum|bref|brièvement|expliqu|points|essentiel|idée|propos|contenu|que dit|c est$/u,
    },
  },
  es: {
    words:
      'de que qué trata se habla hablan esto este esta ese eso el la los las artículo artículos texto noticia historia página enlace ha pasado pasó pasa pasando sucedió sucede ocurrió ocurrido ocurre cuándo cuando dónde donde quién quien quiénes quienes son está están es fue fueron involucrado involucrados implicado implicados mencionan ' +
      'mencionado mencionados afectados personas gente día fecha año lugar sitio ciudad país resumen resume resumir resúmelo resúmeme breve en pocas palabras me nos lo puedes puede explica explicar explícame principal principales puntos idea tema contenido aquí sobre y a un una cuál cuáles clave claves dice por favor exactamente todo causa razón motivo',
    asks: {
      who: /(?<!\p{L})qui[eé]n(?:es)?(?!\p{L})|qué (?:personas|gente)/u,
      when: /(?<!\p{L})cu[aá]ndo(?!\p{L})|qu[eé] (?:día|fecha|año)/u,
      why: /por qué|causa|razón|motivo/,
      where: /(?<!\p{L})d[oó]nde(?!\p{L})|qué (?:lugar|sitio|ciudad|país)/u,
      gist: /trata|habla|pas[aoó]|suced|ocurr|resum|resúm|breve|pocas palabras|expl[ií]ca|puntos|idea|tema|contenido|claves?|dice|^qué es (?:esto|este|esta|eso)/u,
    },
  },
  pt: {
    words:
      'do de que quê se trata fala sobre isto isso este esta esse essa o a os as artigo artigos texto notícia história matéria página link aconteceu acontece acontecendo houve passou ocorreu quando onde quem são está estão é foi foram envolvido envolvidos envolvida envolvidas mencionado mencionados citados pessoas gente dia data ano ' +
      'lugar local cidade país resumo resuma resume resumir breve em poucas palavras me nos você pode explica explicar explique principal principais pontos ponto ideia tema conteúdo assunto aqui qual quais uma um e da no na diz por favor porque porquê exatamente tudo causa razão motivo',
    asks: {
      who: /(?<!\p{L})quem(?!\p{L})|que pessoas|quais pessoas/u,
      when: /(?<!\p{L})quando(?!\p{L})|que (?:dia|data|ano)/u,
      why: /por qu[eê]|porqu[eê]|causa|razão|motivo/,
      where: /(?<!\p{L})onde(?!\p{L})|que (?:lugar|local|cidade|país)/u,
      gist: /trata|fala|acontec|houve|passou|ocorreu|resum|breve|poucas palavras|expli[cq]|pontos|ideia|tema|conteúdo|assunto|diz|que é (?:isto|isso|este|esta)/u,
    },
  },
  hi: {
    words:
      'यह ये इस इसमें इसका इसकी इसके किस क्या के बारे में है हैं हुआ हुई हुए हो रहा था थी थे लेख खबर ख़बर समाचार कहानी रिपोर्ट कौन कब कहाँ कहां शामिल लोग लोगों संक्षेप सारांश बताओ बताइए बताएं बताएँ समझाओ समझाइए मुख्य बात बातें बिंदु का की को और से घटना मामला विषय दो दीजिए कृपया मुझे हमें कहता कहती कौनसे क्यों कारण वजह',
    asks: { who: /कौन/, when: /कब/, where: /कहाँ|कहां/, why: /क्यों|कारण|वजह/, gist: /बारे|हुआ|हुई|रहा|सारांश|संक्षेप|मुख्य|समझा|मामला|विषय|क्या है/ },
  },
  ja: {
    words: null,
    asks: {
      who: /^(?:これは|この(?:記事|ニュース|話)に?は?)?(?:誰が|だれが)(?:関わ(?:って|り)|関係して|関与して|登場して|出て)(?:い|き)?(?:ます|る)か?$|^登場人物は?(?:誰ですか)?$/,
      when: /^(?:これは|それは|この(?:出来事|事件|話)は)?いつ(?:の(?:こと|話))?(?:(?:起き|起こり|あり)ました|起きた|あった|です|でした)?(?:の(?:です)?)?か?$/,
      why: /^(?:これは|それは|この(?:出来事|事件|話)は)?(?:なぜ|どうして)(?:(?:起き|起こり)ました|起きた|そうなった|です)?(?:の(?:です)?)?か?$/,
      where:
        /^(?:これは|それは|この(?:出来事|事件|話)は)?どこ(?:で|の(?:こと|話))?(?:(?:起き|起こり|あり)ました|起きた|あった|です|でした)?(?:の(?:です)?)?か?$/,
      gist: /^(?:これは|この(?:記事|ニュース|話|文章)(?:は|を|の)?)?(?:何について(?:の(?:記事|話|ニュース))?(?:です|書かれて(?:い)?ます)?か?|何の(?:話|記事|ニュース)(?:です)?か?|どんな(?:内容|話|記事|ニュース)(?:です)?か?|何が(?:(?:あり|起き|起こり)ました|あった|起きた|起こった)(?:の(?:です)?)?か?|要約(?:して)?(?:ください)?|要点(?:は何ですか|は|を教えてください)?|まとめて(?:ください)?|概要(?:は|を教えてください)?|簡単に説明して(?:ください)?)$/,
    },
  },
  zh: {
    words: null,
    asks: {
      who: /^(?:这|這|其中|文中|里面|裡面)?(?:都)?(?:涉及|提到|牵涉)(?:了)?(?:谁|誰|哪些人|什么人)$|^(?:谁|誰|哪些人)(?:参与|涉及|有关)(?:了|其中)?$/,
      when: /^(?:这|這|这件事|這件事|事情|它)?(?:是)?(?:什么时候|什麼時候|何时|何時|哪天|哪年)(?:发生|發生)?(?:的)?$|^(?:发生|發生)在(?:什么时候|什麼時候|何时|哪天|哪年)$/,
      why: /^(?:这|這|这件事|這件事|事情|它)?(?:为什么|為什麼|为何|為何)(?:会|會)?(?:发生|發生|这样|這樣)?(?:了)?(?:呢)?$|^(?:原因|起因)是(?:什么|什麼)$/,
      where:
        /^(?:这|這|这件事|這件事|事情|它)?(?:是)?(?:在)?(?:哪里|哪裡|哪儿|什么地方|何处)(?:发生|發生)?(?:的)?$|^(?:发生|發生)在(?:哪里|哪裡|哪儿|什么地方|何处)$/,
      gist: /^(?:请|請)?(?:这|這|这个|這個|这篇|這篇|这条|這條|本)?(?:文章|新闻|新聞|报道|報道|故事|内容|文)?(?:主要|到底|大概)?(?:是|在)?(?:讲|講|说|說|谈|談|写|关于|關於)?(?:的是|了|的)?(?:什么|什麼|啥)(?:内容|內容|事|事情|意思)?(?:的|呢)?$|^(?:到底)?(?:发生|發生)(?:了)?(?:什么|什麼|啥)(?:事|事情)?$|^(?:请|請)?(?:总结|總結|概括|简述|摘要)(?:一下)?(?:这篇|這篇)?(?:文章|新闻|新聞)?$|^(?:大意|要点|要點|重点|重點|摘要)(?:是什么|是什麼)?$/,
    },
  },
}

const wordsOf = madeOnce((language: Language): ReadonlySet<string> | null => {
  const { words } = forms[language]
  return words === null ? null : new Set(words.split(' '))
})

/**
 * What a question asks of the article as a whole, in whichever language it is; null where it asks for something of its own. Behind another question
 * (`before`) "When did that happen?" is about what that one asked for.
 */
export function wholeQuestion(question: string, before: string | null): Whole | null {
  const asked = askedOfWhole(question)
  return asked === null || asked === 'gist' || before === null || askedOfWhole(before) !== null ? asked : null
}

/** A word with a capital that does not open a sentence: what is so written is a name, and asked for by itself. */
const name = /(?<=\p{Ll}[’']?\p{Ll}* )\p{Lu}\p{Ll}+/u

/** Whoever an article tells of, in English. */
const persons = new Set('he him his she her hers they them their'.split(' '))

function askedOfWhole(question: string): Whole | null {
  const plain = question.normalize('NFKC').toLowerCase()
  const words = plain.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  if (words.length === 0 || words.length > mostWords) return null
  for (const language of languages) {
    const known = wordsOf(language)
    if (known !== null && !words.every((word) => known.has(word) || persons.has(word))) continue
    if (!hasCapitalNouns(language) && name.test(question)) continue
    const put = words.join(known === null ? '' : ' ')
    const asked = wholes.find((whole) => forms[language].asks[whole].test(put))
    // "Why did he do it?" is for the whole where one is told of; "What did she say about it?" is not.
    if (asked !== undefined) return asked === 'gist' && words.some((word) => persons.has(word)) ? null : asked
  }
  return null
}
