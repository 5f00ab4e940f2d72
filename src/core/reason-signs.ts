// What gives a reason in a text, by language. Data for `answer-kinds.ts` and `whole-answers.ts`.

/** Keyed as `tableLanguage` names languages. */
export const reasonSigns: Readonly<Record<string, RegExp>> = {
  en: /(?<!\p{L})(?:because|due to|owing to|caused by|triggered by|prompted by|blamed? (?:it )?on|as a result of|in response to|thanks to|citing|so that|in order to|the (?:cause|reason)s?)(?!\p{L})/iu,
  de: /(?<!\p{L})(?:weil|wegen|aufgrund|infolge|dank|ausgelöst (?:durch|von)|(?:der )?Grund (?:dafür|ist|war|sei)|Ursache)(?!\p{L})/iu,
  fr: /(?<!\p{L})(?:parce qu|en raison d|à cause d|à la suite d|dû à|due à|provoquée? par|grâce à|la raison)/iu,
  es: /(?<!\p{L})(?:porque|debido a|a causa de|a raíz de|por culpa de|provocad[oa] por|gracias a|la (?:causa|razón))(?!\p{L})/iu,
  pt: /(?<!\p{L})(?:porque|devido a|por causa d|em razão d|provocad[oa] por|graças a|a (?:causa|razão))/iu,
  hi: /क्योंकि|की वजह से|के कारण|के चलते/u,
  ja: /ため(?:に|、|だ|です|と)|から(?:だ|です|、)|原因|が理由|により/u,
  zh: /因为|因為|由于|由於|原因|起因|导致|導致/u,
}
