// Whether pages come out under the address that they call their own, and no two different ones under the same.
import { readMetadata } from '#src/web/page/metadata.ts'
import { parseTree } from '#src/web/page/tree.ts'
import { canonicalUrl } from '#src/web/url.ts'
import type { Sample } from './sets.ts'

export interface AddressShares {
  /** Share of the pages that name an address of their own whose canonical form is that of the address they were read from. */
  canonical: number
  /** Pairs of pages with one canonical form, different addresses and texts that begin differently. */
  falseMerges: number
}

export function addressShares(samples: readonly Sample[]): AddressShares {
  let named = 0
  let same = 0
  let falseMerges = 0
  const known = new Map<string, Sample>()
  for (const sample of samples) {
    const form = formOf(sample.url)
    if (form === null) continue
    const other = known.get(form)
    if (other !== undefined && other.url !== sample.url && other.text?.slice(0, 60) !== sample.text?.slice(0, 60)) falseMerges += 1
    known.set(form, sample)
    const { url } = readMetadata(parseTree(sample.html), [])
    if (url === null || !URL.canParse(url, sample.url)) continue
    named += 1
    if (formOf(new URL(url, sample.url).href) === form) same += 1
  }
  return { canonical: same / (named || 1), falseMerges }
}

function formOf(url: string): string | null {
  try {
    return canonicalUrl(url)
  } catch {
    return null
  }
}
