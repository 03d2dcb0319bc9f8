import { expect, test } from 'vitest'
import { OperationId, RecordId, type Sentence } from '../../../src/core/contract'
import { RegisterUndo } from '../../../src/renderer/register/register-undo'

const record = RecordId.parse(7)
const operation = OperationId.parse('0d3f1f5e-5f0b-4c58-9a52-6f4d2f9a0c01')
const later = OperationId.parse('0d3f1f5e-5f0b-4c58-9a52-6f4d2f9a0c02')
const linked = { of: { of: 'name', kind: 'person', name: '许望' }, record } as const
const renamed: Sentence = { key: 'records.acts.change', values: { name: '许望' } }

/** A library whose next answers fail as often as it is told; what was asked of it, in order. */
function library() {
  const asked: string[] = []
  const failing = { times: 0, what: '' }
  const answer = async <T>(what: string, value: T): Promise<T> => {
    asked.push(what)
    if (failing.what === what && failing.times-- > 0) throw new Error('the link is lost')
    return value
  }
  const undo = new RegisterUndo({
    get: async () => answer('get', null),
    undo: async () => answer('undo', renamed),
    redo: async () => answer('redo', renamed),
  })
  return {
    asked,
    failing,
    undo,
    unlink: (one: OperationId) => answer(one === later ? 'unlink later' : 'unlink', true),
    link: () => answer('link', later),
  }
}

test('a record and its links go with one undo, and come with one redo', async () => {
  const { undo, asked, unlink, link } = library()
  undo.did({ records: 1, linked, operation })
  expect(await undo.undo(unlink)).toEqual({ kind: 'turned', name: renamed })
  expect(await undo.redo(link)).toEqual({ kind: 'turned', name: renamed })
  await undo.undo(unlink)
  expect(asked).toEqual(['unlink', 'undo', 'redo', 'link', 'unlink later', 'undo'])
})

test('an undo that the library could not do is done by the next one', async () => {
  const { undo, asked, failing, unlink } = library()
  undo.did({ records: 1, linked, operation })
  Object.assign(failing, { times: 1, what: 'unlink' })
  await expect(undo.undo(unlink)).rejects.toThrow('the link is lost')
  await undo.undo(unlink)
  expect(asked).toEqual(['unlink', 'unlink', 'undo'])
})

test('what was unlinked before the library was lost is not unlinked again', async () => {
  const { undo, asked, failing, unlink, link } = library()
  undo.did({ records: 1, linked, operation })
  Object.assign(failing, { times: 1, what: 'undo' })
  await expect(undo.undo(unlink)).rejects.toThrow('the link is lost')
  expect(await undo.undo(unlink)).toEqual({ kind: 'turned', name: renamed })
  await undo.redo(link)
  expect(asked).toEqual(['unlink', 'undo', 'undo', 'redo', 'link'])
})

test('a redo that could not link leaves the record, which the next undo takes back', async () => {
  const { undo, asked, failing, unlink, link } = library()
  undo.did({ records: 1, linked, operation: later })
  undo.did({ records: 1, linked, operation })
  await undo.undo(unlink)
  asked.length = 0
  Object.assign(failing, { times: 1, what: 'link' })
  await expect(undo.redo(link)).rejects.toThrow('the link is lost')
  expect(await undo.undo(unlink)).toEqual({ kind: 'turned', name: renamed })
  expect(asked).toEqual(['redo', 'link', 'undo'])
})

test('what something else stands on stays, and is tried again by the next undo', async () => {
  const { undo, asked, unlink } = library()
  undo.did({ records: 0, linked, operation })
  expect(await undo.undo(async () => false)).toEqual({ kind: 'covered' })
  expect(await undo.undo(unlink)).toEqual({ kind: 'turned', name: null })
  expect(asked).toEqual(['unlink'])
})
