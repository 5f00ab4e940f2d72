// Says what a page is when it is no article. Precise rather than eager: a page with a story to read is never refused.
// How much of a story there is was decided before, in `judge.ts` and `rules.ts`.
import type { Passage } from '#src/core/article.ts'
import type { UserErrors } from '#src/core/errors.ts'
import type { Block } from './blocks.ts'
import type { PageMetadata } from './metadata.ts'
import { anyOf } from './phrases.ts'
import { consent, cookie } from './service-phrases.ts'
import { attribute, walkElements, type Element } from './tree.ts'

export type NoArticle = UserErrors['not an article']['what']

/** Fewer words than this are no text to summarise. */
export const leastWords = 20

const errorTitle = anyOf(
  'iu',
  '^(?:error\\s*)?(?:401|403|404|410|429|500|502|503|504)\\b',
  '^.{0,60}\\b(?:404|403|503)$',
  "^.{0,30}\\b(?:page|article|story|file)?\\s*(?:not found|can(?:no|')t be found|no longer (?:exists|available))",
  '^.{0,20}(?:access denied|forbidden|bad gateway|service (?:temporarily )?unavailable|internal server error)',
  '^.{0,20}(?:just a moment|attention required|are you a robot|verify you are human|security check|under maintenance)',
  '^.{0,30}(?:nicht gefunden|introuvable|no encontrad[ao]|não encontrad[ao]|non trovat[ao]|niet gevonden)',
  '^.{0,30}(?:nie (?:znaleziono|została znaleziona)|не найден[ао]?|bulunamadı|غير موجودة|页面不存在|未找到|見つかりません|찾을 수 없)',
)
const errorBody = anyOf(
  'iu',
  '\\bpage (?:you (?:are|were) looking for|you requested|not found)',
  "\\b(?:could|can)(?:not|n['’]t) (?:be found|find (?:the|that) page)",
  '\\benable javascript and cookies to continue',
  '\\bchecking your browser',
  '\\bunusual traffic',
  '\\bverify(?:ing)? (?:that )?you are (?:a )?human',
  '\\baccess to this (?:page|site) (?:has been|is) denied',
  '\\brequest (?:was|has been) blocked',
  'seite (?:wurde|konnte) nicht',
  'page (?:demandée )?(?:est )?introuvable',
  'página (?:solicitada )?no (?:existe|se ha encontrado)',
  'страница не найдена',
  '页面不存在',
  'お探しのページ',
)
const wall = anyOf(
  'iu',
  '\\bsubscribe (?:now )?to (?:continue|read|keep)',
  '\\b(?:continue|keep) reading (?:with|by|for|this article|your)',
  '\\bto (?:continue|keep) reading',
  '\\balready a (?:subscriber|member)',
  '\\bsubscribers?[- ]only',
  '\\b(?:exclusive|only) (?:for|to|available to) subscribers',
  '\\bthis (?:article|content|story) is (?:reserved |only )?(?:for|exclusive to) (?:our )?(?:paying )?(?:subscrib|member)',
  '\\bunlock this (?:article|story)',
  '\\bregister to (?:continue|read)',
  '\\bfree articles? (?:left|remaining|this month)',
  '\\bstart your (?:free )?(?:trial|subscription)',
  'weiterlesen mit',
  '(?:bereits|schon) (?:abonnent|registriert)',
  'nur für abonnenten',
  'jetzt weiterlesen',
  'réservé aux abonnés',
  'déjà abonné',
  'abonnez-vous pour',
  'exclusivo para (?:suscriptores|assinantes)',
  'contenido exclusivo',
  'suscríbete para (?:seguir|continuar)',
  'assine para (?:continuar|ler)',
  'riservato agli abbonati',
  'abbonati per (?:continuare|leggere)',
  'alleen voor abonnees',
  'tylko dla (?:subskrybentów|prenumeratorów)',
  'только для подписчиков',
  'по подписке',
  '会员专享',
  '有料会員',
  'この記事は会員限定',
  '구독자 전용',
)
const login = anyOf(
  'iu',
  '\\b(?:log ?in|sign ?in|anmelden|einloggen|se connecter|connexion|iniciar sesión)(?!\\p{L})',
  '\\b(?:entrar|accedi|inloggen|zaloguj)(?!\\p{L})',
  'войти(?!\\p{L})',
  '登录',
  '登入',
  'ログイン',
  '로그인',
)
const script = anyOf(
  'iu',
  '\\b(?:enable|activate|turn on|requires?|needs?)\\b.{0,20}javascript',
  'javascript (?:is )?(?:disabled|required|must be enabled)',
  'javascript (?:aktivieren|ist deaktiviert)',
  'activer javascript',
  'activ[ae]r? javascript',
  'включите javascript',
)
const search = anyOf(
  'iu',
  '\\bsearch results?',
  '\\bresults for',
  '\\bsuchergebnisse',
  '\\brésultats de recherche',
  '\\bresultados de (?:la )?b[úu]squeda',
  '\\bresultados da (?:busca|pesquisa)',
  '\\brisultati (?:della )?ricerca',
  '\\bzoekresultaten',
  '\\bwyniki wyszukiwania',
  'результаты поиска',
  '搜索结果',
  '検索結果',
  '검색 결과',
)

export interface Evidence {
  root: Element
  blocks: readonly Block[]
  passages: readonly Passage[]
  words: number
  metadata: PageMetadata
  url: string | null
}

/** The kind of page, or null where it holds an article. */
export function refuse(evidence: Evidence): NoArticle | null {
  const { blocks, passages, words, metadata, url } = evidence
  const story = passages.filter((passage) => passage.kind !== 'heading' && passage.text.length > 120)
  const prose = story.reduce((sum, passage) => sum + passage.text.length, 0)
  const page = blocks
    .map((block) => block.text)
    .join('\n')
    .slice(0, 40_000)
  const title = metadata.title ?? ''
  const short = words < 160 && prose < 900
  if (words < 80 && prose < 400 && (errorTitle.test(title) || errorBody.test(page))) return 'error page'
  if (short && (isConsent(passages, blocks) || (words < leastWords && isConsent([], blocks)))) return 'consent page'
  if (words < 40 && (metadata.free === false || wall.test(page))) return 'paywall'
  const linked = blocks.reduce((sum, block) => sum + block.linked, 0)
  const total = blocks.reduce((sum, block) => sum + block.text.length, 0)
  const asksToLogIn = login.test(`${title}\n${page.slice(0, 3000)}`)
  if (words < 60 && prose < 200 && asksToLogIn && hasPasswordField(evidence.root)) return 'login page'
  const isShell = (): boolean => script.test(noscriptText(evidence.root)) || (total < 400 && scripts(evidence.root) >= 2)
  if (words < 2 * leastWords && prose < 200 && isShell()) return 'empty shell'
  if (short && (isSearchAddress(url) || search.test(title)) && linked > total * 0.3) return 'search page'
  if (isIndex(evidence, linked / (total || 1), story.length)) return 'index page'
  return words < leastWords ? 'too little text' : null
}

function isConsent(passages: readonly Passage[], blocks: readonly Block[]): boolean {
  const source = passages.length > 0 ? passages : blocks
  const lengthOf = (part: readonly { text: string }[]): number => part.reduce((sum, one) => sum + one.text.length, 0)
  const about = source.filter((one) => cookie.test(one.text) || consent.test(one.text))
  // The sentence that asks for consent may be gone from the passages already: the rules drop it as a notice.
  const asks = blocks.some((one) => consent.test(one.text))
  return asks && about.some((one) => cookie.test(one.text)) && lengthOf(about) > lengthOf(source) * 0.5
}

/** A front page or section: an address without a story, and headlines that link elsewhere instead of paragraphs. */
function isIndex({ metadata, url, blocks }: Evidence, linkShare: number, paragraphs: number): boolean {
  const isDeclared = metadata.types.some((type) => /Article|BlogPosting|Report|^article$/iu.test(type))
  if (isDeclared || metadata.published?.basis === 'json-ld') return false
  const path = url === null ? null : new URL(url).pathname.replace(/\/+$/u, '')
  const links = blocks.filter((block) => block.linked > block.text.length * 0.8 && block.text.length > 25).length
  const isFrontPath = path === '' || /^\/(?:index\.\w+|home|news|[a-z]{2})$/u.test(path ?? '')
  const front = url !== null && new URL(url).search === '' && isFrontPath
  if (front) return links >= 15 && paragraphs < 4
  return links >= 25 && linkShare > 0.6 && paragraphs < 2
}

function isSearchAddress(url: string | null): boolean {
  if (url === null) return false
  const { pathname, searchParams } = new URL(url)
  const isSearchPath = /\/(?:search|suche|recherche|buscar|busqueda|ricerca|zoeken|szukaj|poisk)(?:\/|$)/iu.test(pathname)
  return isSearchPath || (/search/iu.test(pathname) && searchParams.size > 0) || (pathname === '/' && searchParams.has('s'))
}

function hasPasswordField(root: Element): boolean {
  let found = false
  walkElements(root, (element) => {
    if (element.tagName === 'input' && attribute(element, 'type').toLowerCase() === 'password') found = true
    return !found
  })
  return found
}

function scripts(root: Element): number {
  let count = 0
  walkElements(root, (element) => {
    if (element.tagName === 'script') count += 1
  })
  return count
}

function noscriptText(root: Element): string {
  let text = ''
  walkElements(root, (element) => {
    if (element.tagName !== 'noscript') return true
    walkElements(element, (inner) => {
      for (const child of inner.childNodes) if ('value' in child && child.nodeName === '#text') text += child.value
    })
    return false
  })
  return text
}

/** Whether the page cuts its story: it says that it is not free and shows little, or ends in a wall. */
export function isTeaser({ blocks, words, metadata }: Evidence): boolean {
  const page = blocks
    .map((block) => block.text)
    .join('\n')
    .slice(-20_000)
  if (metadata.free === false && words < 400) return true
  return words < 250 && wall.test(page)
}
