import { countHan, countLatin, endsSentence, squeeze } from '../text'
import type { Finding } from './rule'

/**
 * Shadow copies that stand on lines of their own: right behind the headline, with their last glyphs wrapped, or far
 * off on the page, where the painting order put them. The first copy stays.
 *
 *     云溪高新区 / 云溪高新 / 区               →  云溪高新区
 *     甲区签约12个 / 甲区签约12个 总投资5亿 / 总投资5亿  →  甲区签约12个 / 总投资5亿
 *     甲区 / 甲区 / 甲区 签约12个 / 签约12个 / 签约12个  →  甲区 / 签约12个
 *
 * One far copy alone may be a table of contents or a running title: it takes a second witness, a copy next door, a
 * whole run of headlines that come again in the same order, copies of others on the page, or the page's first and last
 * place, or copies that the line itself has beside it. Without one it is a suspect.
 *
 * @param shadowed the indices of lines that had their copies beside them, which are no more in the texts
 */
export function* repeatedLines(
  texts: readonly string[],
  shadowed: ReadonlySet<number> = new Set(),
): Generator<Finding> {
  const lines: Candidate[] = []
  for (const [at, text] of texts.entries()) {
    if (text.trim() !== '') lines.push(candidate(at, text, shadowable(text) ? squeeze(text) : ''))
  }
  const repeats = new Map<number, readonly number[]>()
  const standing = withoutWholeCopies(lines, repeats)
  for (const { at, to, kept } of runningOn(standing, repeats)) {
    const rest = standing[indexOf(standing, at)]
    if (rest) lines[indexOf(lines, at)] = rest
    yield {
      at,
      from: 0,
      to,
      put: '',
      repeats: kept,
      reason: { key: 'rules.duplicate-glyphs.line', values: { line: (kept[0] ?? 0) + 1 } },
    }
  }
  neighbours(standing, repeats)
  far(lines, repeats, shadowed)
  amongCopies(lines, repeats)
  framing(lines, repeats)
  for (const { at, text } of lines) {
    const kept = repeats.get(at)
    if (kept)
      yield {
        at,
        from: 0,
        to: text.length,
        put: '',
        repeats: kept,
        reason: { key: 'rules.duplicate-glyphs.line', values: { line: (kept[0] ?? 0) + 1 } },
      }
  }
  yield* lone(lines, repeats)
}

interface Candidate {
  /** 0-based index of the source line. */
  readonly at: number
  readonly text: string
  /** Without spaces; '' = no headline. */
  readonly solid: string
  /** Of `solid`, in letters; a Latin one is a third. */
  readonly weight: number
}

function candidate(at: number, text: string, solid: string): Candidate {
  return { at, text, solid, weight: weightOf(solid) }
}

/** A headline's line: short, no end of a sentence, enough letters that a chance repeat is out of the question. */
function shadowable(text: string): boolean {
  if (text.length > 80) return false
  const solid = squeeze(text)
  // The mark that a wrap left of a copy may be all that its last line holds.
  if (/^[”’）》：！？]{1,2}$/u.test(solid)) return true
  if (weightOf(solid) < 1) return false
  return (
    !/[。；]$/u.test(solid) &&
    !/^(?:图片?来源|供图|责任?编辑|本报讯)/u.test(solid) &&
    !/[/／]摄$/u.test(solid)
  )
}

const weightOf = (solid: string) => countHan(solid) + countLatin(solid) / 3

/** Lines that a headline's copies may take up behind it: three of them, each wrapped once. */
const mostCopies = 6

/** A line that begins with a copy, whose rest stays. */
interface Begun {
  readonly at: number
  /** Where the copy and the space behind it end. */
  readonly to: number
  readonly kept: readonly number[]
}

/** With fewer letters a line comes again by chance. */
const leastCopied = 4

/** Parts of one headline on one line of print; more are no headline. */
const mostParts = 4

/**
 * A headline of three parts and more on one line, as its shadow is painted: each part's last copy and the next part's
 * first run into one line.
 *
 *     甲区 / 甲区 签约12个 / 签约12个 总投资5亿 / 总投资5亿  →  甲区 / 签约12个 / 总投资5亿
 *
 * What is left of a line that begins with a copy takes its place in `lines`.
 */
function runningOn(lines: Candidate[], repeats: Map<number, readonly number[]>): readonly Begun[] {
  const found: Begun[] = []
  for (let i = 0; i + 3 < lines.length; i++) {
    const ends = chainFrom(lines, i)
    if (ends === null) continue
    const chain = lines.slice(i, ends + 1)
    // The first part, then each other one behind its copy; the last line but one holds the last part, printed below.
    const kept = [...chain.slice(0, -2), ...chain.slice(-1)].map(({ at }) => at)
    for (let n = 1; n < chain.length - 2; n++) {
      const line = chain[n]
      const before = lines[i + n - 1]
      if (!line || !before) continue
      const to = lengthOf(before.solid, line.text)
      found.push({ at: line.at, to, kept })
      lines[i + n] = candidate(line.at, line.text.slice(to), line.solid.slice(before.solid.length))
    }
    const last = chain.at(-2)
    if (last) repeats.set(last.at, kept)
    i = ends
  }
  return found
}

/** The last line of a chain of parts that begins with line i; null where there is none of three parts or more. */
function chainFrom(lines: readonly Candidate[], i: number): number | null {
  if ((lines[i]?.weight ?? 0) < 3) return null
  let part = lines[i]?.solid ?? ''
  for (let n = i + 1; n <= i + mostParts; n++) {
    const solid = lines[n]?.solid ?? ''
    if (part === '' || !solid.startsWith(part)) return null
    if (solid === part) return n >= i + 3 ? n : null
    part = solid.slice(part.length)
  }
  return null
}

/** The lines that are no copy, in whole, of the one right above. */
function withoutWholeCopies(
  lines: readonly Candidate[],
  repeats: Map<number, readonly number[]>,
): Candidate[] {
  const standing: Candidate[] = []
  for (const [i, line] of lines.entries()) {
    const above = standing.at(-1)
    const same = line.solid !== '' && line.solid === above?.solid
    // Three times in a row nothing stands by chance.
    const more = repeats.has(lines[i - 1]?.at ?? -1) || lines[i + 1]?.solid.startsWith(line.solid)
    if (above && same && (line.weight >= leastCopied || (line.weight >= 2 && more)))
      repeats.set(line.at, [above.at])
    else standing.push(line)
  }
  return standing
}

/** How far `solid`, which is without spaces, and the spaces behind it reach in `text`. */
function lengthOf(solid: string, text: string): number {
  let seen = 0
  let to = 0
  while (to < text.length && (seen < solid.length || squeeze(text.charAt(to)) === '')) {
    if (squeeze(text.charAt(to)) !== '') seen++
    to++
  }
  return to
}

/** Copies within sight of each other: whole, wrapped, or a headline's two lines and both on one. */
function neighbours(lines: readonly Candidate[], repeats: Map<number, readonly number[]>): void {
  for (const [i, line] of lines.entries()) {
    if (line.solid === '' || repeats.has(line.at) || line.weight < 3) continue
    const one = lines[i + 1]
    const two = lines[i + 2]
    if (!one || one.solid === '') continue
    if (two && two.solid !== '' && line.solid + two.solid === one.solid && !repeats.has(one.at)) {
      repeats.set(one.at, [line.at, two.at])
      continue
    }
    for (let next = i + 1; next <= i + mostCopies; next++) {
      const copy = lines[next]
      if (!copy || copy.solid === '') break
      if (repeats.has(copy.at)) continue
      const tail = lines[next + 1]
      if (copy.solid === line.solid && line.weight >= leastCopied) repeats.set(copy.at, [line.at])
      else if (
        tail &&
        tail.solid !== '' &&
        line.weight >= leastCopied &&
        copy.solid.length >= 2 &&
        copy.solid + tail.solid === line.solid
      ) {
        repeats.set(copy.at, [line.at])
        repeats.set(tail.at, [line.at])
      } else break
    }
    // The wrapped copy may have been painted first.
    if (one.solid.length <= 2 && two && two.solid === line.solid + one.solid && two.weight >= leastCopied) {
      repeats.set(line.at, [two.at])
      repeats.set(one.at, [two.at])
    }
  }
}

/** Copies far off: known headlines that were shadowed once already, or runs of two and more lines that come again. */
function far(
  lines: readonly Candidate[],
  repeats: Map<number, readonly number[]>,
  beside: ReadonlySet<number>,
): void {
  const shadowed = new Set(lines.flatMap(({ at, solid }) => (solid !== '' && beside.has(at) ? [solid] : [])))
  for (const kept of repeats.values()) shadowed.add(kept.map((at) => solidAt(lines, at)).join(''))
  const first = new Map<string, number>()
  for (const [i, line] of lines.entries()) {
    // Prose may say the same line twice.
    if (line.solid === '' || repeats.has(line.at) || /[，；,;]/u.test(line.solid)) continue
    const known = first.get(line.solid)
    if (known === undefined) {
      const parts = partsOf(line, first, lines, repeats)
      if (parts) {
        repeats.set(line.at, parts)
        continue
      }
      first.set(line.solid, i)
      continue
    }
    const next = lines[i + 1]
    const afterKnown = lines[following(lines, repeats, known)]
    const again = next !== undefined && next.solid !== '' && next.solid === afterKnown?.solid && known + 1 < i
    // A paragraph that is printed twice comes again as well: its lines are prose.
    const runs = again && !/[，。；,;]/u.test(next.solid)
    const above = repeats.get(lines[i - 1]?.at ?? -1)?.[0]
    const inRun = above !== undefined && above === lines[previous(lines, repeats, known) ?? -1]?.at
    const enough = line.weight >= leastCopied
    if (enough && (runs || inRun || shadowed.has(line.solid))) repeats.set(line.at, [lines[known]?.at ?? 0])
    else if (!enough && inRun && i > 0) repeats.set(line.at, [lines[known]?.at ?? 0])
  }
}

/**
 * On a page that holds copies of headlines, a line that comes again amid them is a copy too, and so is a long one
 * wherever it comes again but amid a sentence: the page was painted that way.
 */
function amongCopies(lines: readonly Candidate[], repeats: Map<number, readonly number[]>): void {
  if (repeats.size < 2) return
  const first = new Map<string, number>()
  for (const [i, line] of lines.entries()) {
    if (line.solid === '' || repeats.has(line.at) || line.weight < leastCopied) continue
    const known = first.get(line.solid)
    if (known === undefined) first.set(line.solid, line.at)
    else if (
      (line.weight >= longHeadline && !/[，。；,;]/u.test(line.solid) && !goesOn(lines[i - 1])) ||
      repeats.has(lines[i - 1]?.at ?? -1) ||
      repeats.has(lines[i + 1]?.at ?? -1)
    )
      repeats.set(line.at, [known])
  }
}

/** Prose that no sentence ends: what stands below belongs to it, whatever it says again. */
function goesOn(above: Candidate | undefined): boolean {
  return above !== undefined && /[，。、；,;]/u.test(above.text) && !endsSentence(above.text)
}

/**
 * The lines of a headline that a later line holds all at once, with spaces between: their indices in the source; null
 * where it is not made of lines that stand one below the other.
 */
function partsOf(
  line: Candidate,
  first: ReadonlyMap<string, number>,
  lines: readonly Candidate[],
  repeats: ReadonlyMap<number, readonly number[]>,
): number[] | null {
  if (line.weight < 6) return null
  const parts = line.text.trim().split(/[\s\u3000]+/u)
  if (parts.length < 2 || parts.length > 4) return null
  const kept: number[] = []
  let expected = -1
  for (const part of parts) {
    const place = first.get(part)
    if (place === undefined || (expected >= 0 && place !== expected)) return null
    kept.push(lines[place]?.at ?? 0)
    expected = following(lines, repeats, place)
  }
  return kept
}

const solidAt = (lines: readonly Candidate[], at: number) => lines[indexOf(lines, at)]?.solid ?? ''

/** The index of the line that stands there in the source. */
function indexOf(lines: readonly Candidate[], at: number): number {
  let low = 0
  let high = lines.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((lines[middle]?.at ?? 0) < at) low = middle + 1
    else high = middle
  }
  return low
}

/** The headline line that stays next before `i`, right above it or above copies only; null where other text stands. */
function previous(
  lines: readonly Candidate[],
  repeats: ReadonlyMap<number, readonly number[]>,
  i: number,
): number | null {
  for (let n = i - 1; n >= 0 && n >= i - 8; n--) {
    const line = lines[n]
    if (!line || line.solid === '') return null
    if (!repeats.has(line.at)) return n
  }
  return null
}

function following(
  lines: readonly Candidate[],
  repeats: ReadonlyMap<number, readonly number[]>,
  i: number,
): number {
  for (let n = i + 1; n < lines.length && n <= i + 8; n++) {
    const line = lines[n]
    if (!line || line.solid === '') return -1
    if (!repeats.has(line.at)) return n
  }
  return -1
}

/** So many letters do not come again by chance. */
const longHeadline = 8

/** What opens a page of prose and closes it in the same words is its headline, painted first and last. */
function framing(lines: readonly Candidate[], repeats: Map<number, readonly number[]>): void {
  const [first] = lines
  const last = lines.at(-1)
  if (!first || !last || first === last || first.solid !== last.solid || repeats.has(last.at)) return
  // A poem may end as it began.
  if (!lines.some(({ text }) => endsSentence(text))) return
  if (last.weight >= longHeadline && !/[，。；,;]/u.test(last.solid)) repeats.set(last.at, [first.at])
}

/** A long headline that comes twice with no other witness. */
function* lone(
  lines: readonly Candidate[],
  repeats: ReadonlyMap<number, readonly number[]>,
): Generator<Finding> {
  const first = new Map<string, number>()
  for (const line of lines) {
    if (line.solid === '' || repeats.has(line.at) || line.weight < longHeadline || endsSentence(line.text))
      continue
    const known = first.get(line.solid)
    if (known === undefined) first.set(line.solid, line.at)
    else
      yield {
        at: line.at,
        from: 0,
        to: line.text.length,
        put: null,
        suggestions: [''],
        confidence: 0.6,
        reason: { key: 'rules.duplicate-glyphs.again', values: { line: known + 1 } },
      }
  }
}
