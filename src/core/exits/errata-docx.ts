import {
  Document,
  HeadingLevel,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Excerpt } from '../text'
import type { Edition } from './edition'
import { errataTable } from './errata-table'
import { writable } from './markup'
import type { Writing } from './writing'

/** Of the columns page, line, original, corrected, sentence, kind, rule; in twentieths of a point, A4 across. */
const widths = [800, 800, 2200, 2200, 5300, 1300, 1700]
const sums = [4000, 1800, 1800, 2400]

/** A 勘误表 as DOCX: tables whose heads are repeated on every page. */
export async function errataDocx(edition: Edition, writing: Writing): Promise<Uint8Array<ArrayBuffer>> {
  const { title, issue, columns, rows, rates, note } = errataTable(edition, writing)
  const heading = (text: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel]) =>
    new Paragraph({ heading: level, children: [new TextRun(writable(text))] })
  const file = new Document({
    creator: 'Stet',
    title: writable([issue, title].filter((part) => part !== '').join(' · ')),
    styles: {
      default: {
        document: { run: { font: { ascii: 'Georgia', eastAsia: 'SimSun' }, size: 19 } },
        heading1: { run: { size: 32, bold: true }, paragraph: { spacing: { after: 200 } } },
        heading2: { run: { size: 24, bold: true }, paragraph: { spacing: { before: 360, after: 120 } } },
      },
    },
    sections: [
      {
        properties: {
          page: { size: { orientation: PageOrientation.LANDSCAPE, width: 11906, height: 16838 } },
        },
        children: [
          new Paragraph({ children: [new TextRun({ text: writable(issue), color: '555555' })] }),
          heading(title, HeadingLevel.HEADING_1),
          table(columns, rows, widths),
          ...rates.flatMap((rate) => [
            heading(rate.title, HeadingLevel.HEADING_2),
            table(rate.columns, rate.rows, sums),
          ]),
          new Paragraph({
            spacing: { before: 240 },
            children: [new TextRun({ text: writable(note), color: '555555' })],
          }),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toArrayBuffer(file))
}

function table(
  columns: readonly string[],
  rows: readonly (readonly (string | Excerpt)[])[],
  widths: readonly number[],
): Table {
  const row = (cells: readonly (string | Excerpt)[], head: boolean) =>
    new TableRow({
      tableHeader: head,
      cantSplit: true,
      children: cells.map(
        (cell, at) =>
          new TableCell({
            width: { size: widths[at] ?? 0, type: WidthType.DXA },
            children: [new Paragraph({ children: runsOf(cell, head) })],
          }),
      ),
    })
  return new Table({
    columnWidths: [...widths],
    margins: { left: 80, right: 80, top: 40, bottom: 40 },
    rows: [row(columns, true), ...rows.map((cells) => row(cells, false))],
  })
}

function runsOf(cell: string | Excerpt, bold: boolean): TextRun[] {
  if (typeof cell === 'string') return [new TextRun({ text: writable(cell), bold })]
  const { text, from, to } = cell
  return [
    new TextRun(writable(text.slice(0, from))),
    new TextRun({ text: writable(text.slice(from, to)), underline: {} }),
    new TextRun(writable(text.slice(to))),
  ]
}
