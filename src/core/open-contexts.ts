// Words behind or before which a text vouches for nothing (nonveridical contexts, as linguistics calls them), and words of a claim that leave it as open. English;
// what `attribution.ts` and `qualifiers.ts` know of other languages is not repeated here.

/** Patterns match a sentence in lower case, each word with a space behind it, and `| ` before one that a mark of print sets apart. */
export interface Context {
  readonly kind: 'negation' | 'attribution'
  /** Open is what stands behind these, or, where it tells what may be or will be, before these, as far as the clause goes. */
  readonly behind?: RegExp
  readonly before?: RegExp
  /** It is what somebody says: a claim that names them leaves it to them. */
  readonly isSomebodys?: true
  /** Words of which one must stand there, or in the cue. */
  readonly within?: RegExp
  /** Only a claim that tells it as done, in the past, does not leave it open. */
  readonly isToBeDone?: true
  /** A claim with one of these leaves it open, too. */
  readonly guard: RegExp
}

/** Whole words, or phrases of them, but not behind one of `unless`. */
function anyOf(phrases: readonly string[], unless = ''): RegExp {
  const not = unless === '' ? '' : String.raw`(?<!(?<!\S)(?:${unless}) )`
  return new RegExp(String.raw`(?<!\S)${not}(?:${phrases.join('|')})(?= )`, 'gu')
}

/** All words that begin so. */
function stems(words: string): string {
  return String.raw`(?:${words.replaceAll(' ', '|')})\p{L}*`
}

const few = String.raw`(?:\S+ ){0,4}?`
const some = String.raw`(?:\S+ ){0,7}?`

/** What ends a clause. */
const closing = String.raw`(?= (?:\||$))`

/** Who speaks for one side. */
const partisan =
  '(?:lawyers?|attorneys?|barristers?|solicitors?|defence|counsel|defendant|campaign|rebels?|insurgents?|militants?|unions?|coach|manager|opposition|campaigners?|activists?|critics?|supporters|company|firm|start-up|startup|developers?|owners?|manufacturer|maker|landlord|lobby|federation)'

const denied: Context = {
  kind: 'negation',
  behind: anyOf(
    [
      'den(?:y|ies|ied|ying)|dismiss(?:es|ed|ing)?|reject(?:s|ed|ing)?|refut(?:es|ed|ing)|debunk(?:s|ed)|threw out|throws out|thrown out|casts? doubt on|doubt(?:s|ed)?',
      `(?:fear(?:s|ed|ing)?(?! for)|afraid)|dream(?:s|ed|t|ing)? (?:of|that)|(?:rumou?rs?|whispers|speculation|notion|suggestions?|myth|theory|belief) (?:that|of)|no (?:evidence|truth) (?:that|of|for|in)|asked ${few}(?:whether|if)|(?:asking|unclear) (?:whether|if)`,
      '(?:fail(?:s|ed|ing)?|refus(?:e|es|ed|ing)|declin(?:es|ed|ing)|unable) to|stopp(?:ed|ing) short of|were (?:it|he|she|they) to|without (?:the|an?|any|its|his|her|their)',
    ],
    'no|not|never|without',
  ),
  guard: anyOf([
    String.raw`not|no|\p{L}+n['’]t|cannot|never|nobody|none|nothing|neither|nor|without|yet|denial|den(?:y|ie)\p{L}*|if|whether|hoax|myth|short|against|despite|down|out`,
    String.raw`could|might|may|would|struck|lost|loses?|rul(?:e|es|ed|ing) out|un\p{L}{4,}`,
    stems(
      'dismiss reject refut debunk threw throw doubt fear worr rumo dream false claim alleg argu question ask whisper speculat notion suggest theor fail refus declin stop lack scrap abandon',
    ),
    stems('block oppos avoid avert prevent miss warn risk threat counter rebuff overturn quash withh defeat'),
  ]),
}

const accused: Context = {
  kind: 'attribution',
  behind: anyOf([
    String.raw`charged ${few}with|accus\p{L}+ ${few}of|suspected of|suspicion of|on trial (?:for|over|accused of|charged with)|alleg(?:e|es|ed|ing|edly|ations?)(?: that| of| to have)?`,
    '(?:the|his|her|their|over|into|of|by|with|about) claims (?:that|of)|accusations (?:that|of)|indicted (?:for|on)|investigating (?:claims|whether|allegations)',
  ]),
  before: anyOf([String.raw`\| (?:\S+ ){0,4}?alleg(?:es?|ed)`]),
  guard: anyOf([
    String.raw`said|says?|according|trial (?:for|over|accused|charged|on)|su(?:e|es|ed|ing)|den(?:y|ie)\p{L}*|pled|lawsuits?|fac(?:e|es|ed|ing) (?:\S+ ){0,3}?(?:charges?|trial|allegations?|accusations?|counts?|claims?|questions?)|probes?|(?:arrested|detained|held|custody|court) (?:for|over|on (?:suspicion|charges)|in connection)`,
    stems('accus alleg charg suspect suspicion claim inquir investigat indict prosecut plead question condemn'),
  ]),
}

const planned: Context = {
  kind: 'attribution',
  behind: anyOf(
    [
      `(?:plan(?:s|ned|ning)?|want(?:s|ed)?(?! to (?:thank|say|know|see|congratulate|apologi[sz]e))|hop(?:e|es|ed|ing)|aim(?:s|ed|ing)?|intend(?:s|ed|ing)?|propos(?:e|es|ed|ing)|seek(?:s|ing)?|sought|vow(?:s|ed)?|pledg(?:e|es|ed)) ${few}to`,
      `(?:order(?:s|ed)?|urg(?:e|es|ed)|tr(?:y|ies|ied|ying)|attempt(?:s|ed)?|threaten(?:s|ed)?|offer(?:s|ed)?|expect(?:s|ed)?|scheduled|set) ${few}to|(?:is|are) to|(?:believed|thought) to`,
      'promis(?:es|ed|ing)|promise (?:to|that)|would|depend(?:s|ed|ing)? on|subject to|pending|awaiting',
    ],
    // "His goal is to", and what is said to be no plan.
    'no|not|never|in|goal|aim|purpose|idea|job|role|plan|point|hope',
  ),
  guard: anyOf([
    'will|would|could|may|might|shall|should|must|(?:has|have|had) to|can|(?:is|are|was|were) to|to be|tr(?:y|ies|ied|ying)|sought|hop(?:e|es|ed|ing)|bids?|set|due|look(?:s|ed|ing) (?:to|for)|upcoming|ahead|next|goal|target|thought',
    'if|not|no|ordered|order(?:s|ing)? (?:\\S+ ){0,3}?to|attempt(?:s|ed|ing)? to|bill|draft|pending|once|actually|turned out|in fact',
    stems(
      'foresee forecast predict plan want wish aim inten propos press claim hing seek promis vow pledg offer ask urg agree threat expect schedul consider believ report fail call push campaign',
    ),
    stems('demand depend subject await condition'),
  ]),
}

const future: Context = {
  kind: 'attribution',
  behind: anyOf(['will'], 'they|we|you|i'),
  guard: anyOf(['will|would|to|set|due|next|until|from|plans?|planned|expected']),
  isToBeDone: true,
}

const conditional: Context = {
  kind: 'attribution',
  before: anyOf(
    [
      String.raw`(?:\| )?(?:if|unless|provid(?:ed|ing) (?:that|it|he|she|they|the)|assuming|(?:so|as) long as (?:the|that|he|she|it|they|its|all)|but only (?:if|when|once|after)|only (?:if|once)|subject to)`,
      String.raw`(?:\| )?(?:pending|weather permitting|on condition)`,
    ],
    'even|as|only|ask|asks|asked|asking|know|see|wonder|and|or|at|than|more',
  ),
  within: new RegExp(anyOf(['will|would|could|can|may|might|must|shall|should|only']).source, 'u'),
  guard: anyOf([
    'if|unless|once|when|until|only|pending|yet|still|set to|should|could|may|might|would|after|so long as|as long|bid|hopes?',
    stems('provid assum subject depend condition permit approv agree await need requir hing expect propos'),
  ]),
}

const contested: Context = {
  kind: 'attribution',
  isSomebodys: true,
  behind: anyOf(
    [
      '(?:claims?|claimed) (?:that|it|he|she|they|there|to have|to be)|(?:insists?|insisted|argues?|argued|contends?|contended|maintain(?:s|ed)?(?= (?:that|he|she|it|they|there|the|his|her|its|their|no|nothing) )|reckons?|blames?)(?: that)?(?! \\S+(?: \\S+)? $)',
      String.raw`${partisan} ${some}(?:said|says|say|told (?:\S+ ){1,4}?that)(?: that)?`,
    ],
    'over|into|of|about|on|by|with|false|these|those|such|\\|',
  ),
  before: anyOf([
    String.raw`\| (?!who|which)(?:\S+ ){0,5}?(?:argues|argued|claims|claimed|insists|insisted|reckons|contends)${closing}`,
    String.raw`\| (?!who|which)(?:\S+ ){0,4}?${partisan} ${some}(?:said|says|say)(?: on \S+)?${closing}`,
    String.raw`\| (?:argues|argued|insists|insisted|claims|claimed|reckons) ${some}\S+${closing}`,
    String.raw`(?:\| )?according to ${some}${partisan}|\| (?:said|says) ${few}${partisan}`,
  ]),
  guard: anyOf([
    String.raw`said|says?|saying|tells?|told|according|add(?:s|ed)|stat(?:es|ed|ement)|(?<!(?:was|were|been|being|is|are) )den(?:y|ie)\p{L}*|opinion|eyes|cit(?:e|es|ed|ing)|point(?:s|ed|ing)?`,
    stems(
      'claim argu insist maintain contend believ reckon blam accus alleg warn call describ complain report announc suggest estimat think thought view charg',
    ),
    stems('critici attribut prais hail dismiss reject reveal admit acknowledg expect hop threat plan offer promis vow propos'),
  ]),
}

export const contexts: readonly Context[] = [denied, accused, planned, future, conditional, contested]
