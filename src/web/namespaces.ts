// One prefix for each namespace that news feeds use, whatever prefix or spelling a feed gives it.
// Which element says what is left to `feed.ts`.

/** Addresses by what they contain, lower case: feeds misspell the rest. The feed's own vocabularies have no prefix. */
const known: [RegExp, string][] = [
  [/www\.w3\.org\/2005\/atom|purl\.org\/(?:net\/)?atom|purl\.org\/atom/u, ''],
  [
    /purl\.org\/rss\/|my\.netscape\.com|channel\.netscape\.com|backend\.userland\.com|blogs\.law\.harvard\.edu\/tech|purl\.org\/net\/rss/u,
    '',
  ],
  [/purl\.org\/dc\/elements/u, 'dc'],
  [/purl\.org\/dc\/terms/u, 'dcterms'],
  [/purl\.org\/rss\/1\.0\/modules\/content/u, 'content'],
  [/www\.itunes\.com\/dtds|example\.com\/dtds\/podcast/u, 'itunes'],
  [/search\.yahoo\.com\/mrss/u, 'media'],
  [/rssnamespace\.org\/feedburner/u, 'feedburner'],
  [/www\.w3\.org\/1999\/xhtml/u, 'xhtml'],
  [/1999\/02\/22-rdf-syntax/u, 'rdf'],
]

/** The prefix of a known namespace; of an unknown or undeclared one the document's own. */
export function canonicalPrefix(prefix: string, spaces: ReadonlyMap<string, string>): string {
  const address = spaces.get(prefix)?.trim().toLowerCase()
  if (address === undefined || address === '') return prefix === 'atom' || prefix === 'rss' ? '' : prefix
  // RSS modules share the beginning of RSS's own address.
  if (address.includes('/modules/')) return address.includes('/content') ? 'content' : prefix
  return known.find(([pattern]) => pattern.test(address))?.[1] ?? prefix
}
