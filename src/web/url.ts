// The one form under which an address is stored and compared. Whether it may be fetched is left to `guard.ts`,
// what a page says of its own address to `page/index.ts`.
import normalizeUrl from 'normalize-url'
import { UserError } from '#src/core/errors.ts'

/** Parameters that say where a reader came from or who it is, never which article. */
const tracking = [
  /^(?:utm|pk|mtm|piwik|matomo|at|hsa|vero|oly|mc)_\w+$/u,
  /^(?:fb|g|dc|ms|tw|yc|ttc|rdt_c|li_fat_)(?:clid|lid|id)$/u,
  /^_(?:ga|gl|hsenc|hsmi|openstat)$/u,
  /^(?:fbclid|gclsrc|srsltid|wbraid|gbraid|yclid|igsh|igshid|mkt_tok|ncid|cmpid|cmp|ns_mchannel|ns_source|ns_campaign|ns_linkname|ns_fee|spm|xtor|taid|wt_mc|wt_zmc)$/u,
  /^(?:ref_?src|ref_?url|smid|smtyp|ito|ocid|cvid|guccounter|guce_referrer|guce_referrer_sig|trk|__tn__|soc_src|soc_trk|dicbo|__twitter_impression|amp_js_v|usqp|amp_gsa|jsessionid|phpsessid)$/u,
]

/** Parameters that are noise only with such a value; with others they may choose the article. */
const noiseWith: Record<string, RegExp> = {
  amp: /^(?:1|true|)$/u,
  output: /^amp$/u,
  outputtype: /^amp$/u,
  share: /^(?:twitter|facebook|email|whatsapp|linkedin|reddit)$/u,
  partner: /^(?:rss|feed)/u,
  mod: /^rss/u,
  from: /^(?:rss|feed|twitter|facebook)$/u,
  source: /^(?:rss|feed|twitter|facebook)$/u,
  ref: /^(?:rss|feed|twitter|facebook)$/u,
}

function isNoise(name: string, value: string): boolean {
  const lower = name.toLowerCase()
  return tracking.some((pattern) => pattern.test(lower)) || noiseWith[lower]?.test(value.toLowerCase()) === true
}

/**
 * Scheme, `www`, mobile and AMP variants, tracking parameters, fragments and parameter order fold to one form; hosts with a
 * port and bare addresses keep their scheme. Throws `address not understood`.
 */
export function canonicalUrl(raw: string): string {
  const text = raw.trim()
  if (!/^https?:\/\/[^/]/iu.test(text) || !URL.canParse(text)) throw new UserError('address not understood', {})
  let url = unwrapped(new URL(text))
  // Undoing one variant may uncover another (an AMP path on a mobile host): until nothing changes.
  for (let round = 0; round < 5; round += 1) {
    const next = folded(url)
    if (next.href === url.href) break
    url = next
  }
  return url.href
}

function folded(before: URL): URL {
  const url = new URL(before)
  const isNamed = url.port === '' && /\.[a-z][a-z\d-]+\.?$/iu.test(url.hostname)
  if (isNamed) {
    url.protocol = 'https:'
    url.hostname = plainHost(url.hostname)
  }
  url.pathname = plainPath(url.pathname)
  const parameters = [...url.searchParams]
  for (const [name, value] of parameters) if (isNoise(name, value)) url.searchParams.delete(name, value)
  const normal = normalizeUrl(url.href, {
    stripHash: !url.hash.startsWith('#!'),
    stripWWW: false,
    stripAuthentication: true,
    removeTrailingSlash: true,
    sortQueryParameters: true,
    removeQueryParameters: false,
    removeDirectoryIndex: [/^index\.(?:html?|php)$/u],
  })
  return new URL(normal)
}

function plainHost(hostname: string): string {
  const host = hostname.replace(/\.$/u, '')
  const bare = host.replace(/^(?:www\d?|m|mobile|amp)\.(?=[^.]+\.[^.])/u, '')
  // en.m.wikipedia.org: the mobile label stands second where the first is a language.
  return bare.replace(/^([a-z]{2,3})\.(?:m|mobile)\.(?=[^.]+\.[^.])/u, '$1.')
}

function plainPath(path: string): string {
  return path
    .replace(/^\/amp(?=\/[^/]+)/u, '')
    .replace(/\/amp\/?$/u, '/')
    .replace(/[./](?:amp)(\.html?)$/u, '$1')
    .replace(/\.amp$/u, '')
    .replace(/;jsessionid=[^/;]*/iu, '')
}

/** Google's AMP viewer and cache name the page's own address in their path. */
function unwrapped(url: URL): URL {
  const isViewer = /(?:^|\.)google\.[a-z.]{2,6}$/u.test(url.hostname)
  const isCache = url.hostname.endsWith('.cdn.ampproject.org')
  const inner = isViewer ? /^\/amp\/(s\/)?(.+\..+)$/u.exec(url.pathname) : isCache ? /^\/[cv]\/(s\/)?(.+\..+)$/u.exec(url.pathname) : null
  const address = inner === null ? '' : `${inner[1] === undefined ? 'http' : 'https'}://${inner[2] ?? ''}${url.search}`
  return URL.canParse(address) ? new URL(address) : url
}
