import { Transform } from 'prosemirror-transform'
import { ArticleId, ClientId, type Continuation, PageId } from '../../../core/contract'
import { setContinues } from '../../../core/document'
import {
  articlesOfPage,
  continuationsOf,
  partAt,
  partsFrom,
  type ReadingDatabase,
  Trouble,
} from '../../library'
import type { LibrarySession } from '../session'
import { operate } from './operate'

/** Not a window: what it does is told to every window that has the page open. */
const client = ClientId.parse('structure')

/** Of a page's articles those that go on elsewhere, or come from elsewhere. */
export function continuations(db: ReadingDatabase, page: PageId): Continuation[] {
  const starts = new Map(continuationsOf(db, page).map(({ article, start }) => [article, start]))
  return articlesOfPage(db, page).flatMap(({ id }) => {
    const start = startOf(starts.get(id))
    const from = start && partAt(db, start.page, start.article)
    const on = partsFrom(db, page, id)
    return from || on.length > 0 ? [{ article: id, from, on }] : []
  })
}

/** @throws Trouble `not-found` */
export function goOn(
  session: LibrarySession,
  {
    page,
    article,
    from,
  }: { page: PageId; article: ArticleId; from: { page: PageId; article: ArticleId } | null },
): void {
  operate(
    session,
    { client, name: { key: 'operations.continues' } },
    new Map([
      [
        page,
        (document) => {
          const number = document.children.findIndex(({ attrs }) => attrs.id === article)
          if (number < 0) throw new Trouble('not-found', { context: 'article', page, article })
          const tr = new Transform(document)
          return setContinues(tr, number, from && `${from.page}/${from.article}`) ? tr : null
        },
      ],
    ]),
  )
}

/** `12/a3`; null = it is no such thing. */
function startOf(start: string | undefined): { page: PageId; article: ArticleId } | null {
  const [, digits, name] = /^(\d+)\/(.+)$/u.exec(start ?? '') ?? []
  const page = PageId.safeParse(Number(digits))
  const article = ArticleId.safeParse(name)
  return page.success && article.success ? { page: page.data, article: article.data } : null
}
