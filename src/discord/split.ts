// Cuts long Markdown into messages at the kindest place: between blocks, lines, sentences, words, in that order.

/** Pieces of at most `limit` UTF-16 units each, none empty, which joined lose nothing but the white space at the cuts. */
export function splitMarkdown(text: string, limit: number): string[] {
  const pieces: string[] = []
  let rest = text.trim()
  while (rest.length > limit) {
    const cut = cutPosition(rest, limit)
    pieces.push(rest.slice(0, cut).trimEnd())
    rest = rest.slice(cut).trimStart()
  }
  if (rest !== '') pieces.push(rest)
  return pieces
}

/** Each pattern's last match within the limit is a place to cut after; a cut in the first third wastes a message. */
const places = [/\n\n/g, /\n/g, /[.!?…。！？।؟]["'”’»)\]\d]*\s/g, /[。！？]/g, /\s/g]
/** What inside a line is a hyphen or a number makes a list, heading or quote of a line that begins with it. */
const becomesMarkup = /^\s*(?:#{1,6}|-#?|[*+]|>+|\d{1,9}[.)])\s/

function cutPosition(text: string, limit: number): number {
  const head = text.slice(0, limit + 1)
  for (const place of places) {
    let cut = 0
    for (const match of head.matchAll(place)) {
      const end = match.index + match[0].trimEnd().length
      if (end <= limit && (match[0].includes('\n') || !becomesMarkup.test(text.slice(end)))) cut = end
    }
    if (cut > limit / 3) return cut
  }
  // One endless word: cut before a character that a surrogate pair or a Markdown escape would lose its half of.
  const end = /[\uD800-\uDBFF\\]$/.test(head.slice(0, limit)) ? limit - 1 : limit
  return Math.max(end, 1)
}
