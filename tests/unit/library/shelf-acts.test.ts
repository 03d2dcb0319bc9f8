import { expect, test } from 'vitest'
import { IssueId, PageId, PublicationId } from '../../../src/core/contract'
import { errandOfKey } from '../../../src/renderer/library/shelf-acts'
import type { Shelf } from '../../../src/renderer/library/shelves'

const publication = { id: PublicationId.parse(1), title: '河谷晚报' } as const
const issue = { id: IssueId.parse(2) } as Extract<Shelf, { kind: 'issue' }>['issue']
const page = { id: PageId.parse(3), label: '4' } as Extract<Shelf, { kind: 'page' }>['page']
const inside: readonly Shelf[] = []

test('F2 corrects what the row is about, Delete takes a page away and nothing else', () => {
  const shelf = { kind: 'page', key: 'page:3', page, issue, publication, inside } as unknown as Shelf
  expect(errandOfKey('F2', shelf)).toMatchObject({ kind: 'page', page, issue })
  expect(errandOfKey('Delete', shelf)).toEqual({ kind: 'remove', page })
  const above = { kind: 'issue', key: 'issue:2', issue, publication, inside } as unknown as Shelf
  expect(errandOfKey('F2', above)).toMatchObject({ kind: 'issue', issue })
  expect(errandOfKey('Delete', above)).toBeNull()
  expect(errandOfKey('F2', { kind: 'waiting', key: 'w', inside })).toBeNull()
  expect(errandOfKey('Enter', shelf)).toBeNull()
})
