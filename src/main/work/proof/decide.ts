import { Transform } from 'prosemirror-transform'
import type { ClientId, PageId } from '../../../core/contract'
import { decide } from '../../../core/document'
import {
  addDecision,
  pagesWithSuspect,
  type ReadingDatabase,
  removeDecision,
  suspectsLike,
} from '../../library'
import { operate } from '../log/operate'
import type { LibrarySession } from '../session'

/**
 * Decides that what a rule doubts at a place is no error on the page, or in the library: one operation, which marks the
 * place, and a row that stands as long as the operation does.
 *
 * @throws Trouble `steps-do-not-fit`, `not-found`, or of the disk
 */
export function decideWidely(
  session: LibrarySession,
  input: {
    readonly page: PageId
    readonly client: ClientId
    readonly version: number
    readonly place: { readonly from: number; readonly to: number }
    readonly rule: string
    readonly scope: 'page' | 'library'
  },
): { kind: 'decided' | 'behind' } {
  const { page, client, version, place, rule, scope } = input
  const state = session.pages.get(page)
  const { document } = state
  if (state.version !== version) return { kind: 'behind' }
  const $from = document.resolve(place.from)
  const $to = document.resolve(place.to)
  if (!$from.parent.isTextblock || !$from.sameParent($to) || place.from >= place.to)
    throw new RangeError(`there is no text between ${place.from} and ${place.to}`)
  const { parent } = $from
  const text = document.textBetween(place.from, place.to).toWellFormed()
  const before = [...parent.textBetween(Math.max(0, $from.parentOffset - 2), $from.parentOffset)].at(-1) ?? ''
  const end = Math.min($to.parentOffset + 2, parent.content.size)
  const [behind = ''] = parent.textBetween($to.parentOffset, end)
  const row = {
    page: scope === 'page' ? page : null,
    rule,
    text,
    before: before.toWellFormed(),
    behind: behind.toWellFormed(),
  }
  operate(
    session,
    { client, name: { key: `operations.fine.${scope}`, values: { text: text.slice(0, 40).toWellFormed() } } },
    new Map([
      [
        page,
        () => {
          const tr = new Transform(document)
          decide(tr, place, rule, 'fine', scope)
          return tr
        },
      ],
    ]),
    (operation) => addDecision(session.library.db, operation, row),
  )
  if (scope === 'library') session.proofs.recount(session, pagesWithSuspect(session.library.db, rule, text))
  return { kind: 'decided' }
}

/** Takes a decision back for good, wherever it held. */
export function forgetDecision(session: LibrarySession, id: number): void {
  removeDecision(session.library.db, id)
}

/** How many open suspects on other pages the same rule found in the same text. */
export function likeElsewhere(
  db: ReadingDatabase,
  { page, rule, text }: { page: PageId; rule: string; text: string },
): number {
  return suspectsLike(db, page, rule, text.toWellFormed())
}
