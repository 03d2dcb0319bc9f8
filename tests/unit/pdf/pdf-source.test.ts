import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { clean } from '../../../src/core/rules'
import { isPdf, pdfSource } from '../../../src/main/pdf'
import { hasShared, sample, withoutShared } from '../../corpus/shared'

/** A PDF of one page with these content-stream operators, set in Helvetica. */
function pdf(content: string): Uint8Array {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 300] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> /Pattern << /P 6 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    '<< /Type /Pattern /PatternType 2 /Shading << /ShadingType 2 /ColorSpace /DeviceGray /Coords [0 0 1 0] /Function << /FunctionType 2 /Domain [0 1] /C0 [0] /C1 [1] /N 1 >> >> >>',
  ]
  let text = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const at = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const start = text.length
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`
  text += `trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF`
  return new TextEncoder().encode(text)
}

async function lines(content: string): Promise<readonly string[]> {
  const read = await pdfSource('p.pdf', pdf(content))
  return read.kind === 'source' ? read.source.lines.map((line) => line.text) : [read.trouble]
}

const at = (x: number, y: number, text: string, size = 10) => `BT /F ${size} Tf ${x} ${y} Td (${text}) Tj ET`

describe('a PDF’s text layer', () => {
  test('is told by its first bytes', () => {
    expect(isPdf(pdf(''))).toBe(true)
    expect(isPdf(new TextEncoder().encode('本报讯'))).toBe(false)
  })

  test('is read down a column before the next one, a headline first', async () => {
    const column = (x: number, word: string) =>
      [250, 238, 226].map((y, n) => at(x, y, `${word} line number ${n + 1}`)).join('\n')
    expect(
      await lines(
        [column(150, 'right'), column(20, 'left'), at(20, 275, 'A headline over both', 20)].join('\n'),
      ),
    ).toEqual([
      'A headline over both',
      'left line number 1',
      'left line number 2',
      'left line number 3',
      'right line number 1',
      'right line number 2',
      'right line number 3',
    ])
  })

  test('puts a line together from words that are painted apart', async () => {
    expect(await lines([at(20, 200, 'one'), at(40, 200, 'two'), at(60, 200, 'three')].join('\n'))).toEqual([
      'one two three',
    ])
  })

  test('keeps the copies of a shadow, each with its own glyphs', async () => {
    const read = await pdfSource('p.pdf', pdf([at(21, 199, 'Shadow'), at(20, 200, 'Shadow')].join('\n')))
    const found = read.kind === 'source' ? read.source.lines : []
    expect(found.map((line) => line.text)).toEqual(['Shadow', 'Shadow'])
    expect(found[0]?.glyphs?.map(({ from, to }) => to - from)).toEqual([1, 1, 1, 1, 1, 1])
  })

  test('knows what a gradient fills as a picture, and a plain box as none', async () => {
    const filled = '/Pattern cs /P scn 200 100 80 60 re f'
    const read = await pdfSource(
      'p.pdf',
      pdf([at(20, 200, 'text'), filled, '0 g 20 20 80 60 re f'].join('\n')),
    )
    expect(read.kind === 'source' ? read.source.pages?.[0]?.photos : []).toEqual([
      { x: 200, y: 140, width: 80, height: 60 },
    ])
  })

  test('places a glyph on the sheet, from its top left corner', async () => {
    const read = await pdfSource('p.pdf', pdf(at(20, 200, 'M', 10)))
    const box = read.kind === 'source' ? read.source.lines[0]?.glyphs?.[0]?.box : undefined
    expect(box?.x).toBeCloseTo(20)
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeGreaterThan(99)
    expect(box?.width).toBeCloseTo(8.33, 1)
  })

  test('that is empty, or no PDF at all, is refused with its reason', async () => {
    expect(await lines('')).toEqual(['page-without-text'])
    const broken = await pdfSource('p.pdf', new TextEncoder().encode('%PDF-1.4\nnothing else'))
    expect(broken).toMatchObject({ kind: 'refused', trouble: 'pdf-broken' })
  })
})

describe.skipIf(!hasShared)(`typeset pages${hasShared ? '' : ` (${withoutShared})`}`, () => {
  test.each(['dev-a', 'dev-b'])('%s: every printed line is there, in columns', async (name) => {
    const read = await pdfSource(name, readFileSync(sample('typeset', `${name}.pdf`)))
    const gold = JSON.parse(readFileSync(sample('typeset', `${name}.gold.json`), 'utf8')) as {
      blocks: { text: string }[]
    }
    const cleaned = read.kind === 'source' ? clean(read.source).blocks.map((block) => block.text) : []
    const squeeze = (one: string) => one.replace(/\s/gu, '')
    const text = squeeze(cleaned.join(''))
    const missing = gold.blocks.filter((block) => !text.includes(squeeze(block.text)))
    // ⼾ may stand for 户 or 戶, and some paragraphs run over to the next sheet in an order of their own.
    expect(missing.length, missing.map((block) => block.text.slice(0, 20)).join(' | ')).toBeLessThan(
      gold.blocks.length * 0.08,
    )
  })
})
