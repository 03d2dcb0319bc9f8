import type { Node } from 'prosemirror-model'
import { openDraft } from '../../../src/core/document'
import type { Edition, Engine } from '../../../src/core/exits'
import { type OcrFormat, readOcr } from '../../../src/core/formats'
import { clean } from '../../../src/core/rules'
import { type Source, sourceFromText } from '../../../src/core/text'

/** Words of a line as an engine gives them; each has a box of its own, and is read with 0.9. */
export type EngineLine = readonly string[]

const escaped = (text: string) => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/"/gu, '&quot;')
const high = 30

interface Word {
  readonly text: string
  readonly left: number
  readonly width: number
}

function placed(line: EngineLine): readonly Word[] {
  let left = 40
  return line.map((text) => {
    const width = Math.max(10, text.length * 12)
    const word = { text, left, width }
    left += width + 8
    return word
  })
}

const top = (index: number) => 50 + index * 40
const right = (line: EngineLine) =>
  placed(line).reduce((end, { left, width }) => Math.max(end, left + width), 41)

/** One block of lines below each other, as three engines would write it. Everything has its own way of being written. */
export const engineFiles = {
  alto: (lines: readonly EngineLine[]) =>
    [
      '<?xml version="1.0"  encoding="UTF-8" ?>\r\n<!-- by an engine -->',
      '<a:alto xmlns:a="http://www.loc.gov/standards/alto/ns-v4#">',
      "<a:Description><a:MeasurementUnit>pixel</a:MeasurementUnit></a:Description>\n<a:Layout ><a:Page ID='p1' PHYSICAL_IMG_NR='1' WIDTH='2000' HEIGHT='3000'>",
      '<a:PrintSpace><a:TextBlock ID="b1">',
      ...lines.map((line, index) => {
        const words = placed(line).map(
          ({ text, left, width }, at) =>
            `<a:String ID="s${index}_${at}"  CONTENT="${escaped(text)}" HPOS="${left}" VPOS="${top(index)}" WIDTH="${width}" HEIGHT="${high}" WC="0.9"/>`,
        )
        return `<a:TextLine ID="l${index}" HPOS="40" VPOS="${top(index)}" WIDTH="${right(line) - 40}" HEIGHT="${high}">\n${words.join('<a:SP/>\n')}</a:TextLine>`
      }),
      '</a:TextBlock></a:PrintSpace></a:Page></a:Layout></a:alto>\n',
    ].join('\n'),
  page: (lines: readonly EngineLine[]) =>
    [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15"><Metadata><Creator>engine</Creator><Created>2020-01-01T00:00:00Z</Created><LastChange>2020-01-01T00:00:00Z</LastChange></Metadata>',
      '<Page imageFilename="a.png" imageWidth="2000" imageHeight="3000"><ReadingOrder><OrderedGroup id="o"><RegionRefIndexed index="0" regionRef="r1"/></OrderedGroup></ReadingOrder>',
      `<TextRegion id="r1"><Coords points="${outline(40, 50, 1900, 2900)}"/>`,
      ...lines.map((line, index) => {
        const words = placed(line).map(
          ({ text, left, width }, at) =>
            `  <Word id="w${index}_${at}"><Coords points="${outline(left, top(index), left + width, top(index) + high)}"/><TextEquiv conf="0.9"><Unicode>${escaped(text)}</Unicode></TextEquiv></Word>`,
        )
        return `<TextLine id="l${index}"><Coords points="${outline(40, top(index), right(line), top(index) + high)}"/>\n${words.join('\n')}</TextLine>`
      }),
      '</TextRegion></Page></PcGts>',
    ].join('\n'),
  hocr: (lines: readonly EngineLine[]) =>
    [
      '<!DOCTYPE html>\r\n<html><head><title></title><meta name="ocr-system" content="engine"></head><body>',
      '<div class=\'ocr_page\' title=\'image "a.png"; bbox 0 0 2000 3000\'><p class="ocr_par" id="par_1">',
      ...lines.map((line, index) => {
        const words = placed(line).map(
          ({ text, left, width }) =>
            `<span class='ocrx_word' title='bbox ${left} ${top(index)} ${left + width} ${top(index) + high}; x_wconf 90'><strong>${escaped(text)}</strong></span>`,
        )
        return `<span class="ocr_line" title="bbox 40 ${top(index)} ${right(line)} ${top(index) + high}">${words.join('\r\n ')}</span>`
      }),
      '</p></div></body></html>',
    ].join('\n'),
} as const satisfies Record<OcrFormat, (lines: readonly EngineLine[]) => string>

function outline(left: number, upper: number, far: number, lower: number): string {
  return `${left},${upper} ${far},${upper} ${far},${lower} ${left},${lower}`
}

export const formatNames = { alto: 'alto', page: 'page-xml', hocr: 'hocr' } as const satisfies Record<
  OcrFormat,
  string
>

type Edit = (document: Node) => Node

/** A file as the library takes it in. @param edit what an editor makes of the page */
export function imported(format: OcrFormat, file: string, edit: Edit = (document) => document): Edition {
  const read = readOcr(format, 'p1', file)
  return editionOf(read, edit, { source: read, file: { format, text: file } })
}

export function importedText(lines: readonly string[], edit: Edit = (document) => document): Edition {
  return editionOf(sourceFromText('p1.txt', lines.join('\n')), edit, null)
}

function editionOf(read: Source, edit: Edit, engine: Engine | null): Edition {
  const draft = clean(read)
  const document = edit(openDraft(draft))
  const lines = read.lines.map(({ text }) => ({ text, box: null, confidence: null }))
  const source = { name: read.name, lines }
  const articles = document.children
  return {
    kind: 'page',
    made: '2024-03-19T08:00:00.000Z',
    publication: '云溪晚报',
    date: '2024-03-18',
    number: '412',
    records: new Map(),
    pages: [
      {
        id: 1,
        label: '1',
        document,
        articles,
        source,
        draft,
        engine: () => engine,
        past: () => null,
        crop: async () => null,
      },
    ],
  }
}
