import type { Node } from 'prosemirror-model'
import { expect, test } from 'vitest'
import { openDraft, picturesOf, readRegion } from '../../../src/core/document'
import { readOcr, readSheet, sourceOfSheets } from '../../../src/core/formats'
import { clean } from '../../../src/core/rules'
import type { Source } from '../../../src/core/text'
import { asAlto } from '../../corpus/newspaper/as-alto'
import { asPainted } from '../../corpus/newspaper/as-painted'
import { type PrintedPage, printPage } from '../../corpus/newspaper/printed-page'

const readers = {
  painted: (page: PrintedPage, seed: number) =>
    sourceOfSheets('page.pdf', [readSheet(asPainted(page, seed), 1)]),
  scanned: (page: PrintedPage, seed: number) => readOcr('alto', 'page.xml', asAlto(page, seed)),
} as const

type Photo = PrintedPage['photos'][number]

/** The line that is set small right below a photo; undefined = the photo stands without a word. */
const captionOf = ({ lines }: PrintedPage, photo: Photo) =>
  lines.find(
    ({ x, y, em }) =>
      em < 1 &&
      x >= photo.x - 1 &&
      x < photo.x + photo.width &&
      y > photo.y + photo.height - 0.5 &&
      y < photo.y + photo.height + 2.5,
  )?.text

/** The document's picture of a photo, if it has it. */
function pictureOf(document: Node, { pages = [] }: Source, printed: PrintedPage, photo: Photo) {
  const scale = (pages[0]?.width ?? 0) / printed.width
  return document.children.flatMap(picturesOf).find(({ region }) => {
    const place = readRegion(region)
    return place && Math.abs(place.x / scale - photo.x) < 1 && Math.abs(place.y / scale - photo.y) < 2
  })
}

test.each(['painted', 'scanned'] as const)(
  'a photo stands before the caption that is set below it: %s',
  (way) => {
    let photos = 0
    let found = 0
    for (let seed = 0; seed < 40; seed++) {
      const page = printPage(seed)
      const source = readers[way](page, seed)
      const document = openDraft(clean(source))
      for (const photo of page.photos) {
        photos++
        const picture = pictureOf(document, source, page, photo)
        if (!picture) continue
        found++
        expect(picture.caption.slice(0, 4), `page ${seed}`).toBe((captionOf(page, photo) ?? '').slice(0, 4))
      }
    }
    expect(photos).toBeGreaterThan(10)
    expect(found / photos).toBeGreaterThan(0.9)
  },
)
