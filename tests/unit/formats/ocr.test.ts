import { describe, expect, test } from 'vitest'
import { readOcr, recogniseOcr, Unreadable } from '../../../src/core/formats'

const alto = (body: string, namespace = 'http://www.loc.gov/standards/alto/ns-v4#') =>
  `<?xml version="1.0"?><alto xmlns="${namespace}"><Description><MeasurementUnit>pixel</MeasurementUnit></Description><Layout>${body}</Layout></alto>`
const altoPage = (body: string) =>
  alto(`<Page ID="p" WIDTH="900" HEIGHT="1200"><PrintSpace>${body}</PrintSpace></Page>`)
const block = (id: string, words: string, more = '') =>
  `<TextBlock ID="${id}" ${more}><TextLine HPOS="10" VPOS="20" WIDTH="300" HEIGHT="30">${words}</TextLine></TextBlock>`
const word = (content: string, more = '') =>
  `<String CONTENT="${content}" HPOS="10" VPOS="20" WIDTH="40" HEIGHT="30" ${more}/>`

const pageXml = (body: string, page = 'imageFilename="a.png" imageWidth="900" imageHeight="1200"') =>
  `<PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15"><Page ${page}>${body}</Page></PcGts>`
const region = (id: string, text: string, more = '') =>
  `<TextRegion id="${id}" ${more}><Coords points="0,0 90,0 90,40"/><TextLine id="${id}l"><Coords points="5,6 85,6 85,36 5,36"/><TextEquiv conf="0.5"><Unicode>${text}</Unicode></TextEquiv></TextLine></TextRegion>`

const hocr = (body: string) =>
  `<!DOCTYPE html><html><body><div class="ocr_page" title='image "a.png"; bbox 0 0 900 1200; ppageno 0'>${body}</div></body></html>`

const texts = (format: 'alto' | 'page' | 'hocr', content: string) =>
  readOcr(format, 'p', content).lines.map((line) => line.text)

const refused = (act: () => unknown): string => {
  try {
    act()
  } catch (error) {
    if (error instanceof Unreadable) return error.kind
    throw error
  }
  return 'read'
}

test('the kind of a file shows in its text, not in its name', () => {
  expect(recogniseOcr(altoPage(''))).toBe('alto')
  expect(recogniseOcr('<a:alto xmlns:a="x"/>')).toBe('alto')
  expect(recogniseOcr(pageXml(''))).toBe('page')
  expect(recogniseOcr(hocr(''))).toBe('hocr')
  expect(recogniseOcr('<html><p>a page about ALTO</p></html>')).toBeNull()
  expect(recogniseOcr('本报讯 近日，云溪高新区')).toBeNull()
})

describe('ALTO', () => {
  test('sets one space between Latin words and none between Chinese ones', () => {
    expect(texts('alto', altoPage(block('b', `${word('Mill')}<SP/>${word('Lane')}`)))).toEqual(['Mill Lane'])
    expect(texts('alto', altoPage(block('b', `${word('云')}<SP/>${word('溪')}`)))).toEqual(['云溪'])
  })

  test('keeps the hyphen that is on the paper, once', () => {
    const half = word('val', 'SUBS_TYPE="HypPart1" SUBS_CONTENT="valley"')
    expect(texts('alto', altoPage(block('b', `${half}<HYP CONTENT="-"/>`)))).toEqual(['val-'])
    expect(texts('alto', altoPage(block('b', `${word('val-')}<HYP CONTENT="-"/>`)))).toEqual(['val-'])
  })

  test('reads WC as sureness, CC as doubt, and keeps what is absent absent', () => {
    const content = altoPage(block('b', word('a', 'WC="0.4"') + word('b', 'CC="9"') + word('c')))
    expect(readOcr('alto', 'p', content).lines[0]?.words?.map((one) => one.confidence)).toEqual([
      0.4,
      0,
      null,
    ])
  })

  test('follows the reading order, then the links, then the document', () => {
    const blocks = block('b1', word('one')) + block('b2', word('two'))
    const order =
      '<ReadingOrder><OrderedGroup><ElementRef REF="b2"/><ElementRef REF="b1"/></OrderedGroup></ReadingOrder>'
    expect(
      texts('alto', alto(`<Page WIDTH="9" HEIGHT="9"><PrintSpace>${blocks}</PrintSpace></Page>${order}`)),
    ).toEqual(['two', 'one'])
    const linked = block('b1', word('end')) + block('b2', word('start'), 'IDNEXT="b1"')
    expect(texts('alto', altoPage(linked))).toEqual(['start', 'end'])
    expect(texts('alto', altoPage(blocks))).toEqual(['one', 'two'])
  })

  test('ends a loop of links', () => {
    const loop = block('b1', word('one'), 'IDNEXT="b2"') + block('b2', word('two'), 'IDNEXT="b1"')
    expect(texts('alto', altoPage(loop)).toSorted()).toEqual(['one', 'two'])
  })

  test('gives glyphs their own boxes, also behind a character of two units', () => {
    const glyph = (content: string, x: number) =>
      `<Glyph CONTENT="${content}" HPOS="${x}" VPOS="1" WIDTH="8" HEIGHT="9" GC="0.5"/>`
    const string = `<String CONTENT="𠮷云" HPOS="1" VPOS="1" WIDTH="20" HEIGHT="9">${glyph('𠮷', 1)}${glyph('云', 11)}</String>`
    expect(readOcr('alto', 'p', altoPage(block('b', string))).lines[0]?.glyphs).toMatchObject([
      { from: 0, to: 2, box: { x: 1 } },
      { from: 2, to: 3, box: { x: 11 } },
    ])
  })

  test('refuses a unit that it does not know and a size that is no number', () => {
    expect(refused(() => texts('alto', altoPage('').replace('pixel', 'mm')))).toBe('unit-unknown')
    expect(refused(() => texts('alto', altoPage('').replace('900', 'wide')))).toBe('page-size-no-number')
  })
})

describe('PAGE', () => {
  test('takes the TextEquiv with the lowest index', () => {
    const two =
      '<TextEquiv index="1"><Unicode>read</Unicode></TextEquiv><TextEquiv index="0"><Unicode>corrected</Unicode></TextEquiv>'
    expect(texts('page', pageXml(region('r', 'x').replace(/<TextEquiv.*<\/TextEquiv>/u, two)))).toEqual([
      'corrected',
    ])
  })

  test('follows ordered groups by index, then Transkribus’ own order, then the document', () => {
    const regions = region('r1', 'one') + region('r2', 'two')
    const order =
      '<ReadingOrder><OrderedGroup id="o"><RegionRefIndexed index="1" regionRef="r1"/><RegionRefIndexed index="0" regionRef="r2"/></OrderedGroup></ReadingOrder>'
    expect(texts('page', pageXml(order + regions))).toEqual(['two', 'one'])
    const own =
      region('r1', 'one', 'custom="readingOrder {index:1;}"') +
      region('r2', 'two', 'custom="readingOrder {index:0;}"')
    expect(texts('page', pageXml(own))).toEqual(['two', 'one'])
    expect(texts('page', pageXml(regions))).toEqual(['one', 'two'])
  })

  test('reads regions inside tables and keeps regions that the order forgot', () => {
    const table = `<TableRegion id="t">${region('c1', 'cell')}</TableRegion>`
    const order =
      '<ReadingOrder><OrderedGroup id="o"><RegionRefIndexed index="0" regionRef="r2"/></OrderedGroup></ReadingOrder>'
    expect(texts('page', pageXml(order + table + region('r2', 'named')))).toEqual(['named', 'cell'])
  })

  test('takes the box around the polygon, and confidence as it is', () => {
    expect(readOcr('page', 'p', pageXml(region('r', '云溪'))).lines[0]).toMatchObject({
      text: '云溪',
      box: { x: 5, y: 6, width: 80, height: 30 },
      confidence: 0.5,
      page: 1,
    })
  })

  test('refuses a page that names no scan', () => {
    expect(refused(() => texts('page', pageXml(region('r', 'x'), 'imageWidth="9" imageHeight="9"')))).toBe(
      'page-image-missing',
    )
  })
})

describe('hOCR', () => {
  const wordSpan = (text: string, title: string) => `<span class="ocrx_word" title="${title}">${text}</span>`

  test('joins one word per character without spaces', () => {
    const line = `<span class="ocr_line" title="bbox 1 2 91 32">${wordSpan('云', 'bbox 1 2 31 32; x_wconf 95')} ${wordSpan('溪', 'bbox 31 2 61 32; x_wconf 40')}</span>`
    const source = readOcr('hocr', 'p', hocr(`<p class="ocr_par" id="par_1">${line}</p>`))
    expect(source.lines[0]).toMatchObject({
      text: '云溪',
      region: 'par_1',
      box: { x: 1, y: 2, width: 90, height: 30 },
    })
    expect(source.lines[0]?.words?.map((one) => one.confidence)).toEqual([0.95, 0.4])
    expect(source.pages).toEqual([{ unit: 'pixel', width: 900, height: 1200, image: 'a.png' }])
  })

  test('reads x_bboxes as the boxes of characters', () => {
    const line = `<span class="ocr_line">${wordSpan('ab', 'bbox 0 0 20 9; x_bboxes 0 0 9 9 11 0 20 9; x_confs 90 50')}</span>`
    expect(readOcr('hocr', 'p', hocr(line)).lines[0]?.glyphs).toMatchObject([
      { from: 0, to: 1, box: { x: 0 }, confidence: 0.9 },
      { from: 1, to: 2, box: { x: 11 }, confidence: 0.5 },
    ])
  })

  test('reads a title’s parts, quoted or not, and one whose quotation mark was lost', () => {
    const images = [
      'image "a;b.png"; bbox 0 0 9 8',
      'bbox 0 0 9 8; image "a.png',
      'image a.png ;bbox 0 0 9 8;;',
    ]
    const seen = images.map((title) => {
      const page = `<div class="ocr_page" title='${title}'><p>x</p></div>`
      return readOcr('hocr', 'p', `<!DOCTYPE html><html><body>${page}</body></html>`).pages?.[0]
    })
    expect(seen).toMatchObject([
      { image: 'a;b.png', width: 9 },
      { image: 'a.png', width: 9 },
      { image: 'a.png', width: 9 },
    ])
  })

  test('keeps text that stands in no line', () => {
    expect(texts('hocr', hocr('<p class="ocr_par">loose\nwords</p>'))).toEqual(['loose', 'words'])
  })
})

describe('a hostile or broken file is refused with its kind', () => {
  test.each([
    ['cut off', altoPage(block('b', word('x'))).slice(0, -20), 'xml-broken'],
    [
      'an entity of its own',
      `<!DOCTYPE alto [<!ENTITY a "aa">]>${altoPage(block('b', word('&a;')))}`.replace(/<\?xml.*?\?>/u, ''),
      'xml-broken',
    ],
    [
      'an external entity',
      `<!DOCTYPE alto [<!ENTITY a SYSTEM "file:///etc/passwd">]>${altoPage(block('b', word('&a;')))}`.replace(
        /<\?xml.*?\?>/u,
        '',
      ),
      'xml-broken',
    ],
    ['nested too deep', altoPage('<ComposedBlock>'.repeat(5000)), 'xml-too-large'],
    ['without text', altoPage(block('b', '')), 'page-without-text'],
    ['another root', '<mets/>', 'not-alto'],
  ])('%s', (_, content, kind) => {
    expect(refused(() => texts('alto', content))).toBe(kind)
  })

  const opened = (many: number) => Array.from({ length: many }, (_, at) => `<b id="${at}">`).join('')

  test.each([
    ['nested too deep', '<div>'.repeat(200_000)],
    ['whose line is nested too deep', `<span class="ocr_line">${'<em>'.repeat(200_000)}x`],
    ['that hides its depth by ends in the wrong order', '<b><div></b></b>'.repeat(200_000)],
    ['of a few bytes that mean millions of elements', `<p>${opened(400)}${'<p>x'.repeat(30_000)}`],
  ])('hOCR %s', (_, body) => {
    expect(refused(() => texts('hocr', hocr(body)))).toBe('xml-too-large')
  })

  test('hOCR with a title as long as a file is read all the same', () => {
    const line = (more: string) =>
      hocr(`<span class="ocr_line" title='bbox 1 2 30 40${more}; x_wconf 90'>a line</span>`)
    for (const more of [';'.repeat(300_000), ';"a'.repeat(100_001), `; a${' '.repeat(300_000)}b`])
      expect(readOcr('hocr', 'p', line(more)).lines).toMatchObject([{ text: 'a line', box: { x: 1, y: 2 } }])
  })
})
