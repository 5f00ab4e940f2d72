// Makes elements. Text always becomes text nodes, so that nothing said by anybody is read as HTML.
export type Child = Node | string | null | undefined | false
type Handlers = { [Name in keyof HTMLElementEventMap as `on${Name}`]?: (event: HTMLElementEventMap[Name]) => void }
type Attribute = string | number | boolean | null | undefined
export type Properties = Handlers & { [name: string]: Attribute | Handlers[keyof Handlers] }

/** `on…` are listeners, true is an empty attribute; null, undefined and false leave an attribute out. */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Properties = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(properties)) {
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value as EventListener)
    else if (value !== null && value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : String(value))
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== false))
  return element
}

let counter = 0

/** An id that no other element has. */
export function newId(prefix: string): string {
  counter += 1
  return `${prefix}-${counter}`
}

export function isHttp(url: string | null | undefined): url is string {
  return /^https?:\/\//i.test(url ?? '')
}
