import type { Finding, LineView } from './rule'

/**
 * Quotation marks that an engine saw where the two parts of a headline stand apart. A headline has a line to itself, and
 * blank ones around it; the mark is alone in it, and both parts are whole without one.
 *
 *     山城高新区集中签约”14个项目落地          →  山城高新区集中签约 14个项目落地
 *     三十年焊花不灭“一把枪焊出“头发丝”精度   →  三十年焊花不灭 一把枪焊出“头发丝”精度
 *     山城高新区14个项目“拿地即开工           →  (unchanged: a term that lost its other mark)
 *
 * Only of a page that was read by an engine: elsewhere a mark is what the paper has.
 */
export function* headlineGaps(lines: readonly LineView[]): Generator<Finding> {
  const texts = lines.map(({ text }) => text)
  if (!isReadByEngine(texts)) return
  for (const [at, text] of texts.entries()) {
    if (!hasQuote.test(text) || !standsAlone(texts, at)) continue
    const place = gapIn(text)
    if (place === null || isTorn(texts, at, text.charAt(place))) continue
    const [from, to] = withSpaces(text, place)
    yield {
      at,
      from,
      to,
      put: ' ',
      reason: { key: 'rules.debris.gap', values: { mark: text.charAt(place) } },
    }
  }
}

/** Straight marks beside Chinese: a page that was set has hardly one, of those that are read nearly all have several. */
const straight = /"\p{Script=Han}|\p{Script=Han}"/gu
const leastStraight = 2

function isReadByEngine(texts: readonly string[]): boolean {
  let count = 0
  for (const text of texts) {
    if (text.includes('"')) count += text.match(straight)?.length ?? 0
    if (count >= leastStraight) return true
  }
  return false
}

const hasQuote = /[“”]/u

const isBlank = (text: string | undefined) => text === undefined || text.trim() === ''

/** Whether a line is nobody's neighbour, and no sentence. */
const standsAlone = (texts: readonly string[], at: number) =>
  (at === 0 || isBlank(texts[at - 1])) && isBlank(texts[at + 1]) && !/[，。；！？,;!?]/u.test(texts[at] ?? '')

/** Neither part of a headline is shorter; what a mark that opens has behind it may be a term where it is. */
const leastPart = 4
const leastBehindOpening = 8

/** Where the one mark stands that has no other; null = there is none, or several. */
function gapIn(text: string): number | null {
  const quotes = [...text.matchAll(/[“”‘’"'*]/gu)]
  const lone = quotes.filter(({ 0: mark }, n) =>
    mark === '”'
      ? n === 0 || quotes[n - 1]?.[0] === '”'
      : mark === '“' && (n + 1 === quotes.length || quotes[n + 1]?.[0] === '“'),
  )
  const [one] = lone
  if (!one || lone.length > 1) return null
  const before = text.slice(0, one.index).trim()
  const behind = text.slice(one.index + 1).trim()
  const least = one[0] === '“' ? leastBehindOpening : leastPart
  const isWhole = /[\p{Script=Han}\d》）]$/u.test(before) && /^[\p{Script=Han}\d《]/u.test(behind)
  return isWhole && before.length >= leastPart && behind.length >= least ? one.index : null
}

/** Whether the mark's other half stands beyond a blank line: a sentence was torn there. */
function isTorn(texts: readonly string[], at: number, mark: string): boolean {
  const other =
    mark === '”'
      ? texts.slice(0, at).findLast((text) => !isBlank(text))
      : texts.slice(at + 1).find((text) => !isBlank(text))
  const quotes = other?.match(/[“”]/gu) ?? []
  return mark === '”' ? quotes.at(-1) === '“' : quotes[0] === '”'
}

function withSpaces(text: string, at: number): readonly [from: number, to: number] {
  let from = at
  while (from > 0 && isBlank(text.charAt(from - 1))) from--
  let to = at + 1
  while (to < text.length && isBlank(text.charAt(to))) to++
  return [from, to]
}
