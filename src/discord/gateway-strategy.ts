// How discord.js has its shards in a thread that was begun before (`gateway-beginning.ts`). Its own strategy for threads begins one for itself when all else is
// loaded; this one says the same words to the same thread (`WorkerBootstrapper`). What else is told to and fro is left to `gateway.ts`.
import type { Worker } from 'node:worker_threads'
import {
  managerToFetchingStrategyOptions,
  WorkerReceivePayloadOp,
  WorkerSendPayloadOp,
  type FetchingStrategyOptions,
  type IIdentifyThrottler,
  type IShardingStrategy,
  type WebSocketManager,
  type WebSocketShardStatus,
  type WorkerReceivePayload,
  type WorkerSendPayload,
} from '@discordjs/ws'
import { Collection } from 'discord.js'

/** The thread's first message: the shards it is to have, and what they are connected by. */
export interface ShardsOfThread {
  readonly kind: 'shards'
  readonly options: FetchingStrategyOptions
  readonly shardIds: readonly number[]
}

/** A `Collection` of a later version than discord.js has: with more methods. */
type Statuses = Awaited<ReturnType<IShardingStrategy['fetchStatus']>>

export class BegunThreadStrategy implements IShardingStrategy {
  readonly #manager: WebSocketManager
  readonly #thread: Worker
  readonly #awaited = new Map<string, (value: unknown) => void>()
  readonly #identifying = new Map<number, AbortController>()
  #shardIds: readonly number[] = []
  #hasEnded = false
  #throttler: IIdentifyThrottler | undefined

  constructor(manager: WebSocketManager, thread: Worker) {
    this.#manager = manager
    this.#thread = thread
  }

  async spawn(shardIds: number[]): Promise<void> {
    const options = await managerToFetchingStrategyOptions(this.#manager)
    this.#shardIds = shardIds
    this.#thread.ref()
    this.#thread.on('message', (message: WorkerReceivePayload | { readonly kind: string }) => {
      if ('op' in message) void this.#said(message)
    })
    // Nobody is kept waiting for what it cannot answer any more.
    this.#thread.once('exit', () => {
      this.#hasEnded = true
      for (const resolve of this.#awaited.values()) resolve(undefined)
      this.#awaited.clear()
    })
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    this.#thread.postMessage({ kind: 'shards', options, shardIds } satisfies ShardsOfThread)
  }

  async connect(): Promise<void> {
    await Promise.all(
      this.#shardIds.map((shardId) => this.#ask(WorkerReceivePayloadOp.Connected, shardId, { op: WorkerSendPayloadOp.Connect, shardId })),
    )
  }

  /** The thread goes on: whoever began it ends it. */
  async destroy(options: Parameters<IShardingStrategy['destroy']>[0] = {}): Promise<void> {
    const shardIds = this.#shardIds
    this.#shardIds = []
    await Promise.all(
      shardIds.map((shardId) =>
        this.#ask(WorkerReceivePayloadOp.Destroyed, shardId, { op: WorkerSendPayloadOp.Destroy, shardId, options }),
      ),
    )
  }

  send(shardId: number, payload: Parameters<IShardingStrategy['send']>[1]): void {
    this.#say({ op: WorkerSendPayloadOp.Send, shardId, payload })
  }

  async fetchStatus(): Promise<Statuses> {
    // The answer names no shard, so each one's number is the nonce.
    return new Collection(
      await Promise.all(
        this.#shardIds.map(
          async (shardId) =>
            [
              shardId,
              (await this.#ask(WorkerReceivePayloadOp.FetchStatusResponse, shardId, {
                op: WorkerSendPayloadOp.FetchStatus,
                shardId,
                nonce: shardId,
              })) as WebSocketShardStatus,
            ] as const,
        ),
      ),
    ) as unknown as Statuses
  }

  #say(payload: WorkerSendPayload): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    this.#thread.postMessage(payload)
  }

  #ask(answer: WorkerReceivePayloadOp, shardId: number, payload: WorkerSendPayload): Promise<unknown> {
    if (this.#hasEnded) return Promise.resolve()
    return new Promise((resolve) => {
      this.#awaited.set(`${answer} ${shardId}`, resolve)
      this.#say(payload)
    })
  }

  #answered(answer: WorkerReceivePayloadOp, shardId: number, value?: unknown): void {
    this.#awaited.get(`${answer} ${shardId}`)?.(value)
    this.#awaited.delete(`${answer} ${shardId}`)
  }

  async #said(payload: WorkerReceivePayload): Promise<void> {
    switch (payload.op) {
      case WorkerReceivePayloadOp.Event:
        this.#manager.emit(payload.event, { ...payload.data, shardId: payload.shardId })
        break
      case WorkerReceivePayloadOp.Connected:
      case WorkerReceivePayloadOp.Destroyed:
        this.#answered(payload.op, payload.shardId)
        break
      case WorkerReceivePayloadOp.FetchStatusResponse:
        this.#answered(payload.op, payload.nonce, payload.status)
        break
      case WorkerReceivePayloadOp.UpdateSessionInfo:
        await this.#manager.options.updateSessionInfo(payload.shardId, payload.session)
        break
      case WorkerReceivePayloadOp.WaitForIdentify:
        await this.#letIdentify(payload)
        break
      case WorkerReceivePayloadOp.CancelIdentify:
        this.#identifying.get(payload.nonce)?.abort()
        this.#mayIdentify(payload.nonce, false)
        break
      // Which session is resumed the thread knows itself, and it is told its shards when it is ready, whenever that was.
      case WorkerReceivePayloadOp.RetrieveSessionInfo:
      case WorkerReceivePayloadOp.WorkerReady:
    }
  }

  async #letIdentify({ nonce, shardId }: { readonly nonce: number; readonly shardId: number }): Promise<void> {
    const controller = new AbortController()
    this.#identifying.set(nonce, controller)
    try {
      this.#throttler ??= await this.#manager.options.buildIdentifyThrottler(this.#manager)
      await this.#throttler.waitForIdentify(shardId, controller.signal)
      this.#mayIdentify(nonce, true)
    } catch {
      // The shard begins anew.
      this.#mayIdentify(nonce, false)
    }
  }

  #mayIdentify(nonce: number, ok: boolean): void {
    if (this.#identifying.delete(nonce)) this.#say({ op: WorkerSendPayloadOp.ShardIdentifyResponse, nonce, ok })
  }
}
