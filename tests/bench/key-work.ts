import type { Browser, Page } from 'playwright'
import { keysToPaint } from './key-to-paint'
import { quantile } from './quantile'
import { type Span, traced } from './trace'

/** What a key cost the window's main thread, in milliseconds of its own time: waiting for a core, a frame or the compositor is none. */
export interface KeyWork {
  /** From the key's arrival until the frame that shows it is handed to the compositor, whatever was done in between. */
  readonly all: readonly number[]
  /** Of that, on average. `browser`: the input itself, the selection, and what of a frame is none of the others. */
  readonly parts: Readonly<Record<Part, number>>
  /** On average, from the handing over to the next key: what is done besides. */
  readonly between: number
  /** By the clock, in which nothing is done: from the task that a key comes in to the one of the frame that shows it. */
  readonly waits: readonly number[]
}
type Part = 'script' | 'layout' | 'paint' | 'browser'

const parts: Readonly<Record<string, Part>> = {
  FunctionCall: 'script',
  RunMicrotasks: 'script',
  TimerFire: 'script',
  FireIdleCallback: 'script',
  FireAnimationFrame: 'script',
  MinorGC: 'script',
  MajorGC: 'script',
  UpdateLayoutTree: 'layout',
  Layout: 'layout',
  PrePaint: 'paint',
  Paint: 'paint',
  Layerize: 'paint',
  Commit: 'paint',
}

/** Types into a page and tells from Chromium's trace what each key cost. */
export async function workOfKeys(
  browser: Browser,
  page: Page,
  keys: number,
  pause: number,
): Promise<KeyWork> {
  return workIn(await traced(browser, page, () => keysToPaint(page, keys, pause)))
}

function workIn(spans: readonly Span[]): KeyWork {
  const presses = spans.filter(({ name, args }) => name === 'EventDispatch' && args.data?.type === 'keydown')
  const tasks = spans.filter(({ name }) => name === 'RunTask')
  const all: number[] = []
  const waits: number[] = []
  const sums: Record<Part, number> = { script: 0, layout: 0, paint: 0, browser: 0 }
  let between = 0
  for (const [index, press] of presses.entries()) {
    const commit = spans.find(({ name, ts }) => name === 'Commit' && ts > press.ts)
    if (!commit) continue
    const until = commit.tts + commit.tdur
    const whole = (until - press.tts) / 1000
    all.push(whole)
    waits.push(restBetween(tasks, press, commit))
    sums.browser += whole
    const within = spans.filter(({ ts }) => ts >= press.ts && ts <= commit.ts)
    for (const [name, own] of ownTimes(within)) {
      const part = parts[name]
      if (part === undefined) continue
      sums[part] += own
      sums.browser -= own
    }
    const next = presses[index + 1]
    if (next) between += Math.max(0, next.tts - until) / 1000
  }
  const count = Math.max(1, all.length)
  return {
    all,
    parts: {
      script: sums.script / count,
      layout: sums.layout / count,
      paint: sums.paint / count,
      browser: sums.browser / count,
    },
    between: between / Math.max(1, count - 1),
    waits,
  }
}

/** Milliseconds without a task between the one that holds `from` and the one that holds `to`. */
function restBetween(tasks: readonly Span[], from: Span, to: Span): number {
  const through = tasks.filter(({ ts, dur }) => ts + dur > from.ts && ts <= to.ts)
  return through.slice(1).reduce((sum, { ts }, index) => sum + (ts - endOf(through[index] ?? from)) / 1000, 0)
}

const endOf = ({ ts, dur }: Span): number => ts + dur

/** Milliseconds that each kind of span took without those that it holds. */
function ownTimes(spans: readonly Span[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>()
  const add = (name: string, time: number) => times.set(name, (times.get(name) ?? 0) + time / 1000)
  const open: Span[] = []
  for (const span of spans) {
    while (open.length > 0 && (open.at(-1)?.ts ?? 0) + (open.at(-1)?.dur ?? 0) <= span.ts) open.pop()
    const holder = open.at(-1)
    if (holder) add(holder.name, -span.tdur)
    add(span.name, span.tdur)
    open.push(span)
  }
  return times
}

/** In words, in milliseconds. */
export function workTold({ all, parts: { script, layout, paint, browser }, between }: KeyWork): string {
  const at = (part: number) => quantile(all, part).toFixed(1)
  const of = [script, layout, paint, browser].map((time) => time.toFixed(1))
  return `${at(0.5)} / ${at(0.95)} (script ${of[0]}, style and layout ${of[1]}, paint ${of[2]}, the browser ${of[3]}), besides ${between.toFixed(1)}`
}
