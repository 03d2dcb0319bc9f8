import { expect, test } from 'vitest'
import { placesNamed } from '../../src/main/work/find/named-places'
import { importText, openTestLibrary, temporaryFolder } from './support/library'

const text = (headline: string) => `# ${headline}\n　　本报讯 昨天，云溪的新桥通车了。\n`

async function shelf() {
  const session = openTestLibrary(temporaryFolder())
  await importText(session, text('新桥昨天通车'), { label: '1' })
  await importText(session, text('夜校开课'), { label: '12' })
  await importText(session, text('River Park Opens'), {
    publication: 'Harbour Times',
    date: '2023-11-02',
    number: '7',
    label: 'A3',
  })
  return (query: string) =>
    placesNamed(session.library.db, { query, limit: 30 }).map((place) =>
      [
        place.kind,
        place.kind === 'article' ? place.headline : 'label' in place ? place.label : place.date,
      ].join(' '),
    )
}

test('an issue, its pages and their articles are found by any of their names, in any order', async () => {
  const found = await shelf()
  expect(found('云溪')).toEqual([
    'issue 2024-03-18',
    'page 1',
    'page 12',
    'article 新桥昨天通车',
    'article 夜校开课',
  ])
  expect(found('12 云溪')).toEqual(expect.arrayContaining(['page 12', 'article 夜校开课']))
  expect(found('第12版')).toEqual(['page 12', 'article 夜校开课'])
  expect(found('夜校')).toEqual(['article 夜校开课'])
  expect(found('2023-11 harbour')).toEqual(['issue 2023-11-02', 'page A3', 'article River Park Opens'])
})

test('case is folded, and a sign of SQL is a sign like any other', async () => {
  const found = await shelf()
  expect(found('river PARK')).toEqual(['article River Park Opens'])
  for (const query of ['%', '_', "'", '"', '\\', '*']) expect(found(query)).toEqual([])
})
