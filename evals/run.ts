// `npm run eval -- NAME ARGUMENTS`: finds the measure by its name in a written list. What each prints is in README.md.
/* oxlint-disable no-console -- printing is what evals are for */
const measures: Record<string, () => Promise<{ run(args: readonly string[]): Promise<void> }>> = {
  extraction: () => import('./extraction.ts'),
  hidden: () => import('./hidden.ts'),
  summaries: () => import('./summaries.ts'),
  answers: () => import('./answers.ts'),
  injection: () => import('./injection.ts'),
  retrieval: () => import('./retrieval.ts'),
  engines: () => import('./engines.ts'),
  feeds: () => import('./feeds.ts'),
  guard: () => import('./guard.ts'),
  hostile: () => import('./hostile.ts'),
  writing: () => import('./writing.ts'),
  written: () => import('./written.ts'),
  grounding: () => import('./grounding.ts'),
  'hostile-output': () => import('./hostile-output.ts'),
  translations: () => import('./translations.ts'),
  about: () => import('./about.ts'),
  corruptions: () => import('./corruptions.ts'),
  contrasts: () => import('./contrasts.ts'),
  stories: () => import('./stories.ts'),
  placing: () => import('./placing.ts'),
  delivery: () => import('./delivery.ts'),
  soak: () => import('./soak.ts'),
  suggestions: () => import('./suggestions.ts'),
  feedback: () => import('./feedback.ts'),
}

const [name = '', ...args] = process.argv.slice(2)
const load = measures[name]
if (load === undefined) {
  console.error(`No eval is called "${name}". There are: ${Object.keys(measures).join(', ')}.`)
  process.exitCode = 2
} else {
  await (await load()).run(args)
}
