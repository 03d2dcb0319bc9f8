import { strFromU8, unzipSync } from 'fflate'
import { Fragment, type Node } from 'prosemirror-model'
import { Transform } from 'prosemirror-transform'
import { expect, test } from 'vitest'
import { schema } from '../../../src/core/document'
import { type Edition, formats, type Packed, Unwritable } from '../../../src/core/exits'
import { readOcr } from '../../../src/core/formats'
import { type EngineLine, engineFiles, formatNames, imported, importedText } from './engine-files'
import { faults } from './validator'

const ocrFormats = ['alto', 'page', 'hocr'] as const

const write = (format: (typeof ocrFormats)[number], what: Edition) =>
  formats[formatNames[format]].write(what) as string

/** Puts text in the place of other text, wherever it stands. */
const put = (was: string, now: string) => (document: Node) => {
  const tr = new Transform(document)
  document.descendants((node, pos) => {
    const at = node.isText ? (node.text ?? '').indexOf(was) : -1
    if (at >= 0 && tr.steps.length === 0)
      tr.replaceWith(pos + at, pos + at + was.length, now === '' ? [] : schema.text(now, node.marks))
    return true
  })
  expect(tr.steps).toHaveLength(1)
  return tr.doc
}

interface Parcel {
  readonly files: ReadonlyMap<string, string>
  readonly left: readonly Unwritable[]
}

/** What leaves as several files. */
async function packed(format: (typeof ocrFormats)[number], what: Edition): Promise<Parcel> {
  const { bytes, left } = (await formats[formatNames[format]].write(what)) as Packed
  const files = Object.entries(unzipSync(bytes)).map(([name, file]) => [name, strFromU8(file)] as const)
  return { files: new Map(files), left }
}

const lines = [
  ['The', 'bridge', 'was', 'opned', 'on', 'Monday', '&', 'closed'],
  ['again', 'for', 'want', 'of', 'pain', 't', 'there.'],
]

/** The lines of a text that another does not have. */
function onlyIn(one: string, other: string): readonly string[] {
  const known = new Set(other.split('\n'))
  return one.split('\n').filter((line) => !known.has(line))
}

test.each(ocrFormats)('%s that nothing was corrected in goes as it came, to the last blank', (format) => {
  const file = engineFiles[format](lines)
  expect(write(format, imported(format, file))).toBe(file)
})

test('a corrected string in ALTO says so, and nothing else differs', () => {
  const file = engineFiles.alto(lines)
  const out = write('alto', imported('alto', file, put('opned', 'opened')))
  expect(onlyIn(out, file)).toEqual([
    '<a:String ID="s0_3"  CONTENT="opened" HPOS="208" VPOS="50" WIDTH="60" HEIGHT="30" CS="true"/><a:SP/>',
  ])
})

test('a corrected text in PAGE stands before what the engine read', () => {
  const file = engineFiles.page(lines)
  const out = write('page', imported('page', file, put('opned', 'opened')))
  const [metadata, first, ...more] = onlyIn(out, file)
  expect(metadata).toContain(
    '<Created>2020-01-01T00:00:00Z</Created><LastChange>2024-03-19T08:00:00.000Z</LastChange>',
  )
  expect(first).toBe(
    '  <Word id="w0_3"><Coords points="208,50 268,50 268,80 208,80"/><TextEquiv index="0"><Unicode>opened</Unicode></TextEquiv><TextEquiv conf="0.9" index="1"><Unicode>opned</Unicode></TextEquiv></Word>',
  )
  expect(more.join('\n')).toContain(
    '<TextEquiv index="0"><Unicode>The bridge was opened on Monday &amp; closed</Unicode></TextEquiv></TextLine>',
  )
})

test('a version of PAGE that has room for one text has the corrected one', () => {
  const file = engineFiles.page(lines).replace('2019-07-15', '2013-07-15')
  const out = write('page', imported('page', file, put('opned', 'opened')))
  expect(out).toContain('<TextEquiv><Unicode>opened</Unicode></TextEquiv></Word>')
  expect(out).not.toContain('opned')
})

test('a corrected word in hOCR keeps its box and what stands around it', () => {
  const file = engineFiles.hocr(lines)
  const out = write('hocr', imported('hocr', file, put('opned', 'opened')))
  expect(out).toContain("<span class='ocrx_word' title='bbox 208 50 268 80'><strong>opened</strong></span>")
  expect(onlyIn(out, file)).toHaveLength(1)
})

test.each(ocrFormats)('words that became one in %s stand where both stood', (format) => {
  const out = write(format, imported(format, engineFiles[format](lines), put('pain t', 'paint')))
  const words = readOcr(format, 'p1', out).lines[1]
  const paint = words?.words?.find(({ from, to }) => words.text.slice(from, to) === 'paint')
  // `pain` begins at 40 + (5 + 3 + 4 + 2) * 12 + 4 * 8; `t` is 12 wide and begins 8 behind it.
  expect(paint).toMatchObject({ confidence: null, box: { x: 240, y: 90, width: 48 + 8 + 12, height: 30 } })
  expect(words?.words).toHaveLength(6)
})

test.each(ocrFormats)('a word that was deleted is gone from %s', (format) => {
  const out = write(format, imported(format, engineFiles[format](lines), put('opned ', '')))
  expect(readOcr(format, 'p1', out).lines[0]?.text).toBe('The bridge was on Monday & closed')
})

test.each([
  ['at the beginning', 'The bridge ', 'was SP opned SP on SP Monday SP & SP closed'],
  ['in between', 'was opned ', 'The SP bridge SP on SP Monday SP & SP closed'],
  ['at the end', ' Monday & closed', 'The SP bridge SP was SP opned SP on'],
])(
  'words that went together %s of a line in ALTO leave one space between those that stay',
  (_, gone, left) => {
    const out = write('alto', imported('alto', engineFiles.alto(lines), put(gone, '')))
    const [, line = ''] = /<a:TextLine ID="l0"[^>]*>(.*?)<\/a:TextLine>/su.exec(out) ?? []
    const parts = [...line.matchAll(/<a:(?:(SP)|String [^>]*?CONTENT="([^"]*)")/gu)]
    expect(parts.map(([, space, word]) => space ?? word).join(' ')).toBe(left.replace('&', '&amp;'))
  },
)

test('articles that an editor put together are groups of PAGE’s reading order', () => {
  const region = (id: string, said: string) =>
    `<TextRegion id="${id}"><Coords points="0,0 9,0 9,9"/><TextLine id="${id}l"><Coords points="0,0 9,0 9,9"/><TextEquiv><Unicode>${said}</Unicode></TextEquiv></TextLine></TextRegion>`
  const page = (order: string) =>
    `<PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15"><Page imageFilename="a.png" imageWidth="90" imageHeight="90">${order}${region('r1', '新桥通车')}${region('r2', '昨天，云溪的新桥通车了。')}${region('r3', '夜市今晚开张，市民走过。')}<ImageRegion id="i1"><Coords points="0,0 9,0 9,9"/></ImageRegion></Page></PcGts>`
  const file = page(
    '<ReadingOrder><OrderedGroup id="o"><RegionRefIndexed index="0" regionRef="r1"/><RegionRefIndexed index="1" regionRef="r2"/><RegionRefIndexed index="2" regionRef="r3"/><RegionRefIndexed index="3" regionRef="i1"/></OrderedGroup></ReadingOrder>',
  )
  expect(write('page', imported('page', file))).toBe(file)

  const parted = (document: Node) => {
    const blocks = document.children.flatMap((article) => article.children)
    const article = (id: string, from: number, to?: number) =>
      schema.nodes.article.create({ id }, blocks.slice(from, to))
    return document.copy(Fragment.from([article('b1', 2), article('b2', 0, 2)]))
  }
  const out = write('page', imported('page', file, parted))
  expect(out).toContain(
    [
      '<OrderedGroup id="stet_article_1" type="article">',
      '<RegionRefIndexed index="0" regionRef="r3"/>',
      '</OrderedGroup>',
      '<OrderedGroup id="stet_article_2" caption="新桥通车" type="article">',
      '<RegionRefIndexed index="0" regionRef="r1"/>',
      '<RegionRefIndexed index="1" regionRef="r2"/>',
      '</OrderedGroup>',
      '<RegionRef regionRef="i1"/>',
    ].join('\n'),
  )
  expect(readOcr('page', 'p1', out).lines.map((line) => line.region)).toEqual(['r3', 'r1', 'r2'])
})

test('both halves of a broken word in ALTO know the whole', () => {
  const halves = (head: string, tail: string, whole: string) =>
    `<alto xmlns="http://www.loc.gov/standards/alto/ns-v3#"><Layout><Page WIDTH="900" HEIGHT="900"><PrintSpace><TextBlock ID="b"><TextLine><String CONTENT="the"/><SP/><String CONTENT="${head}" SUBS_TYPE="HypPart1" SUBS_CONTENT="${whole}"/><HYP CONTENT="-"/></TextLine><TextLine><String CONTENT="${tail}" SUBS_TYPE="HypPart2" SUBS_CONTENT="${whole}"/><SP/><String CONTENT="below."/></TextLine></TextBlock></PrintSpace></Page></Layout></alto>`
  const file = halves('val', 'ieys', 'valieys')
  const out = write('alto', imported('alto', file, put('ieys', 'leys')))
  // The hyphen is on the paper, though the text has none.
  expect(out.replaceAll(' CS="true"', '')).toBe(halves('val', 'leys', 'valleys'))
})

test('before version 2 ALTO has no mark for a corrected string, but for its line', () => {
  const file = engineFiles
    .alto(lines)
    .replace(
      ' xmlns:a="http://www.loc.gov/standards/alto/ns-v4#"',
      ' xmlns:a="http://schema.ccs-gmbh.com/ALTO"',
    )
  const out = write('alto', imported('alto', file, put('opned', 'opened')))
  expect(out).toContain('HEIGHT="30" CS="true">')
  expect(out).toContain('CONTENT="opened" HPOS="208" VPOS="50" WIDTH="60" HEIGHT="30"/>')
})

test('what is tagged in ALTO 3 and later is named', () => {
  const tag = (document: Node) =>
    new Transform(document).addMark(2, 12, schema.marks.entity.create({ kind: 'work', entity: null })).doc
  const out = write('alto', imported('alto', engineFiles.alto(lines), tag))
  expect(out).toContain('<a:NamedEntityTag ID="stet_name_1" TYPE="work" LABEL="The bridge"/>')
  expect(out.match(/TAGREFS="stet_name_1"/gu)).toHaveLength(2)
})

test('a folio that is no part of any article still stands on the sheet', () => {
  const file = engineFiles.alto([['第 3 版'], ...lines])
  const whole = imported('alto', file)
  expect(write('alto', whole)).toBe(file)
  expect(write('page', whole)).toContain('第 3 版')
})

const text = [
  '新桥通车',
  '',
  '近日，新桥<&>通车了。',
  '',
  'The bridge spans the val-',
  'ley 𠮷 of Millbrook.',
]

/** The last two blocks as one. */
const joined = (document: Node) => {
  const [last] = document.children.slice(-1)
  const before = document.content.size - 1 - (last?.lastChild?.nodeSize ?? 0)
  return new Transform(document).join(before).doc
}

test('a page of text alone is ALTO without places, and hOCR; PAGE wants places and refuses it', async () => {
  const page = importedText(text, joined)
  const alto = write('alto', page)
  expect(await faults('alto', alto)).toEqual([])
  expect(alto).not.toContain('HPOS')
  expect(alto).toContain('<String CONTENT="val"/>\n<HYP CONTENT="-"/>')
  for (const format of ['alto', 'hocr'] as const) {
    const read = readOcr(format, 'p', write(format, page)).lines.map((line) => line.text)
    expect(read).toEqual(text.filter((line) => line !== ''))
  }
  expect(() => write('page', page)).toThrow(Unwritable)
})

test('what XML cannot hold becomes U+FFFD, also where a whole file stays as it is', () => {
  const bad = put('opned', 'op\u0001ened')
  for (const format of ocrFormats) {
    const out = write(format, imported(format, engineFiles[format](lines), bad))
    expect(out).toContain('op\uFFFDened')
    expect(readOcr(format, 'p', out).lines[0]?.text).toContain('op\uFFFDened')
  }
})

test('a page of one engine goes to the formats of the others, valid, with its words and boxes', async () => {
  for (const from of ocrFormats) {
    const what = imported(from, engineFiles[from](lines), put('opned', 'opened'))
    const source = what.pages[0]?.engine()?.source
    for (const to of ocrFormats) {
      if (from === to) continue
      const out = write(to, what)
      if (to !== 'hocr') expect(await faults(to, out)).toEqual([])
      const read = readOcr(to, 'p1', out)
      expect(read.lines.map(({ text }) => text)).toEqual(
        source?.lines.map(({ text }) => text.replace('opned', 'opened')),
      )
      expect(read.lines.map(({ box }) => box)).toEqual(source?.lines.map(({ box }) => box))
      expect(read.lines[1]?.words?.map(({ confidence }) => confidence)).toEqual(lines[1]?.map(() => 0.9))
    }
  }
})

test('an issue is a file for each page, zipped, and an article alone is written anew', async () => {
  const what = imported('alto', engineFiles.alto(lines))
  const zip = await packed('alto', { ...what, kind: 'issue' })
  expect([...zip.files.keys()]).toEqual(['1_1.xml'])
  const alone = write('alto', { ...what, kind: 'article' })
  expect(await faults('alto', alone)).toEqual([])
})

/** One page of two sheets, each with lines of its own. */
const twoSheets = (upper: readonly EngineLine[], lower: readonly EngineLine[]) => {
  const [head, first] = engineFiles.hocr(upper).split('<body>')
  const [, second] = engineFiles.hocr(lower).replace('a.png', 'b.png').split('<body>')
  const page = (body: string | undefined) => body?.replace('</body></html>', '') ?? ''
  return `${head}<body>${page(first)}${page(second)}</body></html>`
}

test('a page of two sheets is written with both, each with its lines and places', async () => {
  const file = twoSheets(lines, [['The', 'second', 'sheet', 'of', 'it.']])
  const what = imported('hocr', file)
  expect(write('hocr', what)).toBe(file)
  const wanted = readOcr('hocr', 'p1', file)
  expect(wanted.pages).toHaveLength(2)
  const told = ({ text, box, page = 1 }: (typeof wanted.lines)[number]) => ({ text, box, page })

  const alto = write('alto', what)
  expect(await faults('alto', alto)).toEqual([])
  expect(readOcr('alto', 'p1', alto).lines.map(told)).toEqual(wanted.lines.map(told))

  // Written anew, as an article alone would be, if it stood on both.
  const hocr = write('hocr', { ...what, kind: 'article' })
  expect(hocr).toContain('<meta name="ocr-number-of-pages" content="2">')
  expect(hocr).toContain('image &quot;b.png&quot;; bbox 0 0 2000 3000; ppageno 1')
  expect(readOcr('hocr', 'p1', hocr).lines.map(told)).toEqual(wanted.lines.map(told))

  const { files } = await packed('page', what)
  expect([...files.keys()]).toEqual(['1_1_1.xml', '1_1_2.xml'])
  const sheets = [...files.values()]
  for (const sheet of sheets) expect(await faults('page', sheet)).toEqual([])
  expect(
    sheets.flatMap((sheet, index) =>
      readOcr('page', 'p1', sheet).lines.map((one) => ({ ...told(one), page: index + 1 })),
    ),
  ).toEqual(wanted.lines.map(told))
})

test('of an issue, a page that PAGE cannot hold is left out and told of; where none is left, it is refused', async () => {
  const placed = imported('alto', engineFiles.alto(lines))
  const textual = importedText(text)
  const issue = { ...placed, kind: 'issue' as const, pages: [...textual.pages, ...placed.pages] }
  const { files, left } = await packed('page', issue)
  expect([...files.keys()]).toEqual(['2_1.xml'])
  expect(left.map(({ kind, values }) => [kind, values.page])).toEqual([['page-without-places', '1']])
  await expect(packed('page', { ...issue, pages: textual.pages })).rejects.toThrow(Unwritable)
})

test('a line of PAGE whose place nobody knows has that of its region', () => {
  const file = engineFiles.hocr(lines).replace(/(<span class="ocr_line") title="[^"]*"/u, '$1')
  const out = write(
    'page',
    imported('hocr', file.replaceAll(/ocrx_word' title='bbox[^;]*; /gu, "ocrx_word' title='")),
  )
  const [region, ...ofLines] = [...out.matchAll(/<Coords points="([^"]*)"/gu)].map(([, points]) => points)
  expect(ofLines[0]).toBe(region)
})
