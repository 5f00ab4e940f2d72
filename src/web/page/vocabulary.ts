// The words that authors of pages put into class names and ids, and what they say about the text inside.
// The list here is general; `model.json` adds what was learned from pages of many hosts.
import { attribute, type Element } from './tree.ts'

const storyWords = /article|story|entry|post|content|body|text|main|prose|paragraph|lead/u
const furnitureWords = oneOf(
  'nav',
  'menu',
  'foot',
  'header',
  'masthead',
  'side',
  'share',
  'social',
  'follow',
  'newsletter',
  'subscri',
  'signup',
  'cookie',
  'consent',
  'gdpr',
  'promo',
  'advert',
  'sponsor',
  'banner',
  'popup',
  'modal',
  'overlay',
  'widget',
  'toolbar',
  'breadcrumb',
  'pagination',
  'pager',
  'search',
  'login',
  'paywall',
  'print',
  'skip',
  'rating',
)
const relatedWords = oneOf(
  'relat',
  'recommend',
  'more-',
  'popular',
  'trending',
  'similar',
  'teaser',
  'also',
  'next',
  'latest',
  'most-',
  'readmore',
  'card',
  'carousel',
  'slider',
  'grid',
  'list',
)
const smallWords = oneOf(
  'caption',
  'credit',
  'byline',
  'author',
  'meta',
  'date',
  'time',
  'tag',
  'categor',
  'label',
  'kicker',
  'copyright',
  'source',
  'bio',
  'avatar',
  'toc',
)
const pictureWords = /photo|image|img|pictur|figure|galler|slide|video|media|embed|caption/u
const concealedWords = /\bhid(?:e|den)\b|none\b|sr-only|visually|screen-reader|offscreen|off-screen|invisible|noscript/u
const commentWords = /comment|disqus|respon|reply|discussion|feedback/u

/** Names of the place where readers write: whole words, because `comment` alone is also what some papers call opinion. */
const readersPlace =
  /(?:^|\s)(?:(?:readers?-?|post-?)?comments|commentlist|disqus(?:_thread)?|comments?[-_]?(?:area|body|container|content|list|section|text|thread|wrap(?:per)?))(?=\s|$)/iu

/** Whether an element is made for what readers write below a story. */
export function isForReaders(element: Element): boolean {
  return readersPlace.test(attribute(element, 'class')) || readersPlace.test(attribute(element, 'id'))
}

/** Ids and classes that platforms for consent give their dialogs: a page that was saved while one was open has more of it than of its story. */
const consentDialog =
  /^(?:onetrust-(?:consent-sdk|banner-sdk|pc-sdk)|didomi-host|qc-cmp2-container|usercentrics-root|uc-[a-z-]*banner|sp_message_container_\d+|truste-consent-track|fides-overlay|tarteaucitronRoot|axeptio_overlay|klaro|cmpbox|cmpwrapper|BorlabsCookieBox|CybotCookiebotDialog|cookie-law-info-bar|moove_gdpr_cookie_(?:info_bar|modal)|iubenda-cs-banner|osano-cm-(?:window|dialog)|termly-code-snippet-support|cookiefirst-root|cky-consent-container|cc-window|fc-consent-root|cmplz-cookiebanner(?:-container)?|ccc|evidon-banner)$/iu

/** Whether an element is the dialog in which a platform asks for consent. */
export function isConsentDialog(element: Element): boolean {
  return [attribute(element, 'id'), ...attribute(element, 'class').split(/\s+/u)].some((name) => consentDialog.test(name))
}

function oneOf(...words: string[]): RegExp {
  return new RegExp(words.join('|'), 'u')
}

/** Lexical facts about one element's class and id, computed once for each different pair. */
export interface Naming {
  story: number
  furniture: number
  related: number
  small: number
  comment: number
  picture: number
  /** Names that style sheets from elsewhere use to hide, or to show to screen readers alone. */
  concealed: number
  /** Mean of the learned scores of its words; 0 where none is known. */
  learned: number
}

/** The lower-case words of an element's class, id, role and data-component-like names. */
export function namingWords(classAndId: string): string[] {
  return classAndId
    .replaceAll(/([a-z])([A-Z])/gu, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/u)
    .filter((word) => word.length > 1 && word.length < 24)
}

/** What is known of class words by learning: word → log-odds of being article text. */
export type LearnedWords = ReadonlyMap<string, number>

/** Remembers the facts for each class and id pair of one page. */
export class NamingReader {
  readonly #known = new Map<string, Naming>()
  readonly #read = new Map<Element, Naming>()
  readonly #learned: LearnedWords

  constructor(learned: LearnedWords) {
    this.#learned = learned
  }

  /** An element is asked about once for each block inside it. */
  read(element: Element): Naming {
    let naming = this.#read.get(element)
    if (naming === undefined) {
      naming = this.#readNames(element)
      this.#read.set(element, naming)
    }
    return naming
  }

  #readNames(element: Element): Naming {
    const key = `${attribute(element, 'class')} ${attribute(element, 'id')}`
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const words = namingWords(key)
    const lower = words.join('-')
    const scores = words.map((word) => this.#learned.get(word)).filter((score) => score !== undefined)
    const naming: Naming = {
      story: Number(storyWords.test(lower)),
      furniture: Number(furnitureWords.test(lower)),
      related: Number(relatedWords.test(lower)),
      small: Number(smallWords.test(lower)),
      comment: Number(commentWords.test(lower)),
      picture: Number(pictureWords.test(lower)),
      concealed: Number(concealedWords.test(lower)),
      learned: scores.length === 0 ? 0 : scores.reduce((sum, score) => sum + score, 0) / scores.length,
    }
    this.#known.set(key, naming)
    return naming
  }
}
