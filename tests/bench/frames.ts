import type { Browser, Page } from 'playwright'
import { quantile } from './quantile'
import { outermost, type Span, traced } from './trace'

/** From one frame of a page to the next, in milliseconds. */
export interface Frame {
  /** By the clock. */
  readonly took: number
  /** What of it the window's main thread was at work: the rest it waited, for a display or for its turn on a busy machine. */
  readonly worked: number
}

/** The first are of whatever came before. */
const passedOver = 2
/** What is seen as a jerk. */
const long = 50

/** The frames of a page while `act`, which asks for one after the other, goes on. */
export async function framesDuring(
  browser: Browser,
  page: Page,
  act: () => Promise<unknown>,
): Promise<readonly Frame[]> {
  const spans = await traced(browser, page, act)
  const tasks = outermost(spans)
  const asked = spans.filter(({ name }) => name === 'FireAnimationFrame')
  const begun = tasks.filter((task) => asked.some((one) => isWithin(one, task)))
  return begun.slice(1 + passedOver).map(({ ts }, index) => {
    const from = begun[index + passedOver]?.ts ?? ts
    const within = tasks.filter((task) => task.ts >= from && task.ts < ts)
    return { took: (ts - from) / 1000, worked: within.reduce((sum, { tdur }) => sum + tdur, 0) / 1000 }
  })
}

const isWithin = (span: Span, { ts, dur }: Span) => span.ts >= ts && span.ts <= ts + dur

export function toldFrames(frames: readonly Frame[]): string {
  const sorted = frames.map(({ took }) => took).toSorted((a, b) => a - b)
  const at = (part: number) => quantile(sorted, part).toFixed(1)
  const longer = frames.filter(({ took }) => took > long)
  const worked = frames.filter((frame) => frame.worked > long)
  const most = Math.max(0, ...frames.map((frame) => frame.worked))
  return `frames median ${at(0.5)}, p95 ${at(0.95)}, longest ${at(1)} ms; ${longer.length} of ${frames.length} longer than ${long} ms; the window itself at work for longer than that in ${worked.length}, at most ${most.toFixed(1)} ms`
}
