// A process of its own that hands over the digests that are due at a time, and ends: `digester.ts FOLDER TIME`.
import { openPrompts } from '#prompts'
import { sendDigests } from '#src/core/digests.ts'
import { openStore } from '#src/store/index.ts'
import { silent } from './log.ts'

const [folder = '', time = ''] = process.argv.slice(2)
const clock = { now: () => Number(time) }
const store = await openStore({ folder }, clock, silent)
await sendDigests({ ...store, model: null, ...(await openPrompts()), clock, log: silent }, new AbortController().signal)
await store.close()
