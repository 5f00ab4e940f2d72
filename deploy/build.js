// `npm run prepare`, which `npm ci` runs: puts what the bot loads at its start into a few files in `dist/`, because Node takes longer to find and
// link 1,500 small ones than to run them (`evals/SPEED.md`). `src/start.js` runs these where they are of the same sources, else the sources:
// the bundle is never needed, and where it cannot be made that is said and no error. Plain JavaScript: it runs under whatever Node `npm ci` has.
import { rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { madeOfFile, stampOf } from '../src/built.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = resolve(root, process.argv[2] ?? 'dist')

/** Packages with parts of their own beside their code, and those that others would take if they were there. */
const apart = ['@napi-rs/canvas', '@fontsource/inter', 'zlib-sync', 'bufferutil', 'utf-8-validate', 'pg-native']

const slashed = (path) => path.split(sep).join('/')
const isOurs = (path) => path.startsWith(root) && !slashed(path).includes('/node_modules/')

/** A line of `@discordjs/rest` for Node before 18: to read the name has Node load that undici, too. */
const readsFormData = /^globalThis\.FormData \?\?= .*;$/m

/**
 * Each of our files keeps its address, so that it finds what stands beside it (prompts, pages, threads that run from source); a file that it has
 * another process or thread run becomes an entry of the bundle. Of packages no places are kept: theirs tell nothing that their version does not.
 */
const addresses = {
  name: 'addresses',
  transform: {
    filter: { id: /\.[cm]?[jt]s$/ },
    handler(code, path) {
      if (!isOurs(path)) return { code: code.replace(readsFormData, ''), map: { mappings: '' } }
      if (!code.includes('import.meta.url')) return null
      const own = `new URL(${JSON.stringify(`${slashed(relative(folder, root))}/${slashed(relative(root, path))}`)}, import.meta.url).href`
      return code
        .replace(
          /new URL\('([\w./-]+\.ts)', import\.meta\.url\)/g,
          (_, file) => `new URL(import.meta.ROLLUP_FILE_URL_${this.emitFile({ type: 'chunk', id: join(dirname(path), file) })})`,
        )
        .replaceAll('import.meta.url', own)
    },
  },
}

/**
 * Node's HTTP as `require` gives it: an import reads all that a module exports, and two of its names have Node load an undici of its own, 36 ms and 14 MB in each
 * thread, beside the one that discord.js brings.
 */
const builtins = {
  name: 'builtins',
  resolveId: { filter: { id: /^node:http$/ }, handler: (id, _, { kind }) => (kind === 'import-statement' ? `\0${id}` : null) },
  load: { filter: { id: /^\0node:http$/ }, handler: () => "module.exports = process.getBuiltinModule('node:http')" },
}

async function build() {
  const { rolldown } = await import('rolldown')
  // A file is as it was when it was read, or is newer than the bundle.
  const stamps = new Map()
  const bundle = await rolldown({
    input: { main: join(root, 'src/main.ts') },
    cwd: root,
    platform: 'node',
    external: apart,
    logLevel: 'silent',
    plugins: [
      builtins,
      addresses,
      {
        name: 'made of',
        load(path) {
          if (isOurs(path)) stamps.set(path, stampOf(pathToFileURL(path)))
        },
      },
    ],
  })
  rmSync(folder, { recursive: true, force: true })
  const { output } = await bundle.write({
    dir: folder,
    format: 'esm',
    sourcemap: 'hidden',
    sourcemapExcludeSources: true,
    comments: false,
    chunkFileNames: '[name]-[hash].js',
    entryFileNames: '[name].js',
  })
  await bundle.close()
  for (const file of ['package.json', 'node_modules/.package-lock.json', 'deploy/build.js'])
    stamps.set(join(root, file), stampOf(pathToFileURL(join(root, file))))
  // Last: a bundle without this is none.
  writeFileSync(
    join(folder, madeOfFile),
    JSON.stringify(Object.fromEntries([...stamps].map(([path, stamp]) => [slashed(relative(root, path)), stamp])), null, 1),
  )
  return output.filter(({ type }) => type === 'chunk').length
}

try {
  const files = await build()
  process.stdout.write(`What the bot loads stands in ${files} files in ${folder}.\n`)
} catch (error) {
  process.stdout.write(
    `No bundle was made, so the bot starts from its sources, a little slower: ${error instanceof Error ? error.message : String(error)}\n`,
  )
}
