// How a slot of a process takes what all processes share. In the database it bears the process's name; that another slot of the same process has it
// stands in a set of the process's own.

/**
 * Puts the key among those held before `take` asks the database for it, so that no other slot asks meanwhile. False where it was not to be had; then, and
 * where `take` throws, it is held no more.
 */
export async function hold<Key>(held: Set<Key>, key: Key, take: () => Promise<{ readonly numUpdatedRows: bigint }>): Promise<boolean> {
  held.add(key)
  let isTaken = false
  try {
    isTaken = (await take()).numUpdatedRows > 0n
  } finally {
    if (!isTaken) held.delete(key)
  }
  return isTaken
}
