import type { Node } from 'prosemirror-model'
import type { Mapping, Transform } from 'prosemirror-transform'
import { type FigureAttrs, layTag, type StandingTag, sameTag, tagsChanged, tagsOver } from '../../document'
import type { Figure } from './figure'
import { figureIn, sameFigure } from './figure-in'
import { findFigures } from './scan'

/**
 * Reads figures anew whose text was changed, or what stands beside them: `mapping` led from `before` to `tr.doc`, and
 * `tr` is given the steps that put their values right. A value that is not what its text said before was set by hand,
 * and stays; so does that of a figure that was cut in two.
 */
export function followFigures(tr: Transform, before: Node, mapping: Mapping): void {
  for (const tag of tagsChanged(before, tr.doc, 'figure')) {
    const place = { from: mapping.map(tag.from, -1), to: mapping.map(tag.to, 1) }
    if (place.from >= place.to) continue
    const [now, ...more] = tagsOver(tr.doc, place, 'figure').filter(({ mark }) => sameTag(mark, tag.mark))
    if (!now || more.length > 0) continue
    if (now.text === tag.text) {
      followNeighbours(tr, before, tag, now)
      continue
    }
    const attrs = tag.mark.attrs as FigureAttrs
    // What stands beside it may have changed since it was read.
    const readings = [readAt(before, tag), figureIn(tag.text, 0, tag.text.length)]
    if (!readings.some((reading) => sameFigure(attrs, reading))) continue
    const read = readAt(tr.doc, now)
    if (!sameFigure(attrs, read)) layTag(tr, now, now.mark.type.create({ ...attrs, ...read }))
  }
}

/**
 * What was put beside a figure may belong to it: 元 behind 50亿, % behind 83.4, 2022年 before 4月. A tag that said no
 * more than what is read there says so again; it grows over nothing that is tagged.
 */
function followNeighbours(tr: Transform, before: Node, tag: StandingTag, now: StandingTag): void {
  const attrs = tag.mark.attrs as FigureAttrs
  const was = figureOver(before, tag)
  // On a part of what was read it was put by hand.
  if (was && (was.from !== tag.from || was.to !== tag.to)) return
  if (!sameFigure(attrs, was ?? figureIn(tag.text, 0, tag.text.length))) return
  const is = figureOver(tr.doc, now)
  if (!is || (is.from === now.from && is.to === now.to && sameFigure(attrs, is))) return
  if (tagsOver(tr.doc, is, 'figure').length > 1) return
  const { kind, value, unit, approx } = is
  layTag(tr, is, now.mark.type.create({ kind, value, unit, approx }))
}

/** The figure that is read over all of a place, in positions of the document; undefined = none is. */
function figureOver(document: Node, { from, to }: Pick<StandingTag, 'from' | 'to'>): Figure | undefined {
  const $from = document.resolve(from)
  const start = $from.start()
  const found = figuresIn($from.parent).find(
    (figure) => start + figure.from <= from && start + figure.to >= to,
  )
  return found && { ...found, from: start + found.from, to: start + found.to }
}

const read = new WeakMap<Node, readonly Figure[]>()

/** A block that is typed in was read at the key before. */
function figuresIn(block: Node): readonly Figure[] {
  const known = read.get(block) ?? findFigures(block.textContent)
  read.set(block, known)
  return known
}

/** What the text of a figure's tag says, whatever the tag does. */
export function readAt(document: Node, { from, to }: Pick<StandingTag, 'from' | 'to'>): FigureAttrs {
  const $from = document.resolve(from)
  return figureIn($from.parent.textContent, from - $from.start(), to - $from.start())
}
