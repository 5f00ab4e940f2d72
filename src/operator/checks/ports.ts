// The ports that the bot opens: free, or taken by somebody else.
import { createServer } from 'node:net'
import type { Config } from '../../config.ts'
import { fail, ok, warn, type Finding } from '../finding.ts'

/** `inUse`: a bot runs on the data folder, which may be the one that has them. */
export async function checkPorts(
  { discord, localPort, health }: Pick<Config, 'discord' | 'localPort' | 'health'>,
  inUse: boolean,
): Promise<readonly Finding[]> {
  const wanted = [
    ...(discord === null ? [{ name: 'LEDE_PORT', port: localPort, host: '127.0.0.1' }] : []),
    ...(health === null ? [] : [{ name: 'HEALTH_PORT', ...health }]),
    ...(discord?.http ? [{ name: 'INTERACTIONS_PORT', port: discord.http.port, host: discord.http.host }] : []),
  ].filter(({ port }) => port !== 0)
  return Promise.all(
    wanted.map(async ({ name, port, host }) => {
      const problem = await problemOf(port, host)
      if (problem === null) return ok('ports', `${name} ${port} is free`)
      if (problem === 'EADDRINUSE' && inUse) return ok('ports', `${name} ${port} is taken, and a bot runs here`)
      if (problem === 'EACCES') return fail('ports', `${name} ${port} may not be opened on ${host}.`, 'Choose a port above 1023.')
      if (problem === 'EADDRNOTAVAIL')
        return fail('ports', `${host} is no address of this machine.`, `Change ${name.replace('PORT', 'HOST')}.`)
      return (name === 'LEDE_PORT' ? fail : warn)(
        'ports',
        `${name} ${port} is taken by another program.`,
        `End that program, or set ${name} to another port.`,
      )
    }),
  )
}

async function problemOf(port: number, host: string): Promise<string | null> {
  const server = createServer()
  return new Promise((resolve) => {
    server.once('error', (error) => {
      resolve('code' in error ? String(error.code) : error.message)
    })
    server.listen(port, host, () => {
      server.close(() => {
        resolve(null)
      })
    })
  })
}
