// Where `npm start` begins: what Node has compiled is kept beside the data, so that the next start need not compile it again (a third of
// the time), and the bundle of the sources is taken where there is one of just these (`deploy/build.js`). Without a folder that can be written, and without a
// bundle, it starts as ever; `LEDE_FROM_SOURCE=true` leaves the bundle aside. Everything else is left to `main.ts`. Plain JavaScript, because it runs
// before anything kept is at hand: for one file with types Node would load what strips them, a tenth of a second.
// Whoever starts it gives Node two flags: room for 8 MB of new objects, where Node by itself keeps 32 MB resident for them, and for 2 from the beginning, so that a start collects less
// often. Old objects are collected when they have grown by half, which Node lets grow fourfold; that flag is set here, behind the start: on the command line it has Node compile all
// modules of its own anew, in every thread, because those that it brings compiled were so without it (`evals/SPEED.md`).
import { enableCompileCache, flushCompileCache } from 'node:module'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { freshBundle } from './built.js'

const compiled = join(process.env['LEDE_DATA']?.trim() || 'data', 'compiled')
enableCompileCache(compiled)
// Its threads find it by this name.
process.env['NODE_COMPILE_CACHE'] ??= compiled
const bundle = process.env['LEDE_FROM_SOURCE'] === 'true' ? null : freshBundle()
await import(bundle?.href ?? './main.ts')
flushCompileCache()
setFlagsFromString('--heap-growing-percent=50')
