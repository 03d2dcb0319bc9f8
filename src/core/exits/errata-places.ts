import type { Node } from 'prosemirror-model'
import type { Change } from '../document'
import type { Source } from '../text'

/** So many unchanged characters between two corrections of one rule, and an editor sees one place. */
const side = 2

/**
 * Corrections as an editor would list them: what one rule did side by side in a line is one place (a headline whose
 * every glyph stood three times), and where something was only put in or taken out, the characters beside it say where.
 *
 * @param found text changes of a page, in source order
 */
export function placesOf(found: readonly Change[], source: Source, document: Node): readonly Change[] {
  const places: { readonly change: Change; readonly joined: boolean }[] = []
  for (const change of found) {
    const last = places.at(-1)?.change
    if (last && belongs(last, change, document))
      places[places.length - 1] = { change: both(last, change, source, document), joined: true }
    else places.push({ change, joined: false })
  }
  return places.map(({ change, joined }) => {
    const bare = change.before === '' || change.after === ''
    return change.kind === 'text' && (joined || bare) ? widened(change, source, document) : change
  })
}

function belongs(one: Change, next: Change, document: Node): boolean {
  const gap = next.fromSource - one.toSource
  const samePlace = one.line === next.line && one.rule === next.rule
  return (
    samePlace &&
    one.kind === 'text' &&
    next.kind === 'text' &&
    gap >= 0 &&
    gap <= side &&
    next.from - one.to === gap &&
    document.resolve(one.from).sameParent(document.resolve(next.from))
  )
}

function both(one: Change, { toSource, to }: Change, source: Source, document: Node): Change {
  const before = lineOf(source, one).slice(one.fromSource, toSource)
  return { ...one, toSource, to, before, after: document.textBetween(one.from, to) }
}

function widened(change: Change, source: Source, document: Node): Change {
  const { fromSource, toSource, from, to, before, after } = change
  const line = lineOf(source, change)
  const $from = document.resolve(from)
  const text = $from.parent.textContent
  const at = from - $from.start()
  const left = same(line[fromSource - 1], text[at - 1])
  const right = same(line[toSource], text[at + (to - from)])
  return {
    ...change,
    fromSource: fromSource - left.length,
    toSource: toSource + right.length,
    from: from - left.length,
    to: to + right.length,
    before: left + before + right,
    after: left + after + right,
  }
}

/** A character that stands there before and after; half a surrogate pair is none. */
function same(one: string | undefined, other: string | undefined): string {
  return one !== undefined && one === other && one.isWellFormed() ? one : ''
}

function lineOf(source: Source, { line }: Change): string {
  return source.lines[line - 1]?.text ?? ''
}
