import type { FigurePoint } from '../../core/contract'

const width = 272
const height = 190
const left = 44
const top = 10
const bottom = 26

export interface Plot {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly levels: readonly { readonly y: number; readonly value: number }[]
  /** The first day and the last one; `end`: its words end there. */
  readonly days: readonly { readonly x: number; readonly date: string; readonly end: boolean }[]
  /** `size`: larger where more figures say the same. */
  readonly dots: readonly {
    readonly x: number
    readonly low: number
    readonly high: number
    readonly size: number
  }[]
}

/** Values over more than three powers of ten would all lie on the ground: they are drawn by their logarithm. */
const logFrom = 1_000

/** Where values by date are drawn; null = there are none. */
export function plotOf(points: readonly FigurePoint[]): Plot | null {
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last) return null
  const times = points.map(({ issued }) => Date.parse(issued))
  const [begin, end] = [Math.min(...times), Math.max(...times)]
  const values = points.flatMap(({ low, high }) => [low, high])
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const byLog = least > 0 && most / least > logFrom
  const scale = (value: number) => (byLog ? Math.log10(value) : value)
  // Numbers near one another are told apart; from nothing on where they are not.
  const ground = byLog
    ? Math.floor(scale(least))
    : least > 0 && most / least < 2
      ? least - (most - least) * 0.2
      : Math.min(0, least)
  const ceiling = scale(most) === ground ? ground + 1 : scale(most)
  const x = (time: number) =>
    end === begin ? (left + width) / 2 : left + 8 + ((width - left - 16) * (time - begin)) / (end - begin)
  const y = (value: number) =>
    height - bottom - ((height - bottom - top) * (scale(value) - ground)) / (ceiling - ground)
  return {
    ...{ width, height, left },
    levels: levelsOf(ground, ceiling, byLog).map((value) => ({ value, y: y(value) })),
    days: [
      { x: x(begin), date: first.issued, end: false },
      ...(end === begin ? [] : [{ x: x(end), date: last.issued, end: true }]),
    ],
    dots: points.map(({ issued, low, high, count }) => ({
      x: x(Date.parse(issued)),
      low: y(low),
      high: y(high),
      size: Math.min(8, 3 + Math.sqrt(count - 1)),
    })),
  }
}

/** Some four round values from the ground to the ceiling. */
function levelsOf(ground: number, ceiling: number, byLog: boolean): readonly number[] {
  if (byLog) {
    const step = Math.max(1, Math.ceil((ceiling - ground) / 4))
    return range(Math.ceil(ground), ceiling, step).map((power) => 10 ** power)
  }
  const rough = (ceiling - ground) / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = ([1, 2, 5, 10].find((one) => one * power >= rough) ?? 10) * power
  return range(Math.ceil(ground / step) * step, ceiling, step)
}

function range(from: number, to: number, step: number): readonly number[] {
  return Array.from({ length: Math.floor((to - from) / step + 1e-9) + 1 }, (_, n) => from + n * step)
}
