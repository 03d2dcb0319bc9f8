import { strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { zipEntry, zipPieces } from '../../../src/core/exits/zip-pieces'
import { joined } from './joined'

const mtime = new Date('2024-03-18T00:00:00Z')
const files = {
  mimetype: ['application/epub+zip', 0],
  'EPUB/第三版.xhtml': ['<p>新桥昨天通车。</p>'.repeat(40), 6],
  'EPUB/empty.css': ['', 6],
  'EPUB/picture-3-1.jpg': ['the bridge', 0],
} as const

test('files that are packed one by one are the zip that they are packed together', () => {
  const entries = Object.entries(files).map(([path, [text, level]]) =>
    zipEntry(path, strToU8(text), { level, mtime }),
  )
  const together: Zippable = {}
  for (const [path, [text, level]] of Object.entries(files))
    together[path] = [strToU8(text), { level, mtime }]
  expect(joined(zipPieces(entries))).toEqual(zipSync(together))
})

test('a zip of nothing is one', () => {
  expect(unzipSync(joined(zipPieces([])))).toEqual({})
})

test('what a file was made of is not what its entry holds: it can be let go of', () => {
  const jpeg = strToU8('the bridge')
  const entry = zipEntry('picture.jpg', jpeg, { level: 0 })
  jpeg.fill(0)
  expect(unzipSync(joined(zipPieces([entry])))['picture.jpg']).toEqual(strToU8('the bridge'))
})
