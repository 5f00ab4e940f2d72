// The page's JSON-LD: finds the object that describes the story and reads names and flags from it.
// Which of several sources wins is left to `metadata.ts`.
import { oneLine } from './invisible.ts'
import { decodeEntities } from './tree.ts'

export type Linked = Readonly<Record<string, unknown>>

/** Every object of one JSON-LD script, graphs and lists unfolded; nothing where it is not JSON. */
export function parseLinked(json: string): Linked[] {
  const body = json.replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/|\/\/<!\[CDATA\[)/u, '').replace(/(?:-->|\/\*\]\]>\*\/|\/\/\]\]>)\s*$/u, '')
  // Many pages leave raw line breaks inside strings, which JSON forbids.
  for (const attempt of [body, body.replaceAll(/\p{Cc}+/gu, ' ')]) {
    try {
      return unfold(JSON.parse(attempt) as unknown, 0)
    } catch {
      continue
    }
  }
  return []
}

function unfold(value: unknown, level: number): Linked[] {
  if (level > 5 || value === null || typeof value !== 'object') return []
  if (Array.isArray(value)) return value.slice(0, 200).flatMap((one) => unfold(one, level + 1))
  const object = value as Linked
  const inside = ['@graph', 'mainEntity', 'mainEntityOfPage', 'hasPart']
  return [object, ...inside.flatMap((key) => unfold(object[key], level + 1))]
}

export function typesOf(object: Linked): string[] {
  return [object['@type']].flat().filter((type) => typeof type === 'string')
}

const storyTypes = /Article|BlogPosting|Report|Review$|Recipe|HowTo|LiveBlog|SocialMediaPosting|CreativeWork$/u

/** The object that describes the story: an article type with a headline or dates first, else a page with dates. */
export function storyOf(objects: readonly Linked[]): Linked {
  const named = objects.filter((object) => typesOf(object).some((type) => storyTypes.test(type)))
  return (
    named.find((object) => 'datePublished' in object && ('headline' in object || 'author' in object)) ??
    named.find((object) => 'headline' in object) ??
    named[0] ??
    objects.find((object) => typesOf(object).includes('WebPage') && 'datePublished' in object) ??
    {}
  )
}

/** A text value on one line, or null. */
export function stringOf(value: unknown): string | null {
  if (Array.isArray(value)) return stringOf(value[0])
  if (typeof value !== 'string') return null
  return oneLine(decodeEntities(value)) || null
}

/** The name of a person, an organisation or a list of them; references by @id are looked up among `objects`. */
export function nameOf(value: unknown, objects: readonly Linked[]): string | null {
  if (Array.isArray(value)) {
    const names = value.map((one) => nameOf(one, objects)).filter((name) => name !== null)
    return names.length === 0 ? null : [...new Set(names)].join(', ')
  }
  if (value !== null && typeof value === 'object') {
    const object = value as Linked
    const name = stringOf(object['name'])
    if (name !== null) return name
    const id = object['@id']
    const other = id === undefined ? undefined : objects.find((one) => one['@id'] === id && 'name' in one)
    return other === undefined ? null : stringOf(other['name'])
  }
  return stringOf(value)
}

/** `isAccessibleForFree` of the story or of a part; null where the page does not say. */
export function isFree(story: Linked, objects: readonly Linked[]): boolean | null {
  const said = [story, ...objects]
    .map((object) => object['isAccessibleForFree'])
    .filter((value) => typeof value === 'string' || typeof value === 'boolean')
  if (said.length === 0) return null
  return !said.some((value) => /^(?:false|https?:\/\/schema\.org\/False)$/iu.test(String(value)))
}
