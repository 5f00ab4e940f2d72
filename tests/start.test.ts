// What a start loads: every file is paid for by whoever waits for the bot to be there again.
import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

test('the bot is put together without what is needed only behind the connection, or not by every bot', () => {
  const program = `
    const { registerHooks } = await import('node:module')
    const loaded = new Set()
    registerHooks({ load(url, context, next) { loaded.add(/node_modules\\/((?:@[^/]+\\/)?[^/]+)\\/(?!.*node_modules)/.exec(url)?.[1]); return next(url, context) } })
    await import(${JSON.stringify(new URL('../src/bot.ts', import.meta.url).href)})
    const asked = ['discord.js', 'kysely', 'rate-limiter-flexible', 'openai', 'gpt-tokenizer', 'pg', 'pg-boss', '@keyv/redis', 'prom-client', 'chart.js', '@napi-rs/canvas', 'robots-parser', 'linkedom', 'parse5', 'feedsmith', 'hono']
    console.log(JSON.stringify(asked.filter((name) => loaded.has(name))))`
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' })
  expect([stdout, stderr]).toEqual(['["discord.js","kysely"]\n', ''])
})
