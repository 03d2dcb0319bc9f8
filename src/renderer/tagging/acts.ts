import type { Mark, ResolvedPos } from 'prosemirror-model'
import { TextSelection } from 'prosemirror-state'
import { decide, putTag, type StandingTag, sameTag, tagsOver, takeTags } from '../../core/document'
import { readAt } from '../../core/tagging'
import { type DeskPage, inName } from '../desk'
import type { Hint } from './hint'
import { type Hints, tagAt } from './hints'
import { entityMark, figureMark, kindOf, ruleOf, type TagKind } from './kinds'
import { boundary, figureAt, figuresIn, wordAt } from './words'

/** What can be done to the tags of an open page, each as one named operation that can be undone. */

interface Range {
  readonly from: number
  readonly to: number
}

export interface Placed extends Range {
  readonly mark: Mark
}

/** `across`: a tag stands within one block, and the selection goes over several. `nothing`: there is no word here. */
export type Tagged = 'done' | 'across' | 'nothing'

/**
 * Tags what is selected; else the suggestion at the caret, the tag that stands there, or the word. A selection of
 * several numbers becomes as many figures.
 */
export function tagHere(desk: DeskPage, hints: Hints, kind: TagKind): Tagged {
  const { from, to, empty, $from } = desk.state.selection
  if (!empty && !$from.sameParent(desk.state.selection.$to)) return 'across'
  const places = empty ? atCaret(desk, hints, $from, kind) : selected($from, from, to, kind)
  return places.length > 0 && tagPlaces(desk, places) ? 'done' : 'nothing'
}

/** Tags places, as one operation. */
export function tagPlaces(desk: DeskPage, places: readonly Placed[]): boolean {
  const [first] = places
  if (!first) return false
  const kinds = new Set(places.map(({ mark }) => kindOf(mark)))
  const kind = kinds.size === 1 ? kindOf(first.mark) : 'several'
  const name =
    places.length === 1
      ? { key: 'operations.tag', values: { text: textIn(desk, first), kind } }
      : { key: 'operations.tagSome', values: { count: places.length, kind } }
  return desk.perform(name, (tr) => {
    for (const place of places) putTag(tr, place, place.mark)
  })
}

/** Takes away the tags that the selection touches, or the one at the caret. */
export function untagHere(desk: DeskPage): boolean {
  const { from, to, empty } = desk.state.selection
  if (!empty) return untag(desk, { from, to }, null)
  const tag = tagAt(desk.state.doc, from)
  return tag !== null && untag(desk, tag, ruleOf(kindOf(tag.mark)))
}

export function untag(desk: DeskPage, place: Range, of: 'entity' | 'figure' | null): boolean {
  return desk.perform({ key: 'operations.untag', values: { text: textIn(desk, place) } }, (tr) =>
    takeTags(tr, place, of),
  )
}

/** Puts another tag in the place of one. */
export function changeTag(desk: DeskPage, tag: StandingTag, mark: Mark): boolean {
  // A field that is left says again what Enter said.
  const [now] = tagsOver(desk.state.doc, tag, ruleOf(kindOf(tag.mark)))
  if (!now || sameTag(now.mark, mark)) return false
  const name = { key: 'operations.changeTag', values: { text: inName(tag.text), kind: kindOf(mark) } }
  return desk.perform(name, (tr) => {
    tr.removeMark(tag.from, tag.to, tag.mark.type)
    putTag(tr, tag, mark)
  })
}

/** Gives a tag another kind; a link to a record is lost by it. */
export function giveKind(desk: DeskPage, tag: StandingTag, kind: TagKind): boolean {
  if (kindOf(tag.mark) === kind) return false
  return changeTag(desk, tag, markFor(desk, tag, kind))
}

/** The tag that a place would get as a kind: a number is read for it. */
export function markFor(desk: DeskPage, place: Range, kind: TagKind): Mark {
  return kind === 'figure' ? figureMark(readAt(desk.state.doc, place)) : entityMark(kind, null)
}

/** The edge that is moved, which way, and how far. */
export interface Move {
  readonly edge: 'from' | 'to'
  readonly by: 1 | -1
  readonly unit: 'character' | 'word'
}

/**
 * A place with an edge moved: within its block, at least one character long, and not into another tag of its type.
 * null = it cannot go there.
 */
function resized(desk: DeskPage, place: Range, of: 'entity' | 'figure', move: Move): Range | null {
  const { doc } = desk.state
  const $from = doc.resolve(place.from)
  const start = $from.start()
  const text = $from.parent.textContent
  const edge = boundary(text, place[move.edge] - start, move.by, move.unit) + start
  const next = { from: place.from, to: place.to, [move.edge]: edge }
  if (edge === place[move.edge] || next.from >= next.to) return null
  const others = tagsOver(doc, next, of).filter(({ from, to }) => to <= place.from || from >= place.to)
  return others.length > 0 ? null : next
}

/** A suggestion with an edge moved, before it is taken; null = it cannot go there. */
export function resizedHint(desk: DeskPage, hint: Hint, move: Move): Hint | null {
  const next = resized(desk, hint, ruleOf(hint.kind), move)
  if (!next) return null
  const text = desk.state.doc.textBetween(next.from, next.to)
  // Another name may be another's: the record that was meant is not this one.
  return { ...hint, ...next, text, mark: markFor(desk, next, hint.kind) }
}

/** Grows or shrinks the tag at the caret. */
export function resizeHere(desk: DeskPage, move: Move): 'done' | 'noTag' | 'edge' {
  const { from, to } = desk.state.selection
  const tag = tagAt(desk.state.doc, from) ?? tagsOver(desk.state.doc, { from, to }, 'entity')[0] ?? null
  if (!tag) return 'noTag'
  return resizeTag(desk, tag, move) ? 'done' : 'edge'
}

/** Answers the tag as it stands then; null = it cannot go there. */
export function resizeTag(desk: DeskPage, tag: StandingTag, move: Move): StandingTag | null {
  const of = ruleOf(kindOf(tag.mark))
  const next = resized(desk, tag, of, move)
  if (!next) return null
  const mark = of === 'figure' ? markFor(desk, next, 'figure') : tag.mark
  const text = desk.state.doc.textBetween(next.from, next.to)
  const name = { key: 'operations.resizeTag', values: { text: inName(text) } }
  desk.perform(name, (tr) => {
    tr.removeMark(tag.from, tag.to, tag.mark.type)
    putTag(tr, next, mark)
    // The caret, or what is selected, goes along: the next key is about the same tag.
    const { from, empty } = tr.selection
    const caret = Math.max(next.from, Math.min(from, next.to))
    tr.setSelection(
      empty ? TextSelection.create(tr.doc, caret) : TextSelection.create(tr.doc, next.from, next.to),
    )
  })
  return { ...tag, ...next, mark, text }
}

/** Gives several tags of one name another kind, as one operation. */
export function giveKinds(desk: DeskPage, tags: readonly StandingTag[], kind: TagKind): boolean {
  const [first] = tags
  if (!first || kindOf(first.mark) === kind) return false
  const marks = tags.map((tag) => markFor(desk, tag, kind))
  const name = { key: 'operations.changeTag', values: { text: inName(first.text), kind } }
  return desk.perform(name, (tr) => {
    for (const [index, tag] of tags.entries()) {
      const mark = marks[index]
      tr.removeMark(tag.from, tag.to, tag.mark.type)
      if (mark) putTag(tr, tag, mark)
    }
  })
}

/** Says that suggestions of one text are none, where they stand. */
export function dismissAll(desk: DeskPage, hints: readonly Hint[]): boolean {
  const [first] = hints
  if (!first) return false
  return desk.perform({ key: 'operations.dismiss', values: { text: inName(first.text) } }, (tr) => {
    for (const hint of hints) decide(tr, hint, ruleOf(hint.kind), 'fine')
  })
}

function selected($from: ResolvedPos, from: number, to: number, kind: TagKind): readonly Placed[] {
  const start = $from.start()
  const text = $from.parent.textContent.slice(from - start, to - start)
  const begins = from + text.length - text.trimStart().length
  const ends = begins + text.trim().length
  if (begins >= ends) return []
  if (kind !== 'figure') return [{ from: begins, to: ends, mark: entityMark(kind, null) }]
  const own = { from: begins - start, to: ends - start }
  const figures = figuresIn($from.parent, own)
  if (figures.length > 1)
    return figures.map((one) => ({ from: one.from + start, to: one.to + start, mark: figureMark(one) }))
  const place = { from: begins, to: ends }
  return [{ ...place, mark: figureMark(readAt($from.doc, place)) }]
}

function atCaret(desk: DeskPage, hints: Hints, $at: ResolvedPos, kind: TagKind): readonly Placed[] {
  const { pos } = $at
  const of = ruleOf(kind)
  const hint = hints
    .refresh()
    .hints.find((one) => ruleOf(one.kind) === of && one.from <= pos && pos <= one.to)
  if (hint) return [{ ...hint, mark: hint.kind === kind ? hint.mark : markFor(desk, hint, kind) }]
  const tag = tagAt(desk.state.doc, pos, kind)
  if (tag) return kindOf(tag.mark) === kind ? [] : [{ ...tag, mark: markFor(desk, tag, kind) }]
  if (!$at.parent.isTextblock) return []
  const start = $at.start()
  const text = $at.parent.textContent
  const figure = kind === 'figure' ? figureAt(text, pos - start) : null
  const word = figure ?? wordAt(text, pos - start)
  if (!word) return []
  const place = { from: word.from + start, to: word.to + start }
  return [{ ...place, mark: figure ? figureMark(figure) : markFor(desk, place, kind) }]
}

function textIn(desk: DeskPage, { from, to }: Range): string {
  return inName(desk.state.doc.textBetween(from, to, ' '))
}
