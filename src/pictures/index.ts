// Opens what draws. The drawing library is native and large: it is loaded with the first picture, and a machine for which there
// is none gets no pictures, which is logged once.
import type { Charts } from '#src/core/chart.ts'
import type { Log } from '#src/core/ports.ts'
import type { drawColumns } from './columns.ts'

export function openCharts(log: Log): Charts {
  let drawing: Promise<typeof drawColumns | null> | undefined
  const load = async (): Promise<typeof drawColumns | null> => {
    try {
      return (await import('./columns.ts')).drawColumns
    } catch (error) {
      log.warn('pictures cannot be drawn on this machine', { error })
      return null
    }
  }
  return {
    async columns(chart) {
      drawing ??= load()
      return (await drawing)?.(chart) ?? null
    },
  }
}
