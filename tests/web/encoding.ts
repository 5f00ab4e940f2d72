// Text in the encodings of the old web, for tests: what TextDecoder reads, written. Two bytes a character at most.

/** The bytes that the encoding reads as the text. Throws where it cannot write a character. */
export function encode(text: string, encoding: string): Uint8Array {
  if (encoding.startsWith('utf-16')) return wide(text, encoding === 'utf-16be')
  const table = tableOf(encoding)
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const bytes = table.get(character)
      if (bytes === undefined) throw new Error(`${encoding} has no ${character}`)
      return bytes
    }),
  )
}

const tables = new Map<string, Map<string, number[]>>()

function tableOf(encoding: string): Map<string, number[]> {
  const known = tables.get(encoding)
  if (known !== undefined) return known
  const decoder = new TextDecoder(encoding)
  const table = new Map<string, number[]>()
  const note = (...bytes: number[]): void => {
    const text = decoder.decode(Uint8Array.from(bytes))
    if ([...text].length === 1 && text !== '\uFFFD' && !table.has(text)) table.set(text, bytes)
  }
  for (let first = 0; first < 256; first += 1) note(first)
  const isDouble = [...table.keys()].filter((text) => text > '\u007F').length < 100
  if (isDouble) for (let first = 0x81; first < 0xff; first += 1) for (let second = 0x40; second < 0xff; second += 1) note(first, second)
  tables.set(encoding, table)
  return table
}

function wide(text: string, bigEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), !bigEndian)
  return bytes
}
