// What takes long to make and is asked for again and again: made when it is first asked for, not at every start.

/** What `make` gives for a key, made once for each. There must be few keys: none is ever dropped. */
export function madeOnce<Key, Made>(make: (key: Key) => Made): (key: Key) => Made {
  const kept = new Map<Key, Made>()
  return (key) => {
    const known = kept.get(key)
    if (known !== undefined) return known
    const made = make(key)
    if (made !== undefined) kept.set(key, made)
    return made
  }
}
