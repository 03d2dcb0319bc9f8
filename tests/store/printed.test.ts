import { expect, test } from 'vitest'
import type { FoundPage, PageId } from '../../src/core/contract'
import { plainQuery } from '../../src/core/find'
import type { LibrarySession } from '../../src/main/work'
import { findHits } from '../../src/main/work/find/find-hits'
import { printedPlaces } from '../../src/main/work/find/printed'
import { append } from '../../src/main/work/log/append'
import { client, importText, insertion, openTestLibrary, operation, temporaryFolder } from './support/library'

/** The first line's shadow goes at import, and the third line goes on in the fourth. */
const text = '新桥己经通车新桥己经通车\n\n本报讯 昨天，云溪的新桥己经通\n车了，河边己是一片灯光。\n'

function hits(session: LibrarySession, page: PageId, query: string): FoundPage | undefined {
  const request = { query: plainQuery(query), near: page, within: 'page' as const, most: 100 }
  return [...findHits(session.library.db, request)].flatMap(({ pages }) => pages)[0]
}

/** What the source has at each hit, with its line. */
function was(session: LibrarySession, found: FoundPage | undefined): readonly (string | null)[] {
  if (!found) return []
  const places = printedPlaces(session, { page: found.page, version: found.version, places: found.hits })
  return places.map(
    (place) => place && `${place.line}:${text.split('\n')[place.line - 1]?.slice(place.from, place.to)}`,
  )
}

test('each place that was found is told where it stands in the source, also behind what an editor has typed', async () => {
  const session = openTestLibrary(temporaryFolder())
  const page = await importText(session, text)
  expect(was(session, hits(session, page, '己'))).toEqual(['1:己', '3:己', '4:己'])
  expect(was(session, hits(session, page, '通车了'))).toEqual(['3:通'])

  const { version } = session.pages.get(page)
  append(session, { page, client, version, operation: operation(), steps: [insertion(3, '（图）')] })
  expect(was(session, hits(session, page, '己'))).toEqual(['1:己', '3:己', '4:己'])
})

test('places of another version of the page are not told', async () => {
  const session = openTestLibrary(temporaryFolder())
  const page = await importText(session, text)
  const found = hits(session, page, '己')
  const { version } = session.pages.get(page)
  append(session, { page, client, version, operation: operation(), steps: [insertion(3, '（图）')] })
  expect(was(session, found)).toEqual([null, null, null])
})
