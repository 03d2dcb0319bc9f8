import type { Node } from 'prosemirror-model'
import type { Mapping, Transform } from 'prosemirror-transform'
import { type FigureAttrs, type StandingTag, tagsOver } from '../../document'
import { figureIn, sameFigure } from './figure-in'

/**
 * Reads figures anew whose text was changed: `mapping` led from `before` to `tr.doc`, and `tr` is given the steps that
 * put their values right. A value that is not what its text said before was set by hand, and stays; so does that of
 * a figure that was cut in two.
 */
export function followFigures(tr: Transform, before: Node, mapping: Mapping): void {
  for (const tag of figuresChanged(before, tr.doc)) {
    const place = { from: mapping.map(tag.from, -1), to: mapping.map(tag.to, 1) }
    if (place.from >= place.to || tr.doc.textBetween(place.from, place.to) === tag.text) continue
    const [now, ...more] = tagsOver(tr.doc, place, 'figure').filter(({ mark }) => mark.eq(tag.mark))
    if (!now || more.length > 0 || now.text === tag.text) continue
    const attrs = tag.mark.attrs as FigureAttrs
    // What stands beside it may have changed since it was read.
    const readings = [readAt(before, tag), figureIn(tag.text, 0, tag.text.length)]
    if (!readings.some((reading) => sameFigure(attrs, reading))) continue
    const read = readAt(tr.doc, now)
    if (!sameFigure(attrs, read)) tr.addMark(now.from, now.to, now.mark.type.create({ ...attrs, ...read }))
  }
}

/** What the text of a figure's tag says, whatever the tag does. */
export function readAt(document: Node, { from, to }: Pick<StandingTag, 'from' | 'to'>): FigureAttrs {
  const $from = document.resolve(from)
  return figureIn($from.parent.textContent, from - $from.start(), to - $from.start())
}

/** The figures in blocks of a document that another one does not hold as they are. */
function* figuresChanged(before: Node, after: Node): Generator<StandingTag> {
  const kept = new Set([...after.children, ...after.children.flatMap((article) => article.children)])
  let start = 0
  for (const article of before.children) {
    let at = start + 1
    for (const block of kept.has(article) ? [] : article.children) {
      const place = { from: at, to: at + block.nodeSize }
      if (!kept.has(block)) yield* tagsOver(before, place, 'figure')
      at = place.to
    }
    start += article.nodeSize
  }
}
