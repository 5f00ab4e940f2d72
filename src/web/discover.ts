// The feeds that a page names in its `<link>` elements, and as a last resort in its anchors. Runs in the parsing child.
// Reading them is left to `feed.ts`.
import type { FeedLink } from '#src/core/feed.ts'
import { attribute, parseTree, textOf, walkElements } from './page/tree.ts'

const feedTypes = /^(?:application|text)\/(?:(?:rss|atom|rdf)\+xml|feed\+json)\b/iu
const mostLinks = 20

/** Best first: declared feeds in the page's order, those of comments last; anchors only where none is declared. */
export function findFeedLinks(html: string, pageUrl: string): FeedLink[] {
  const declared: FeedLink[] = []
  const anchors: FeedLink[] = []
  let base = pageUrl
  walkElements(parseTree(html), (element) => {
    const address = attribute(element, 'href').trim()
    if (address === '' || !URL.canParse(address, base)) return
    const url = new URL(address, base)
    if (element.tagName === 'base') base = url.href
    if (!/^https?:$/u.test(url.protocol)) return
    if (element.tagName === 'link' && isFeedLink(attribute(element, 'rel'), attribute(element, 'type'))) {
      declared.push({ url: url.href, title: attribute(element, 'title').trim() || null })
    }
    if (
      element.tagName === 'a' &&
      /(?:\/(?:feed|rss|atom)\/?$|\.(?:rss|atom|rdf)$|\/(?:feed|rss|atom|index)\.(?:xml|json)$)/iu.test(url.pathname)
    ) {
      anchors.push({ url: url.href, title: textOf(element).trim() || null })
    }
  })
  const found = declared.length > 0 ? declared : anchors
  const unique = [...new Map(found.map((link) => [link.url, link])).values()].slice(0, mostLinks)
  const isComments = ({ url, title }: FeedLink): boolean => /comment/iu.test(`${url} ${title ?? ''}`)
  return [...unique.filter((link) => !isComments(link)), ...unique.filter(isComments)]
}

function isFeedLink(rel: string, type: string): boolean {
  const relations = rel.toLowerCase().split(/\s+/u)
  return (relations.includes('alternate') && feedTypes.test(type.trim())) || relations.includes('feed')
}
