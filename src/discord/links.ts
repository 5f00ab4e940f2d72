// The web addresses in a message: in its text, however they are written, and in its embeds.

/** An address ends at white space, quotes and brackets that are not its own. */
const address = /https?:\/\/[^\s<>"“”«»`|]+/giu
/** Marks that belong to the sentence or to the Markdown around an address, where they end it. */
const trailing = /[.,:;!?'’*_~\]}]+$/u

/** Addresses in order, each once, as they are written. */
export function linksOf(message: { readonly content: string; readonly embedUrls?: readonly string[] }): string[] {
  const written = (message.content.match(address) ?? []).map(trimmed)
  return [...new Set([...written, ...(message.embedUrls ?? [])])].filter((url) => URL.canParse(url))
}

/** A closing bracket is the address's own only where it opened one: `(https://example.org/a_(b))`. */
function trimmed(url: string): string {
  let rest = url
  for (;;) {
    const next = rest.replace(trailing, '')
    const closes = next.endsWith(')') && next.split(')').length > next.split('(').length
    const shorter = closes ? next.slice(0, -1) : next
    if (shorter === rest) return rest
    rest = shorter
  }
}
