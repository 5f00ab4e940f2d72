// Where `npm start` begins: what Node has compiled is kept beside the data, so that the next start need not compile it again (a third of
// the time), and the bundle of the sources is taken where there is one of just these (`deploy/build.js`). Without a folder that can be written, and without a
// bundle, it starts as ever; `LEDE_FROM_SOURCE=true` leaves the bundle aside. Everything else is left to `main.ts`. Plain JavaScript, because it runs
// before anything kept is at hand: for one file with types Node would load what strips them, a tenth of a second.
// Whoever starts it gives Node two flags: room for 8 MB of new objects, and a collection of the old ones when they have grown by half. By itself
// Node keeps 32 MB for the first and lets the second grow fourfold, which costs more memory than all that the bot holds; less room costs no
// time that could be measured (`evals/SPEED.md`).
import { enableCompileCache, flushCompileCache } from 'node:module'
import { join } from 'node:path'
import { freshBundle } from './built.js'

const compiled = join(process.env['LEDE_DATA'] ?? 'data', 'compiled')
enableCompileCache(compiled)
// Its threads find it by this name.
process.env['NODE_COMPILE_CACHE'] ??= compiled
const bundle = process.env['LEDE_FROM_SOURCE'] === 'true' ? null : freshBundle()
await import(bundle?.href ?? './main.ts')
flushCompileCache()
