// B-cubed precision and recall of a grouping (A. Bagga and B. Baldwin, "Entity-based cross-document coreferencing using the vector
// space model", 1998): for each item the share of its group that belongs with it, and of what belongs with it the share in its group.

/** Both lists name a group for each item, in the same order. */
export function bCubed(found: readonly string[], known: readonly string[]): { precision: number; recall: number; f1: number } {
  const places = [...found.keys()]
  const foundGroups = Map.groupBy(places, (place) => found[place])
  const knownGroups = Map.groupBy(places, (place) => known[place])
  let precision = 0
  let recall = 0
  for (const place of places) {
    const together = foundGroups.get(found[place]) ?? []
    const belonging = knownGroups.get(known[place]) ?? []
    const right = together.filter((other) => known[other] === known[place]).length
    precision += right / together.length / places.length
    recall += right / belonging.length / places.length
  }
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) }
}
