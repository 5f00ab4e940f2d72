// A second pass by the model over those claims that code cannot be sure of: they have passed the checks, and deny, compare,
// give a cause or draw several passages together. Off unless the model's allowance says otherwise.
import type { Calls } from './calls.ts'
import type { Context } from './context.ts'
import { newFence } from './fence.ts'
import { fold } from './fold.ts'
import { oneLine } from './invisible.ts'
import { deniesUnspaced, isNegation } from './denials.ts'
import { verdictsShape } from './shapes.ts'
import type { Claim } from './writing.ts'

/** More claims than this are not looked at again. */
const mostClaims = 12
const tokensPerVerdict = 80

/** Words that compare or give a cause. Few and sure: a claim that is missed has still passed every check in code. */
const risky = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:${
    'more|less|fewer|than|most|least|highest|lowest|largest|smallest|twice|double|half|because|caused?|causes|due to|led to|leads to|result(?:s|ed)? in|therefore|so that|despite|although|' +
    'mehr|weniger|als|weil|wegen|aufgrund|führte|deshalb|trotz|obwohl|doppelt|plus que|moins|parce que|à cause|en raison|malgré|entraîné|' +
    'más|menos|porque|debido|a causa|pese a|aunque|mais|devido|por causa|apesar|più|meno|perché|a causa|nonostante'
  })(?![\\p{L}\\p{M}])|因为|由于|导致|より|ため|تسبب|بسبب|क्योंकि|से अधिक|больше|меньше|чем|потому|из-за`,
  'u',
)

/** Whether code alone cannot be sure of a claim that has passed. */
export function isDoubtful({ text, citations }: Claim): boolean {
  const passages = new Set(citations.map(({ articleId, passage }) => `${articleId} ${passage}`))
  return passages.size > 1 || (text.match(/[\p{L}\p{M}'’]+/gu) ?? []).some(isNegation) || deniesUnspaced(text) || risky.test(fold(text))
}

/** Those of the claims that the second pass finds unsupported; none where it is off, unaffordable or fails. */
export async function findUnsupported(
  claims: readonly Claim[],
  calls: Calls,
  { prompts, log }: Pick<Context, 'prompts' | 'log'>,
): Promise<ReadonlySet<Claim>> {
  // A claim in the article's own words needs no judge.
  const doubtful = claims.filter((claim) => isDoubtful(claim) && claim.citations[0]?.quote !== claim.text).slice(0, mostClaims)
  if (!calls.model.allowance.secondLook || doubtful.length === 0) return new Set()
  const numbered = doubtful.map((claim, index) => ({
    number: `C${index + 1}`,
    text: claim.text,
    passages: [...new Set(claim.citations.map(({ passageText }) => oneLine(passageText)))],
  }))
  const fence = newFence()
  const request = {
    prompt: prompts.judge,
    messages: prompts.judge.render({ claims: numbered }, fence),
    fence,
    schema: verdictsShape(numbered.map(({ number }) => number)),
    schemaName: 'verdicts',
    maxOutputTokens: 200 + tokensPerVerdict * doubtful.length,
  }
  if (!calls.affords(request)) return new Set()
  try {
    const { verdicts } = await calls.whole(request)
    const rejected = new Set(verdicts.filter(({ supported }) => !supported).map(({ claim }) => claim))
    return new Set(doubtful.filter((_, index) => rejected.has(`C${index + 1}`)))
  } catch (error) {
    if (calls.signal.aborted) throw error
    log.warn('the second look failed; the claims stand as the checks left them', { error })
    return new Set()
  }
}
