// Running the operator's programs as one would.
import { spawn, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { bareEnvironment } from '../support/environment.ts'

export const root = fileURLToPath(new URL('../..', import.meta.url))

export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

export function launch(
  program: 'backup' | 'restore' | 'move-to-postgres' | 'doctor' | 'main',
  words: readonly string[],
  environment: Readonly<Record<string, string>>,
  uid?: number,
): { readonly child: ChildProcess; readonly ended: Promise<Ran>; said(words: string | RegExp): Promise<void> } {
  const child = spawn(process.execPath, [program === 'main' ? 'src/start.js' : `src/operator/${program}.ts`, ...words], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...bareEnvironment, ...environment },
    ...(uid === undefined ? {} : { uid }),
  })
  let out = ''
  let err = ''
  const listeners = new Set<() => void>()
  child.stdout.on('data', (bytes: Buffer) => {
    out += bytes.toString('utf8')
    for (const listener of listeners) listener()
  })
  child.stderr.on('data', (bytes: Buffer) => {
    err += bytes.toString('utf8')
  })
  const ended = new Promise<Ran>((resolve) => {
    child.on('close', (code) => {
      resolve({ code, out, err })
    })
  })
  return {
    child,
    ended,
    said: (words) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          if (out.search(words) >= 0) resolve()
        }
        listeners.add(look)
        void ended.then(() => {
          reject(new Error(`it ended without saying “${String(words)}”: ${out}${err}`))
        })
        look()
      }),
  }
}

export async function run(
  program: Parameters<typeof launch>[0],
  words: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<Ran> {
  return launch(program, words, environment).ended
}
