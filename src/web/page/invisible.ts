// Invisible characters are judged in the core, because questions and model output have them, too.
export { oneLine, removeInvisible } from '#src/core/invisible.ts'
