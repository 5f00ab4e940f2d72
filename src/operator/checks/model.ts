// The model: whether its server answers, takes the key, has the model, and gives JSON by schema.
import type { Config } from '../../config.ts'
import { fail, guarded, ok, warn, type Finding } from '../finding.ts'

export async function checkModelServer({ model }: Pick<Config, 'model'>): Promise<readonly Finding[]> {
  if (model === null) return [ok('model', 'none is set: summaries are the articles’ own sentences')]
  return guarded('model', async () => {
    // The tokenizer's tables take a moment: only for who has a model.
    const { checkModel } = await import('../../llm/checking.ts')
    const { listed, name, rung, failure, answeredMs } = await checkModel(model)
    const server = model.baseUrl === undefined ? 'OpenAI' : new URL(model.baseUrl).host
    if (failure !== null) return [failed({ server, name: name ?? 'the model', listed, ...failure })]
    if (name === null) return [fail('model', `${server} does not say which models it has.`, 'Set OPENAI_MODEL.')]
    const took = `${name} at ${server} answered in ${(answeredMs / 1000).toFixed(1)} s`
    const { embeddingModel } = model
    const embeddings =
      embeddingModel === undefined ||
      listed === null ||
      listed.length === 0 ||
      listed.some((id) => id === embeddingModel || id.startsWith(`${embeddingModel}:`))
        ? []
        : [
            warn(
              'embeddings',
              `${server} does not list ${embeddingModel}.`,
              'Set LEDE_EMBEDDING_MODEL to a model that it has; without one stories are found by their words.',
            ),
          ]
    if (rung === 'json_schema') return [ok('model', `${took}, JSON by schema`), ...embeddings]
    return [
      warn(
        'model',
        `${took}, but takes no JSON schema (${rung === 'json_object' ? 'JSON mode' : 'the prompt alone'})`,
        'It works; more answers will be unusable, and then the articles’ own sentences stand in. A newer server, or another model, may take schemas.',
      ),
      ...embeddings,
    ]
  })
}

interface Failure {
  readonly server: string
  readonly name: string
  readonly listed: readonly string[] | null
  readonly reason: string
  readonly status: number | null
}

function failed({ server, name, listed, reason, status }: Failure): Finding {
  const has = listed === null || listed.length === 0 ? '' : ` It has: ${listed.slice(0, 8).join(', ')}${listed.length > 8 ? ', …' : ''}.`
  if (reason === 'model rejected the key')
    return fail('model', `${server} does not accept OPENAI_API_KEY.`, 'Check the key, and that it may use the model.')
  if (listed !== null && listed.length > 0 && !listed.includes(name))
    return fail('model', `${server} has no model ${name}.${has}`, 'Set OPENAI_MODEL to one of them.')
  if (reason === 'model unreachable')
    return fail('model', `${server} does not answer.`, 'Start it, or check OPENAI_BASE_URL (for Ollama: http://127.0.0.1:11434/v1).')
  if (reason === 'model timed out')
    return fail(
      'model',
      `${name} at ${server} was silent for too long.`,
      'A slow local model needs more LEDE_MODEL_PATIENCE, or is too large for its machine.',
    )
  if (status === 429)
    return fail('model', `${server} takes no more requests for now, or the account is used up.`, 'Look at its limits and its billing.')
  if (reason === 'model answer unusable')
    return warn(
      'model',
      `${name} at ${server} gave no JSON that can be used.`,
      'Another model will do better; until then the articles’ own sentences stand in.',
    )
  return fail('model', `${name} at ${server}: ${reason}${status === null ? '' : ` (HTTP ${status})`}.`, 'Look at the server’s own log.')
}
