// What a picture of columns shows, and the port that draws it. Drawing is left to `pictures`, the words around it to `discord`.

/** Layers of columns, one upon the other. */
export interface ColumnChart {
  /** Under each column; short, and of digits alone: there is no font for every language. */
  readonly labels: readonly string[]
  /** From the bottom up; one value a label. `color` is CSS hex RGB. */
  readonly layers: readonly { readonly color: string; readonly values: readonly number[] }[]
  /** How the scale is written: whole numbers, or US dollars. */
  readonly scale: 'count' | 'dollars'
}

export interface Charts {
  /** A PNG on a dark ground of its own, legible in a light and a dark Discord; null where this machine cannot draw. */
  columns(chart: ColumnChart): Promise<Uint8Array | null>
}
