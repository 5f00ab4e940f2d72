// What many ask for at the same time is done in one transaction: a small one costs more by itself than by what is done in it. What is to be
// done is left to the callers.

/** Where much is to be done: between the end of a transaction and the begin of the next one, in milliseconds, unless as many wait as go together. */
const pauseMs = 10

/**
 * `work` does what is given to it as a whole or not at all, and gives a result for each. Where several fail together each is done alone, so
 * that none fails for another. A result means that the transaction is over. Who comes alone does not wait.
 */
export function batched<Item, Result>(
  most: number,
  work: (items: readonly Item[]) => Promise<readonly Result[]>,
): (item: Item) => Promise<Result> {
  const waiting: { readonly item: Item; readonly resolve: (result: Result) => void; readonly reject: (reason: unknown) => void }[] = []
  let pause: NodeJS.Timeout | null = null
  let isUnderWay = false

  async function workOff(): Promise<void> {
    isUnderWay = true
    if (pause !== null) clearTimeout(pause)
    pause = null
    const batch = waiting.splice(0, most)
    try {
      const results = await work(batch.map(({ item }) => item))
      for (const [index, { resolve }] of batch.entries()) resolve(results[index] as Result)
    } catch (error) {
      if (batch.length === 1) batch[0]?.reject(error)
      else
        await Promise.all(
          batch.map(({ item, resolve, reject }) =>
            work([item]).then(([result]) => {
              resolve(result as Result)
            }, reject),
          ),
        )
    }
    isUnderWay = false
    if (waiting.length >= most) void workOff()
    else if (waiting.length > 0 || batch.length > 1) pause = setTimeout(endPause, pauseMs)
  }

  function endPause(): void {
    pause = null
    if (waiting.length > 0) void workOff()
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject })
      if (!isUnderWay && (pause === null || waiting.length >= most)) void workOff()
    })
}
