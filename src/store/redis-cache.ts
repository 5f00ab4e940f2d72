// The model's answers on Redis or Valkey, by keyv's own adapter. It waits for whatever the server does, which may be nothing: here each
// call is given little time, and a server that fails is left alone for a while. Every failure is a miss.
import { EventEmitter } from 'node:events'
import KeyvRedis from '@keyv/redis'
import { circuitBreaker, ConsecutiveBreaker, handleAll } from 'cockatiel'
import { keyvStorageCapability, type KeyvStorageAdapter, type KeyvStorageEntry } from 'keyv'
import type { Log } from '#src/core/ports.ts'

/** What a call, and a connection, may take, in milliseconds. */
const patienceMs = 250
const connectWithinMs = 1_000

/** Failures in a row after which the server is left alone, and for how long, in milliseconds. */
const failuresInARow = 3
const restMs = 5_000

export interface RedisCache {
  readonly adapter: KeyvStorageAdapter
  /** Rejects where it cannot be known that they are gone. Keys as `Keyv` takes them. */
  forget(keys: readonly string[]): Promise<void>
  close(): Promise<void>
}

class Patient extends EventEmitter {
  readonly capabilities = keyvStorageCapability(this)
  readonly #redis: KeyvRedis<string>
  readonly #breaker = circuitBreaker(handleAll, { halfOpenAfter: restMs, breaker: new ConsecutiveBreaker(failuresInARow) })

  constructor(redis: KeyvRedis<string>, log: Log) {
    super()
    this.#redis = redis
    this.#breaker.onBreak((reason) => {
      log.warn('the cache does not answer: nothing is looked up in it for a while', { error: 'error' in reason ? reason.error : undefined })
    })
    this.#breaker.onReset(() => {
      log.info('the cache answers again')
    })
  }

  get namespace(): string | undefined {
    return this.#redis.namespace
  }

  set namespace(name: string | undefined) {
    this.#redis.namespace = name
  }

  /** Rejects when it fails, or takes too long. */
  async sure<T>(call: () => Promise<T>): Promise<T> {
    return this.#breaker.execute(async () => {
      const answer = call()
      let timer: NodeJS.Timeout | undefined
      const late = new Promise<never>((_, reject) => {
        timer = setTimeout(() => {
          reject(new Error(`Redis gave no answer within ${patienceMs} ms`))
        }, patienceMs)
      })
      try {
        return await Promise.race([answer, late])
      } finally {
        clearTimeout(timer)
        answer.catch(() => undefined)
      }
    })
  }

  async #orElse<T>(otherwise: T, call: () => Promise<T>): Promise<T> {
    return this.sure(call).catch(() => otherwise)
  }

  async get(key: string): Promise<string | undefined> {
    return this.#orElse(undefined, () => this.#redis.get<string>(key))
  }

  async getMany(keys: string[]): Promise<Array<string | undefined>> {
    return this.#orElse(
      keys.map(() => undefined),
      () => this.#redis.getMany<string>(keys),
    )
  }

  async set(key: string, value: unknown, expires?: number): Promise<boolean> {
    return this.#orElse(false, () => this.#redis.set(key, String(value), expires))
  }

  async setMany<Value>(entries: KeyvStorageEntry<Value>[]): Promise<boolean[]> {
    return Promise.all(entries.map(({ key, value, expires }) => this.set(key, value, expires)))
  }

  async delete(key: string): Promise<boolean> {
    return this.#orElse(false, () => this.#redis.delete(key))
  }

  async deleteMany(keys: string[]): Promise<boolean[]> {
    return Promise.all(keys.map((key) => this.delete(key)))
  }

  async has(key: string): Promise<boolean> {
    return this.#orElse(false, () => this.#redis.has(key))
  }

  async hasMany(keys: string[]): Promise<boolean[]> {
    return Promise.all(keys.map((key) => this.has(key)))
  }

  async clear(): Promise<void> {
    await this.#redis.clear()
  }
}

/** Does not wait for the server: whether it is there shows with the first call. */
export function redisCache(url: string, log: Log): RedisCache {
  const redis = new KeyvRedis<string>(
    {
      url,
      disableOfflineQueue: true,
      socket: { connectTimeout: connectWithinMs, reconnectStrategy: (attempts: number) => Math.min(100 * 2 ** attempts, restMs) },
    },
    { throwOnErrors: true, throwOnConnectError: true, connectionTimeout: connectWithinMs },
  )
  const patient = new Patient(redis, log)
  // Without a listener an outage would end the process; what fails is told by the breaker.
  redis.on('error', () => undefined)
  return {
    adapter: patient as unknown as KeyvStorageAdapter,
    async forget(keys) {
      for (const key of keys) await patient.sure(() => redis.delete(key))
    },
    async close() {
      await Promise.race([
        redis.disconnect(true).catch(() => undefined),
        new Promise((resolve) => {
          setTimeout(resolve, patienceMs).unref()
        }),
      ])
    },
  }
}
