// What a prompt is to the core: named slots in, messages out. The files, their parsing and their checks are in `prompts/`.

export interface Message {
  readonly role: 'system' | 'user' | 'assistant'
  readonly content: string
}

/** Article text, feed text, names and questions: data that must never be able to close its fence or open a role. */
export interface Prompt<Slots extends object> {
  readonly name: string
  /** Hash of the template's text: shown on cards, stored with feedback. */
  readonly version: string
  /** Number of the server's own version; without it the prompt is as shipped. */
  readonly edition?: number
  /**
   * Fills the slots in one pass. `fence` is the random id that fences carry in this request; the same messages rendered
   * with another fence must be equal after that id is taken out (the cache key depends on it).
   */
  render(slots: Slots, fence: string): readonly Message[]
}

/** A passage as prompts show it. `id` is that of `passageId`. */
export interface PromptPassage {
  readonly id: string
  readonly kind: string
  readonly text: string
}

export interface PromptArticle {
  readonly letter: string
  readonly title: string
  readonly site: string
  readonly byline: string
  /** ISO date, or the word "unknown". */
  readonly published: string
  readonly language: string
  readonly passages: readonly PromptPassage[]
}

/** Every prompt the core uses and the slots it fills; `prompts/index.ts` must supply exactly these. */
export interface Prompts {
  readonly summarize: Prompt<{
    articles: readonly PromptArticle[]
    length: string
    style: string
    language: string
    /** `1 of 3` when the article is read in parts, else empty. */
    part: string
  }>
  readonly merge: Prompt<{
    articles: readonly PromptArticle[]
    /** Claims of the parts, each with its passage ids. */
    claims: readonly { readonly text: string; readonly ids: string }[]
    length: string
    style: string
    language: string
  }>
  readonly answer: Prompt<{
    articles: readonly PromptArticle[]
    question: string
    askedBy: string
    language: string
    turns: readonly { readonly question: string; readonly askedBy: string; readonly answer: string }[]
  }>
  readonly compare: Prompt<{ articles: readonly PromptArticle[]; language: string }>
  readonly repair: Prompt<{
    passages: readonly PromptPassage[]
    claim: string
    /** Ids of the passages that it cites. */
    cited: string
    reason: string
    language: string
  }>
  readonly judge: Prompt<{
    /** Claims by number, each with the texts of its passages. */
    claims: readonly { readonly number: string; readonly text: string; readonly passages: readonly string[] }[]
  }>
}
