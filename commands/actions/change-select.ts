// The select under a summary: the same article shorter, longer, in other words or another language, or read anew. Whoever asked
// for the summary, or a moderator, changes it where it stands; anybody else gets their own.
import { UserError } from '#src/core/errors.ts'
import type { Request } from '#src/core/conversation.ts'
import { lengths, type SummaryWish, type Writer } from '#src/core/writing.ts'
import type { Language } from '#src/core/languages.ts'
import { replyAt } from '#src/core/obtain.ts'
import { defineAction } from '#src/discord/command.ts'
import type { Select, Written } from '#src/discord/reply.ts'
import { replying } from '#src/discord/replying.ts'
import { deskWords } from '#src/discord/words/desk.ts'
import { dollars } from '#src/discord/spending.ts'
import { number } from '#src/discord/words/amounts.ts'
import { changeWords } from '#src/discord/words/changes.ts'
import { mayChange } from '../whose.ts'
import { languageChoices } from '../wishes.ts'

type SummaryRequest = Extract<Request, { kind: 'summarize' }>

export const changeSelect = defineAction({
  name: 'change',
  version: 1,
  needs: 'summarize',
  opening: ([_replyId, askerId], by) => (mayChange(askerId, by) ? 'update' : 'private'),
  async *run({ args: [replyId = '', askerId], value, ...invocation }, context) {
    const record = await replyAt(replyId, invocation.here, context)
    if (value === null || record.request.kind !== 'summarize') throw new UserError('button outdated', {})
    const request = await changed(record.request, value, record.writing?.articleIds[0] ?? '')
    const inPlace = mayChange(askerId, { ...invocation.here, ...invocation })
    yield* replying(request, inPlace ? { ...invocation, askedBy: record.askedBy } : invocation, context)
    // In its place the new summary is the one that Sources and Retry are about.
    if (inPlace) await context.replies.finish(replyId, null)

    async function changed(before: SummaryRequest, wanted: string, articleId: string): Promise<SummaryRequest> {
      const { anew: _anew, ...same } = before
      if (wanted === 'again') return { ...same, anew: true }
      if (wanted !== 'anew') return { ...same, wish: changedWish(before.wish, wanted) }
      const article = await context.articles.get(articleId, ['public'])
      if (article?.url === null || article === undefined) throw new UserError('article gone', {})
      return { ...same, source: { kind: 'url', url: article.url, fresh: true } }
    }
  },
})

function changedWish(wish: SummaryWish, wanted: string): SummaryWish {
  const at = lengths.indexOf(wish.length)
  switch (wanted) {
    case 'shorter':
      return { ...wish, length: lengths[Math.max(0, at - 1)] ?? wish.length }
    case 'longer':
      return { ...wish, length: lengths[Math.min(lengths.length - 1, at + 1)] ?? wish.length }
    case 'plain':
      return { ...wish, style: 'plain' }
    case 'bullets':
      return { ...wish, style: 'bullets' }
    default: {
      const language = languageChoices.find(({ value }) => wanted === `in ${value}`)
      if (language === undefined) throw new UserError('button outdated', {})
      return { ...wish, language: language.value }
    }
  }
}

/** Languages that are offered here; /summarize has more. With the other choices they fit Discord's 25. */
const offered = new Set<string>(['ar', 'de', 'en', 'es', 'fr', 'hi', 'id', 'it', 'ja', 'ko', 'pt', 'ru', 'tr', 'uk', 'vi', 'zh'])

/** The select for a summary; choices that would change nothing, or that its writer cannot follow, are left out. */
export function changesFor({
  writing,
  request,
  replyId,
  askedBy,
  articles,
  spoken,
}: Written & { readonly spoken: Language }): Select | null {
  if (writing.kind !== 'summary' || request.kind !== 'summarize') return null
  const { wish } = request
  const writes = writing.writer.kind === 'model'
  const words = deskWords[spoken]
  const cost = costOfAnother(writing.writer, spoken)
  const options = [
    ...(wish.length === lengths[0] ? [] : [{ label: words.shorter, value: 'shorter' }]),
    ...(wish.length === lengths.at(-1) ? [] : [{ label: words.longer, value: 'longer' }]),
    ...(!writes
      ? []
      : [wish.style === 'plain' ? { label: words.asBullets, value: 'bullets' } : { label: words.inPlainWords, value: 'plain' }]),
    ...(articles.length !== 1 || articles[0]?.url === null
      ? []
      : [{ label: words.readAgain, value: 'anew', description: writes ? changeWords[spoken].unlessSame(cost) : cost }]),
    ...(!writes ? [] : [{ label: changeWords[spoken].writeAgain, value: 'again', description: cost }]),
    ...(!writes
      ? []
      : languageChoices
          .filter(({ value }) => offered.has(value) && value !== writing.language)
          .map(({ name, value }) => ({ label: name, value: `in ${value}` }))),
  ]
  return { customId: changeSelect.id(replyId, askedBy.id), placeholder: words.change, options }
}

/** As much as this one has cost, which is the best guess before the press; the bot's own engine and one's own machine cost nothing. */
function costOfAnother(writer: Writer, spoken: Language): string {
  const words = changeWords[spoken]
  if (writer.kind === 'extractive' || (writer.costUsd === 0 && writer.calls > 0)) return words.free
  if (writer.costUsd !== null && writer.costUsd > 0) return words.about(dollars(writer.costUsd * 1e6, spoken))
  const tokens = (writer.inputTokens ?? 0) + (writer.outputTokens ?? 0)
  return tokens > 0 ? words.aboutTokens(number(tokens, spoken)) : words.likeNew
}
