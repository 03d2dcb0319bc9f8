import { Transform } from 'prosemirror-transform'
import type { ArticleId, ClientId, OperationId, PageId } from '../../../core/contract'
import { layTag, schema } from '../../../core/document'
import { positionOf, replaceRange } from '../../../core/find'
import { findFigures } from '../../../core/tagging'
import { operate } from '../log/operate'
import type { LibrarySession } from '../session'

/**
 * Puts another number in a figure's place and reads its value anew: one operation. Where what was put is no figure, the
 * tag goes.
 *
 * @throws Trouble `not-found`, or of the disk
 */
export function correctFigure(
  session: LibrarySession,
  request: {
    readonly client: ClientId
    readonly page: PageId
    readonly article: ArticleId
    readonly block: number
    readonly from: number
    readonly text: string
    readonly put: string
  },
): { kind: 'done'; operation: OperationId } | { kind: 'behind' } {
  const { client, page, article, block, text } = request
  const { document } = session.pages.get(page)
  const start = positionOf(document, { article, block })
  if (start === null) return { kind: 'behind' }
  const put = request.put.toWellFormed()
  const from = start + request.from
  const $from = from <= document.content.size ? document.resolve(from) : null
  const isThere = $from?.parent.textContent.startsWith(text, $from.parentOffset)
  if (!$from || !isThere || text === put) return { kind: 'behind' }
  const name = { key: 'operations.replace', values: { before: text.slice(0, 40), after: put.slice(0, 40) } }
  const operated = operate(
    session,
    { client, name },
    new Map([
      [
        page,
        () => {
          const tr = new Transform(document)
          replaceRange(tr, from, from + text.length, put)
          const to = from + put.length
          tr.removeMark(from, to, schema.marks.figure)
          const blockText = tr.doc.resolve(from).parent.textContent
          for (const figure of findFigures(blockText)) {
            const [first, last] = [
              from + figure.from - $from.parentOffset,
              from + figure.to - $from.parentOffset,
            ]
            if (first >= to || last <= from) continue
            const { kind, value, unit, approx } = figure
            tr.removeMark(first, last, schema.marks.figure)
            layTag(tr, { from: first, to: last }, schema.marks.figure.create({ kind, value, unit, approx }))
          }
          return tr
        },
      ],
    ]),
  )
  return operated ? { kind: 'done', operation: operated.operation } : { kind: 'behind' }
}
