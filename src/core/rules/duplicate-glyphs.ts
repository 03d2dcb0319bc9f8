import { type Box, countHan, countLatin, isHan, isLatin, isSpace, squeeze } from '../text'
import { glyphsOf, paintedTwice } from './painted-twice'
import { repeatedLines } from './repeated-lines'
import type { Finding, LineRule, LineView } from './rule'

/**
 * Headlines with a drop shadow, whose glyphs the extraction reads twice or more.
 *
 *     云溪新区云溪新区：：                 →  云溪新区：
 *     稳就业由稳就业由“““变变变”””为为为   →  稳就业由“变”为   (one k for the whole line)
 *     云溪新区开园 / 云溪新区开园          →  云溪新区开园      (see repeated-lines.ts)
 *
 * With glyph boxes: the same glyph again at a small offset (painted-twice.ts). Without, from the text alone.
 *
 * Legal doubles (天天向上, 谢谢, 研究研究, 红红火火, 2222, ××) are spared; a line that is nothing but one short doubled
 * unit could be either and is a suspect, unless the page's other headlines have shadows.
 */
export const duplicateGlyphs: LineRule = {
  name: 'duplicate-glyphs',
  after: ['characters'],
  on: 'lines',
  *find({ lines }) {
    const painted = paintedTwice(lines)
    yield* painted
    const gone = new Set(painted.filter(({ repeats }) => repeats).map(({ at }) => at))
    const apart = standApart(lines)
    const texts = lines.map(({ text }, at) => (gone.has(at) ? '' : text))
    const shadowed = new Set<number>()
    const found = lines.map((line, at) => (glyphsOf(line) ? null : inLine(at, line.text)))
    for (const [at, own] of found.entries()) {
      // Where the glyphs are known, what looks doubled and lies side by side was printed so.
      if (!own) texts[at] = ''
      else if (own.some(isCertain)) {
        yield* own
        if (!own.every(isCertain)) continue
        texts[at] = without(texts[at] ?? '', own)
        shadowed.add(at)
      }
    }
    const repeated = [
      ...repeatedLines(
        texts.map((text, at) => (apart.has(at) ? '' : text)),
        shadowed,
      ),
    ]
    yield* repeated
    const copies = new Set(repeated.filter(isCertain).map(({ at }) => at))
    const shadows = copies.size + found.filter((own) => own?.some(isCertain)).length
    for (const [at, own] of found.entries()) {
      if (!own || own.some(isCertain) || copies.has(at)) continue
      yield* own.flatMap((one) => amidShadows(one, lines[at]?.text ?? '', shadows))
    }
  },
}

/**
 * Lines whose place is known and that lie over no other line: they are no shadow and have none, whatever they repeat.
 *
 * Each is compared with those before and behind it from the top down: time in proportion to the lines.
 */
function standApart(lines: readonly LineView[]): ReadonlySet<number> {
  const placed = lines
    .flatMap(({ source: { box, page = 1 } }, at) => (box ? [{ at, box, page }] : []))
    .sort((a, b) => a.page - b.page || a.box.y - b.box.y)
  const apart = new Set(placed.map(({ at }) => at))
  for (const [n, { at, box, page }] of placed.entries())
    for (const other of placed.slice(n + 1, n + 1 + sameHeight)) {
      if (other.page !== page || other.box.y > box.y + box.height) break
      if (!liesOver(box, other.box)) continue
      apart.delete(at)
      apart.delete(other.at)
    }
  return apart
}

/** Lines that may begin at one height: those of all columns, three times. */
const sameHeight = 40

/** Whether two lines share a third of the smaller one's height, and some of its width. */
function liesOver(a: Box, b: Box): boolean {
  const high = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  const wide = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  return high * 3 > Math.min(a.height, b.height) && wide * 3 > Math.min(a.width, b.width)
}

const isCertain = ({ put }: Finding) => put !== null

/** As many of a page's lines have shadows where all its headlines do. */
const fewestShadows = 2
/** A shorter unit may be said twice in any headline; if it is all that the line says, so many others tell. */
const shortestShadow = 4
const manyShadows = 3

/** A doubtful unit among headlines with shadows: its other copies are some. Elsewhere one of two characters is none. */
function amidShadows(finding: Finding, text: string, shadows: number): readonly Finding[] {
  const [kept] = finding.suggestions ?? []
  if (finding.put !== null || kept === undefined) return [finding]
  const { at, to, reason } = finding
  const said = text.slice(finding.from, to)
  if (isByGlyph(kept, said)) {
    if (shadows >= manyShadows && text.trim() === said) return glyphByGlyph(finding, kept, said)
    // 红红火火热热闹闹 is as good a headline.
    return kept.length > longestMeant ? [] : [finding]
  }
  const alike = isRepeated(kept, said)
  const told = shadows >= manyShadows && alike && text.trim() === said
  if (shadows >= fewestShadows && alike && countHan(kept) >= (told ? 2 : shortestShadow)) {
    const from = finding.from + kept.length
    return [{ at, from, to, put: '', reason: { ...reason, key: 'rules.duplicate-glyphs.units' } }]
  }
  return alike && !isWord(kept) ? [] : [finding]
}

/** In characters. */
const longestMeant = 3

/** A column's name, set as the page's headlines are: 简简讯讯. */
function glyphByGlyph({ at, from, reason }: Finding, kept: string, said: string): Finding[] {
  const copies = said.length / kept.length
  return [...kept].map((_, n) => {
    const first = from + n * copies
    const own = { ...reason, key: 'rules.duplicate-glyphs.units' as const }
    return { at, from: first + 1, to: first + copies, put: '', reason: own }
  })
}

function isByGlyph(kept: string, said: string): boolean {
  const copies = said.length / kept.length
  return kept.length > 1 && copies > 1 && said === [...kept].map((glyph) => glyph.repeat(copies)).join('')
}

const isRepeated = (unit: string, text: string) =>
  text.length > unit.length && text === unit.repeat(text.length / unit.length)

/** Beyond it no headline is as long, and a body line would only cost time. */
const longest = 240
const longestUnit = 64

interface Unit {
  readonly from: number
  readonly length: number
}

function inLine(at: number, text: string): Finding[] {
  if (text.length < 4 || text.length > longest) return []
  const solid = squeeze(text)
  if (!beginsTwice(solid)) return []
  // Where in the line each unit that is not a space stands; copies may be parted by spaces.
  const places: number[] = []
  for (let i = 0; i < text.length; i++) if (!isSpace(text.charCodeAt(i))) places.push(i)
  for (const k of [4, 3, 2]) {
    const fewest = parse(solid, k)
    if (!fewest) continue
    const units = glyphs(solid, fewest, k)
    const verdict = judge(solid, units, k)
    if (verdict === 'legal') return []
    const kept = units.map(({ from, length }) => solid.slice(from, from + length)).join('')
    if (verdict === 'doubtful') {
      const from = places[0] ?? 0
      const to = (places.at(-1) ?? 0) + 1
      return [
        {
          at,
          from,
          to,
          put: null,
          suggestions: [kept],
          confidence: 0.5,
          reason: { key: 'rules.duplicate-glyphs.doubtful', values: { count: k, kept } },
        },
      ]
    }
    const parted = units.slice(1).filter(({ from }) => gapBefore(places, from) > 0).length
    // Where nearly every unit stands apart, the line is only set wide; a lone space parts a headline in two.
    const spacesSpeak = parted * 3 <= units.length || units.every(({ length }) => length > 1)
    return units.map(({ from, length }, n) => {
      const next = units[n + 1]
      const start = places[from + length] ?? 0
      // A space behind the unit's last copy parts it from the next one; spaces between copies go with them.
      const end = next ? endOfCopies(text, places, next.from, spacesSpeak) : text.length
      return {
        at,
        from: start,
        to: end,
        put: '',
        reason: {
          key: 'rules.duplicate-glyphs.units',
          values: { count: k, kept: solid.slice(from, from + length) },
        },
      }
    })
  }
  return []
}

/** How much white space stands before unit `at` of the solid text. */
function gapBefore(places: readonly number[], at: number): number {
  return (places[at] ?? 0) - (places[at - 1] ?? 0) - 1
}

function endOfCopies(text: string, places: readonly number[], next: number, spacesSpeak: boolean): number {
  const start = places[next] ?? text.length
  const latin = isLatin(text.charCodeAt(places[next - 1] ?? 0)) && isLatin(text.charCodeAt(start))
  return gapBefore(places, next) > 0 && (spacesSpeak || latin) ? start - 1 : start
}

/** Whether a unit stands twice in a row where a text begins, as it must to be read as such units throughout. */
function beginsTwice(text: string): boolean {
  for (let length = 1; length <= longestUnit && 2 * length <= text.length; length++)
    if (repeats(text, 0, length, 2)) return true
  return false
}

/** The shortest way to read a text as units that each stand k times in a row; null where there is none. */
function parse(text: string, k: number): Unit[] | null {
  if (text.length < 2 * k && text.length < 4) return null
  // best[i]: fewest units that spell text[0, i); from[i]: where the last of them begins.
  const best = new Array<number>(text.length + 1).fill(Number.POSITIVE_INFINITY)
  const from = new Array<number>(text.length + 1).fill(-1)
  best[0] = 0
  for (let i = 0; i < text.length; i++) {
    const units = best[i] ?? 0
    if (units === Number.POSITIVE_INFINITY) continue
    for (let length = 1; length <= longestUnit && i + k * length <= text.length; length++) {
      if (!repeats(text, i, length, k)) continue
      const end = i + k * length
      if (units + 1 < (best[end] ?? 0)) {
        best[end] = units + 1
        from[end] = i
      }
    }
  }
  if (best[text.length] === Number.POSITIVE_INFINITY) return null
  const units: Unit[] = []
  for (let end = text.length; end > 0; ) {
    const start = from[end] ?? 0
    units.push({ from: start, length: (end - start) / k })
    end = start
  }
  return units.reverse()
}

/**
 * The units glyph by glyph, if each glyph of the line stands k times and most units are glyphs: 一一担担一一担担挑挑出出来来 is
 * 一担一担挑出来.
 */
function glyphs(text: string, units: readonly Unit[], k: number): readonly Unit[] {
  const single = units.filter(({ length }) => length === 1).length
  if (single === units.length || single * 2 <= units.length) return units
  const from = Array.from({ length: text.length / k }, (_, n) => n * k)
  return from.every((at) => repeats(text, at, 1, k)) ? from.map((at) => ({ from: at, length: 1 })) : units
}

function repeats(text: string, from: number, length: number, k: number): boolean {
  const end = from + length * k
  for (let i = from + length; i < end; i++)
    if (text.charCodeAt(i) !== text.charCodeAt(i - length)) return false
  return true
}

function judge(text: string, units: readonly Unit[], k: number): 'certain' | 'doubtful' | 'legal' {
  const kept = units.map(({ from, length }) => text.slice(from, from + length))
  const letters = kept.reduce((sum, unit) => sum + countHan(unit) + countLatin(unit), 0)
  // A headline has no full stop and ends in no comma; prose that says a thing twice does.
  if (letters === 0 || text.includes('。') || text.includes('锟斤拷') || /[，、；]$/u.test(text))
    return 'legal'
  const han = kept.reduce((sum, unit) => sum + countHan(unit), 0)
  const single = kept.every((unit) => unit.length === 1)
  // A unit that itself repeats (哈哈 of 哈哈哈哈) is one glyph over and over, not a shadow.
  if (kept.length === 1 && new Set(kept[0]).size === 1) return 'legal'
  if (kept.length === 1) {
    if (letters >= (han > 0 ? (k > 2 ? 4 : 5) : 10)) return 'certain'
    return letters >= 2 ? 'doubtful' : 'legal'
  }
  if (single && letters <= (k > 2 ? 2 : 4)) return letters > 1 ? 'doubtful' : 'legal'
  if (letters <= 2) return 'doubtful'
  return 'certain'
}

function isWord(unit: string): boolean {
  const first = unit.charCodeAt(0)
  return (isHan(first) && unit.length >= 3) || (isLatin(first) && unit.length >= 6)
}

function without(text: string, findings: readonly Finding[]): string {
  let out = ''
  let at = 0
  for (const { from, to } of findings) {
    out += text.slice(at, from)
    at = to
  }
  return out + text.slice(at)
}
