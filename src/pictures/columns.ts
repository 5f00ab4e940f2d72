// Draws stacked columns with Chart.js on a canvas without a browser. The font comes with the package: a bare machine has none.
import { fileURLToPath } from 'node:url'
import { GlobalFonts, createCanvas } from '@napi-rs/canvas'
import { BarController, BarElement, CategoryScale, Chart, LinearScale } from 'chart.js'
import type { ColumnChart } from '#src/core/chart.ts'

const font = 'Lede Digits'
GlobalFonts.registerFromPath(fileURLToPath(import.meta.resolve('@fontsource/inter/files/inter-latin-500-normal.woff2')), font)
Chart.register(BarController, BarElement, CategoryScale, LinearScale)

/** Twice what it is shown at, which is 350 to 550 pixels wide: sharp on dense screens, legible on small ones. */
const pixelRatio = 2
const size = { width: 440, height: 200 }
const corner = 12

/** Between the greys of Discord's dark themes; text on it has a contrast of 9.6 to 1 (WCAG 2.2 asks for 4.5). */
const ground = '#232428'
const ink = '#c7c9cf'
const rule = '#3b3d44'

export function drawColumns({ labels, layers, scale }: ColumnChart): Uint8Array {
  const canvas = createCanvas(size.width, size.height)
  const context = canvas.getContext('2d')
  const ticks = { color: ink, font: { family: font, size: 13 }, maxRotation: 0 }
  const chart = new Chart(canvas as unknown as HTMLCanvasElement, {
    type: 'bar',
    data: {
      labels: [...labels],
      // The ground shows between the layers, so that they are told apart without their colours, too.
      datasets: layers.map(({ color, values }) => ({
        data: [...values],
        backgroundColor: color,
        borderColor: ground,
        borderWidth: { top: 1.5 },
        borderSkipped: false,
        borderRadius: 2,
        maxBarThickness: 18,
      })),
    },
    options: {
      responsive: false,
      animation: false,
      events: [],
      devicePixelRatio: pixelRatio,
      layout: { padding: 14 },
      scales: {
        x: { stacked: true, grid: { display: false }, border: { color: rule }, ticks: { ...ticks, autoSkip: true } },
        y: {
          stacked: true,
          beginAtZero: true,
          grid: { color: rule },
          border: { display: false },
          ticks: {
            ...ticks,
            maxTicksLimit: 5,
            ...(scale === 'count' ? { precision: 0 } : {}),
            callback: (value) => written(Number(value), scale),
          },
        },
      },
    },
    plugins: [
      {
        id: 'ground',
        beforeDraw() {
          context.fillStyle = ground
          context.beginPath()
          context.roundRect(0, 0, size.width, size.height, corner)
          context.fill()
        },
      },
    ],
  })
  const png = canvas.toBuffer('image/png')
  chart.destroy()
  return png
}

/** By the signs that every reader knows: 12k, 3.5M, $0.25. */
function written(value: number, scale: ColumnChart['scale']): string {
  if (scale === 'dollars') return `$${value === 0 ? '0' : value < 0.1 ? value.toPrecision(2) : value.toFixed(2)}`
  for (const [unit, sign] of [
    [1e9, 'G'],
    [1e6, 'M'],
    [1e3, 'k'],
  ] as const)
    if (value >= unit) return `${Number((value / unit).toPrecision(3))}${sign}`
  return String(value)
}
