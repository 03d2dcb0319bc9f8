import type { Node } from 'prosemirror-model'
import {
  AddMarkStep,
  AddNodeMarkStep,
  AttrStep,
  RemoveMarkStep,
  RemoveNodeMarkStep,
  type Step,
} from 'prosemirror-transform'
import type { Entry, LoggedStep } from '../../library'
import { fromLog } from './steps'

/** An operation on a page, with its steps. */
export interface LoggedEntry {
  readonly entry: Entry
  readonly steps: readonly LoggedStep[]
}

/** A step that takes another one back, as it stands over all that was done since. */
export interface TakingStep {
  readonly step: Step
  /** The version of the step that it takes back, and the entry that this one belongs to. */
  readonly mirror: number
  readonly entry: Entry
}

export interface Without {
  /** Lead from the document as it is to the one that the page would be without the entries; the newest first. */
  readonly taking: readonly TakingStep[]
  /** The entries that go: the wanted ones, and those that cannot stay without them. In the order of the log. */
  readonly going: readonly Entry[]
  /** The document that the others alone would have made. */
  readonly kept: Node
}

/**
 * What a page would be if some of its operations had never been done.
 *
 * Goes through the log once, with two documents: the one that was, and the one without what goes. A later operation stays
 * where it does the same to both: each of its steps is mapped over the steps that take the others back, these are mapped
 * over it (the two sides of a square), neither loses anything of what it touches, and both ways round the square lead to
 * the same document. Where that is not so, the two touch, and the later operation goes as well. So what stays is exactly
 * what the others alone would have made, and what is in the way is named.
 *
 * @param document before the first of these entries
 * @param wanted which entries go in any case
 */
export function without(
  document: Node,
  log: readonly LoggedEntry[],
  wanted: (entry: Entry) => boolean,
): Without {
  const quick = passOver(document, log, wanted, false)
  // What is far apart is not tried out at every step; that it was right is seen at the end.
  return quick ?? passOver(document, log, wanted, true) ?? { taking: [], going: [], kept: document }
}

interface Side {
  /** The document as it was. */
  readonly was: Node
  readonly taking: readonly TakingStep[]
  readonly kept: Node
}

function passOver(
  document: Node,
  log: readonly LoggedEntry[],
  wanted: (entry: Entry) => boolean,
  careful: boolean,
): Without | null {
  let side: Side = { was: document, taking: [], kept: document }
  let going: readonly Entry[] = []
  for (const logged of log) {
    const cancelled = cancel(side, logged)
    if (cancelled) {
      side = cancelled
      const left = new Set(side.taking.map(({ entry }) => entry))
      going = going.filter((entry) => left.has(entry))
      continue
    }
    const stays = wanted(logged.entry) ? null : cross(side, logged.steps, careful)
    if (!stays) going = [...going, logged.entry]
    side = stays ?? join(side, logged)
  }
  return leadsTo(side) ? { taking: side.taking, going, kept: side.kept } : null
}

/** The entry is done to both documents; null = it touches what goes. */
function cross(side: Side, steps: readonly LoggedStep[], careful: boolean): Side | null {
  let { was, taking, kept } = side
  for (const { json } of steps) {
    let over = fromLog(json)
    const next = over.apply(was).doc
    if (!next) throw new RangeError('a logged step does not apply')
    const documentBefore = lazily(was, taking)
    const moved: TakingStep[] = []
    for (const [index, one] of taking.entries()) {
      const step = one.step.map(over.getMap())
      const beyond = over.map(one.step.getMap())
      if (!step || !beyond || extent(step) !== extent(one.step) || extent(beyond) !== extent(over))
        return null
      if (careful || areClose(over, one.step)) {
        const document = documentBefore(index)
        if (!isSquare(document, [over, step], [one.step, beyond])) return null
      }
      moved.push({ ...one, step })
      over = beyond
    }
    const without = applied(over, kept)
    if (!without) return null
    was = next
    kept = without
    taking = moved
  }
  return hasOwnIds(kept) ? { was, taking, kept } : null
}

/** The document before each of the steps, made when one asks for it; they are asked for in order. */
function lazily(document: Node, taking: readonly TakingStep[]): (index: number) => Node | null {
  let now: Node | null = document
  let done = 0
  return (index) => {
    for (; done < index; done++) {
      const step = taking[done]?.step
      now = now && step ? applied(step, now) : null
    }
    return now
  }
}

/** Whether two ways of two steps each lead to the same document. */
function isSquare(document: Node | null, ...ways: readonly (readonly [Step, Step])[]): boolean {
  const [one, other] = ways.map(([first, second]) => {
    const half = document && applied(first, document)
    return half && applied(second, half)
  })
  return Boolean(one && other && one.eq(other))
}

/** The entry goes with the others. */
function join({ was, taking, kept }: Side, { entry, steps }: LoggedEntry): Side {
  let document = was
  for (const { json } of steps) {
    const next = fromLog(json).apply(document).doc
    if (!next) throw new RangeError('a logged step does not apply')
    document = next
  }
  const own = steps
    .map(({ inverse, version }) => ({ step: fromLog(inverse), mirror: version, entry }))
    .toReversed()
  return { was: document, taking: [...own, ...taking], kept }
}

/** An entry that takes back just what was to be taken back first: neither it nor that has to go any more. */
function cancel(side: Side, { steps }: LoggedEntry): Side | null {
  if (steps.length === 0 || steps.length > side.taking.length) return null
  const same = steps.every(({ mirror, json }, index) => {
    const one = side.taking[index]
    return one?.mirror === mirror && JSON.stringify(one.step.toJSON()) === json
  })
  if (!same) return null
  const taking = side.taking.slice(steps.length)
  if (taking[0] && taking[0].entry === side.taking[steps.length - 1]?.entry) return null
  let was = side.was
  for (const { json } of steps) was = fromLog(json).apply(was).doc ?? was
  return { was, taking, kept: side.kept }
}

function leadsTo({ was, taking, kept }: Side): boolean {
  let document = was
  for (const { step } of taking) {
    const next = applied(step, document)
    if (!next) return false
    document = next
  }
  return document.eq(kept)
}

/** A step that has lost its ground may fail in either of two ways. */
function applied(step: Step, document: Node): Node | null {
  try {
    return step.apply(document).doc
  } catch {
    return null
  }
}

/** A deleted article and one that was made since may bear the same name. */
function hasOwnIds(page: Node): boolean {
  return new Set(page.children.map((article) => article.attrs.id)).size === page.childCount
}

/** Whether what two steps touch of one document overlaps or meets: only then can their order count. */
function areClose(a: Step, b: Step): boolean {
  return reach(a).some(([from, to]) => reach(b).some(([start, end]) => from <= end && start <= to))
}

/** How much of a document a step touches: mapped over another one, it has lost what that one took away. */
function extent(step: Step): number {
  return reach(step).reduce((sum, [from, to]) => sum + to - from, 0)
}

function reach(step: Step): readonly (readonly [number, number])[] {
  if (step instanceof AddMarkStep || step instanceof RemoveMarkStep) return [[step.from, step.to]]
  if (step instanceof AttrStep || step instanceof AddNodeMarkStep || step instanceof RemoveNodeMarkStep)
    return [[step.pos, step.pos + 1]]
  const ranges: [number, number][] = []
  step.getMap().forEach((from, to) => {
    ranges.push([from, to])
  })
  return ranges
}
