import type { Browser, Page } from 'playwright'
import { z } from 'zod'

/** A span of Chromium's trace. Times in microseconds; `tts` and `tdur` are of the thread's own clock, which waits for no core. */
const Span = z.object({
  name: z.string(),
  ph: z.literal('X'),
  pid: z.number(),
  tid: z.number(),
  ts: z.number(),
  dur: z.number(),
  tts: z.number(),
  tdur: z.number(),
  args: z.object({ data: z.object({ type: z.string().optional() }).optional() }),
})
export type Span = z.infer<typeof Span>

/** What the page's main thread did during an act: in the order of time, each span before those that it holds. */
export async function traced(
  browser: Browser,
  page: Page,
  act: () => Promise<unknown>,
): Promise<readonly Span[]> {
  const categories = ['devtools.timeline', 'disabled-by-default-devtools.timeline']
  await browser.startTracing(page, { categories })
  await act()
  const { traceEvents } = JSON.parse(String(await browser.stopTracing())) as { traceEvents: unknown[] }
  const spans = traceEvents.flatMap((event) => Span.safeParse(event).data ?? [])
  // It alone runs the page's functions.
  const main = spans.find(({ name }) => name === 'FunctionCall')
  return spans
    .filter(({ pid, tid }) => pid === main?.pid && tid === main.tid)
    .sort((a, b) => a.ts - b.ts || b.dur - a.dur)
}

/** Those that no other holds. */
export function outermost(spans: readonly Span[]): readonly Span[] {
  let end = Number.NEGATIVE_INFINITY
  return spans.filter(({ ts, dur }) => {
    if (ts < end) return false
    end = ts + dur
    return true
  })
}
