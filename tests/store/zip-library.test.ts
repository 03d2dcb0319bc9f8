import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { LibraryClient } from '../../src/core/contract'
import { publications } from '../../src/main/library'
import { renamePublication } from '../../src/main/work/shelf'
import { zipLibrary } from '../../src/renderer/exits/zip-library'
import { importText, openTestLibrary, temporaryFolder } from './support/library'
import { windowOf } from './support/window'

/** A window's view of a library with three issues, two of which some systems would name alike. */
async function window() {
  const session = openTestLibrary(temporaryFolder())
  for (const [head, publication] of [
    ['Ferry', 'Ferry'],
    ['FERRY', 'Boat'],
    ['云溪晚报', '云溪晚报'],
  ] as const)
    await importText(session, `${head}\n昨天，云溪的新桥通车了。\n`, {
      ...{ date: null, number: null, label: '1' },
      publication,
    })
  // An import would take them for one.
  const boat = publications(session.library.db).find(({ title }) => title === 'Boat')
  if (boat) renamePublication(session, { publication: boat.id, title: 'FERRY' })
  const library = windowOf(session, { resources: 'resources' })
  return { library, db: session.library.db }
}

const never = new AbortController().signal

test('every issue is a file in the zip, under a name of its own', async () => {
  const told: (readonly [number, number])[] = []
  const { file, failed } = await zipLibrary((await window()).library, { format: 'text' }, never, (done, of) =>
    told.push([done, of]),
  )
  expect(failed).toEqual([])
  const entries = unzipSync(new Uint8Array(await file.arrayBuffer()))
  const names = Object.keys(entries)
  expect(names).toHaveLength(3)
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(3)
  for (const [name, bytes] of Object.entries(entries)) {
    const publication = name.replace(/( \(2\))?\.txt$/u, '')
    expect(new TextDecoder().decode(bytes)).toContain(publication)
  }
  expect(told).toEqual([
    [0, 3],
    [1, 3],
    [2, 3],
    [3, 3],
  ] as const)
})

test('an issue that cannot be written is told, and the others are in the zip', async () => {
  const { library, db } = await window()
  const { file, failed } = await zipLibrary(library, { format: 'epub' }, never, (done) => {
    // Another window joins it to a publication of its own, say: it is gone when its turn comes.
    if (done === 0) db.exec('PRAGMA foreign_keys = OFF; DELETE FROM issue WHERE id = 3')
  })
  expect(failed).toEqual([{ issue: 3, error: expect.objectContaining({ message: 'not-found' }) }])
  const books = Object.values(unzipSync(new Uint8Array(await file.arrayBuffer())))
  expect(books).toHaveLength(2)
  // Each is an EPUB still: a zip whose first file says so.
  for (const book of books) expect(Object.keys(unzipSync(book))[0]).toBe('mimetype')
})

test('HTML is pressed, though it is no text alone', async () => {
  const { file } = await zipLibrary((await window()).library, { format: 'html' }, never, () => undefined)
  const pages = Object.values(unzipSync(new Uint8Array(await file.arrayBuffer())))
  expect(pages).toHaveLength(3)
  expect(file.size).toBeLessThan(pages.reduce((sum, { length }) => sum + length, 0))
})

test('a large file is whole in the zip', async () => {
  const { shelf } = (await window()).library
  const large = Uint8Array.from({ length: 2_500_000 }, (_, at) => at % 251)
  const made = { name: 'a.html', mediaType: 'text/html', text: '', file: new File([large], 'a.html') }
  const render = async () => ({ ...made, left: [], lostPictures: [] })
  const library = { shelf, exits: { render } } as unknown as LibraryClient
  const { file } = await zipLibrary(library, { format: 'html' }, never, () => undefined)
  const [first] = Object.values(unzipSync(new Uint8Array(await file.arrayBuffer())))
  expect(first).toEqual(large)
})

test('it stops where it is told to', async () => {
  const stopping = new AbortController()
  const told: number[] = []
  const zipping = zipLibrary((await window()).library, { format: 'text' }, stopping.signal, (done) => {
    told.push(done)
    if (done === 1) stopping.abort(new Error('enough'))
  })
  await expect(zipping).rejects.toThrow('enough')
  expect(told).toEqual([0, 1])
})
