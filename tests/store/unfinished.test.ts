import { expect, test } from 'vitest'
import { articlesOfPage, pageById } from '../../src/main/library'
import { unfinished } from '../../src/main/work/exits/unfinished'
import { setReview } from '../../src/main/work/review'
import { importText, openTestLibrary, temporaryFolder } from './support/library'

const two = '新桥通车\n\n昨天，云溪的新桥通车了。\n\n夜市开张\n\n桥头的夜市昨晚开张，来了三百人。\n'

test('what is not validated, and which suspects are open, is said by page before it leaves', async () => {
  const session = openTestLibrary(temporaryFolder())
  const { db } = session.library
  const page = await importText(session, two, { label: '1' })
  const next = await importText(session, '灯会开幕\n\n灯会昨天开幕。\n', { label: '2' })
  const other = await importText(session, '书展开幕\n', { date: '2024-03-19', number: '413', label: '1' })
  const articles = articlesOfPage(db, page).map(({ id }) => id)
  expect(articles).toHaveLength(2)
  const [first] = articles
  if (!first) throw new Error('an article')
  db.prepare('INSERT INTO open_suspect (page, article, rule, text, count) VALUES (?, ?, ?, ?, ?)').run(
    page,
    first,
    'misreads',
    '人选',
    3,
  )
  const issue = pageById(db, page)?.issue
  if (issue === undefined) throw new Error('an issue')

  expect(unfinished(db, { kind: 'page', page })).toEqual({
    articles: 2,
    unvalidated: 2,
    suspects: 3,
    pages: [
      expect.objectContaining({ page, label: '1', publication: '云溪晚报', unvalidated: 2, suspects: 3 }),
    ],
    more: 0,
  })
  expect(unfinished(db, { kind: 'article', page, article: first })).toMatchObject({
    articles: 1,
    suspects: 3,
  })
  const whole = unfinished(db, { kind: 'library' })
  expect(whole.pages.map(({ page: id }) => id)).toEqual([page, next, other])
  expect(whole).toMatchObject({ articles: 4, unvalidated: 4, suspects: 3 })

  setReview(session, { page, articles, state: 'validated', note: '' })
  setReview(session, {
    page: next,
    articles: articlesOfPage(db, next).map(({ id }) => id),
    state: 'validated',
    note: '',
  })
  // The page with suspects alone is still open; the one that is done is not named.
  const then = unfinished(db, { kind: 'issue', issue })
  expect(then).toMatchObject({ articles: 3, unvalidated: 0, suspects: 3, pages: [{ page, unvalidated: 0 }] })
  expect(then.pages).toHaveLength(1)
})
