import { strToU8, type Zippable, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { arrange, type Offered } from '../../../src/core/pairing'

function offered(path: string, content: string | Uint8Array<ArrayBuffer> = 'x'): Offered {
  const file = new File([content], path.slice(path.lastIndexOf('/') + 1))
  return { path, bytes: file.size, open: async () => file }
}

/** What becomes of files, each page as `text + scan`, and what is left out with its reason. */
async function becomes(...files: readonly Offered[]): Promise<{ pages: string[]; left: string[] }> {
  const { pages, left } = await arrange(files)
  return {
    pages: pages.map(({ text, scans }) => [text, ...scans].map(({ path }) => path).join(' + ')),
    left: left.map(({ path, why }) => `${path}: ${why}`),
  }
}

const names = (...paths: readonly string[]) => becomes(...paths.map((path) => offered(path)))

function zip(content: Zippable): Offered {
  return offered('issue.zip', Uint8Array.from(zipSync(content)))
}

describe('files of the same name', () => {
  test('are one page, in the order in which one counts', async () => {
    expect(await names('p10.txt', 'p2.xml', 'p2.tif', 'p10.jpg')).toEqual({
      pages: ['p2.xml + p2.tif', 'p10.txt + p10.jpg'],
      left: [],
    })
  })

  test('are found beside each other before they are found in another folder', async () => {
    expect((await names('a/p1.xml', 'a/p1.png', 'b/p1.png')).pages).toEqual(['a/p1.xml + a/p1.png'])
    expect((await names('alto/p1.xml', 'images/p1.tif')).pages).toEqual(['alto/p1.xml + images/p1.tif'])
  })

  test('in two other folders are not guessed at', async () => {
    expect(await names('alto/p1.xml', 'a/p1.tif', 'b/p1.tif')).toEqual({
      pages: ['alto/p1.xml'],
      left: ['a/p1.tif: image-alone', 'b/p1.tif: image-alone'],
    })
  })

  test('may carry a mark of their form', async () => {
    expect((await names('0001.alto.xml', '0001.tif', '0002_OCR.xml', '0002_IMG.jpg')).pages).toEqual([
      '0001.alto.xml + 0001.tif',
      '0002_OCR.xml + 0002_IMG.jpg',
    ])
  })

  test('count once where one tells more than another', async () => {
    expect(await names('p1.txt', 'p1.xml', 'p1.tif')).toEqual({
      pages: ['p1.xml + p1.tif'],
      left: ['p1.txt: same-page'],
    })
  })
})

test('of more files than are taken at once, the first that is left out is named', async () => {
  const files = ['p1.txt', 'p2.txt', 'p3.txt', 'p4.txt'].map((path) => offered(path))
  const { pages, left } = await arrange(files, 2)
  expect(pages.map(({ text }) => text.path)).toEqual(['p1.txt', 'p2.txt'])
  expect(left).toEqual([{ path: 'p3.txt', why: 'beyond' }])
})

test('a scan without text is told, not imported', async () => {
  expect(await names('p1.tif', 'p2.txt')).toEqual({ pages: ['p2.txt'], left: ['p1.tif: image-alone'] })
})

describe('a METS', () => {
  const mets = (pages: readonly (readonly [text: string, image: string])[]) => `<?xml version="1.0"?>
<mets:mets xmlns:mets="http://www.loc.gov/METS/" xmlns:xlink="http://www.w3.org/1999/xlink"><mets:fileSec>
<mets:fileGrp USE="THUMBS">${pages.map(([, image], n) => `<mets:file ID="T${n}" MIMETYPE="image/jpeg"><mets:FLocat LOCTYPE="URL" xlink:href="thumbs/${image}.jpg"/></mets:file>`).join('')}</mets:fileGrp>
<mets:fileGrp USE="MASTER">${pages.map(([, image], n) => `<mets:file ID="I${n}" MIMETYPE="image/tiff"><mets:FLocat LOCTYPE="URL" xlink:href="file://./scans/${image}"/></mets:file>`).join('')}</mets:fileGrp>
<mets:fileGrp USE="ALTO">${pages.map(([text], n) => `<mets:file ID="A${n}" MIMETYPE="text/xml"><mets:FLocat LOCTYPE="URL" xlink:href="alto/${text}"/></mets:file>`).join('')}</mets:fileGrp>
</mets:fileSec><mets:structMap TYPE="LOGICAL"><mets:div/></mets:structMap><mets:structMap TYPE="PHYSICAL"><mets:div>
${pages.map((_, n) => `<mets:div ORDER="${n + 1}"><mets:fptr FILEID="T${n}"/><mets:fptr FILEID="I${n}"/><mets:fptr><mets:area FILEID="A${n}"/></mets:fptr></mets:div>`).join('')}
</mets:div></mets:structMap></mets:mets>`

  test('orders pages and says which scan is whose, whatever they are called', async () => {
    const found = await becomes(
      offered(
        'issue/mets.xml',
        mets([
          ['b.xml', '7.tif'],
          ['a%20b.xml', '3.tif'],
        ]),
      ),
      ...['issue/alto/b.xml', 'issue/alto/a b.xml', 'issue/scans/7.tif', 'issue/scans/3.tif'].map((path) =>
        offered(path),
      ),
      ...['issue/thumbs/7.tif.jpg', 'issue/thumbs/3.tif.jpg'].map((path) => offered(path)),
    )
    expect(found.pages).toEqual([
      'issue/alto/b.xml + issue/scans/7.tif',
      'issue/alto/a b.xml + issue/scans/3.tif',
    ])
    expect(found.left).toContain('issue/mets.xml: mets')
  })

  test('that names what is not there is followed as far as it goes', async () => {
    const found = await becomes(offered('mets.xml', mets([['a.xml', '1.tif']])), offered('alto/a.xml'))
    expect(found).toEqual({ pages: ['alto/a.xml'], left: ['mets.xml: mets', 'scans/1.tif: missing'] })
  })

  test('that cannot be read is told, and names decide', async () => {
    const found = await becomes(offered('mets.xml', '<mets><fileSec>'), offered('p1.xml'), offered('p1.tif'))
    expect(found).toEqual({ pages: ['p1.xml + p1.tif'], left: ['mets.xml: mets-broken'] })
  })
})

describe('a zip', () => {
  test('is looked into, and its files read when they are wanted', async () => {
    const { pages } = await arrange([
      zip({ 'p10.txt': strToU8('ten'), 'p2.txt': strToU8('two'), '__MACOSX/p2.txt': strToU8('no') }),
    ])
    expect(pages.map(({ text }) => text.path)).toEqual(['issue.zip/p2.txt', 'issue.zip/p10.txt'])
    const file = await pages[0]?.text.open()
    expect([file?.name, await file?.text()]).toEqual(['p2.txt', 'two'])
  })

  test.each(['../out.txt', 'a/../../out.txt', '/etc/out.txt', 'C:/out.txt', 'a\\..\\out.txt'])(
    'with the name %s in it has that file refused, and no other',
    async (name) => {
      expect(await becomes(zip({ [name]: strToU8('x'), 'p1.txt': strToU8('x') }))).toEqual({
        pages: ['issue.zip/p1.txt'],
        left: [`issue.zip/${name}: zip-climbs`],
      })
    },
  )

  test('that would burst has what bursts refused', async () => {
    expect(await becomes(zip({ 'bomb.txt': new Uint8Array(30_000_000), 'p1.txt': strToU8('x') }))).toEqual({
      pages: ['issue.zip/p1.txt'],
      left: ['issue.zip/bomb.txt: zip-bomb'],
    })
  })

  test('that lies in another, or holds nothing, is named', async () => {
    const inner = zipSync({ 'p2.txt': strToU8('two') })
    expect(await becomes(zip({ 'inner.zip': inner, 'p1.txt': strToU8('one') }))).toEqual({
      pages: ['issue.zip/p1.txt'],
      left: ['issue.zip/inner.zip: zip-inside'],
    })
    expect(await becomes(zip({ 'folder/': new Uint8Array() }))).toEqual({
      pages: [],
      left: ['issue.zip: zip-empty'],
    })
  })

  test('that is none is told', async () => {
    expect(await becomes(offered('issue.zip', 'no zip'), offered('p1.txt'))).toEqual({
      pages: ['p1.txt'],
      left: ['issue.zip: zip-broken'],
    })
  })
})
