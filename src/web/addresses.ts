// Which addresses are public: the blocks that strangers' URLs may lead to. Pure; asking the resolver and connecting
// is left to `guard.ts`.
import ipaddr from 'ipaddr.js'

/**
 * IPv6 blocks inside 2000::/3 that are not ordinary public hosts, from IANA's special-purpose registry: protocol assignments
 * (with Teredo, ORCHID, benchmarking), 6to4, documentation (two), AS112.
 */
const specialBlocks = ['2001::/23', '2001:db8::/32', '2002::/16', '2620:4f:8000::/48', '3fff::/20'].map((block) =>
  ipaddr.IPv6.parseCIDR(block),
)
const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3')

/** IPv4 blocks that ipaddr.js may call unicast: the 6to4 relay, AS112 and multicast tunnels. */
const specialBlocks4 = ['192.0.0.0/24', '192.88.99.0/24', '192.31.196.0/24', '192.52.193.0/24', '192.175.48.0/24'].map((block) =>
  ipaddr.IPv4.parseCIDR(block),
)

/**
 * True for an address of the public internet. IPv4 inside IPv6 (mapped, translated, 6to4, NAT64) is never public here:
 * such forms exist to slip past filters.
 */
export function isPublicAddress(address: string): boolean {
  if (address.includes('%') || !ipaddr.isValid(address)) return false
  const parsed = ipaddr.parse(address)
  if (parsed.range() !== 'unicast') return false
  if (parsed instanceof ipaddr.IPv4) return !specialBlocks4.some((block) => parsed.match(block))
  return parsed.match(globalUnicast) && !specialBlocks.some((block) => parsed.match(block))
}

/** The host of a parsed URL as an address, without brackets; null where it is a name. */
export function literalAddress(hostname: string): string | null {
  const bare = hostname.replace(/^\[(.*)\]$/u, '$1')
  return ipaddr.isValid(bare) ? bare : null
}
