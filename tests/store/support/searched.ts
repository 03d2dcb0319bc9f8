import type { Found, PageId } from '../../../src/core/contract'
import { type FindQuery, plainQuery } from '../../../src/core/find'
import type { LibrarySession } from '../../../src/main/work'
import { findHits } from '../../../src/main/work/find/find-hits'
import { importText, openTestLibrary, temporaryFolder } from './library'

const texts = [
  '新桥己经通车\n本报讯 昨天，云溪的新桥己经通车了，河边己是一片灯光。\n',
  '旧书摊的春天\n桥洞下的旧书摊昨天己满一岁。摊主说，他自己也没有想到。\n',
  '河边的夜校\n本报讯 夜校每周开三次课，学费十元。\n',
]

/** A library with one issue of these pages. Of its own three, two have 己 where 已 is meant. */
export async function openPages(pages: readonly string[] = texts) {
  const folder = temporaryFolder()
  const session = openTestLibrary(folder)
  const ids: PageId[] = []
  for (const [index, text] of pages.entries())
    ids.push(await importText(session, text, { label: String(index + 1), name: `p${index + 1}.txt` }))
  return { folder, session, ids }
}

/** What is found in the whole library, the near page first. */
export function found(
  session: LibrarySession,
  query: Partial<FindQuery> & { text: string },
  near: PageId | null = null,
) {
  const request = { query: { ...plainQuery(''), ...query }, near, within: 'library' as const, most: 20_000 }
  const answers: Found[] = [...findHits(session.library.db, request)]
  return { pages: answers.flatMap(({ pages }) => pages), last: answers.at(-1) }
}
