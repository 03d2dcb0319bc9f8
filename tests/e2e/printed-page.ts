import { createCanvas } from '@napi-rs/canvas'
import { expect, type Locator, type Page } from 'playwright/test'
import { drop } from './pages'

/** A line as it is printed, and as an engine read it: as many characters, each under its own. */
export interface PrintedLine {
  readonly printed: string
  readonly read?: string
  /** Of the whole line, 0 to 100; absent = 95. */
  readonly sure?: number
}

/** A page that was never printed: its scan, and what an engine made of it. */
interface PrintedPage {
  readonly png: Buffer
  readonly hocr: string
}

const size = 30
const leading = 46
const margin = 60
const gutter = 50

type Form = Parameters<typeof printedPage>[2]

/** Drops a page with its scan, and imports it. */
export async function importPrinted(
  page: Page,
  lines: readonly PrintedLine[],
  form: Form = {},
): Promise<Locator> {
  const name = '河谷晚报_2024-03-18_p3'
  const { png, hocr } = printedPage(`${name}.png`, lines, form)
  await drop(page, [
    { name: `${name}.hocr`, mimeType: 'text/html', buffer: Buffer.from(hocr) },
    { name: `${name}.png`, mimeType: 'image/png', buffer: png },
  ])
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(dialog).toBeHidden({ timeout: 40_000 })
  const text = page.locator('.page-text')
  await expect(text).toContainText(lines[0]?.printed.slice(0, 6) ?? '', { timeout: 40_000 })
  return text
}

/** Paints lines into columns, character by character, and says in hOCR where each one stands, and a photo below the last. */
function printedPage(
  image: string,
  lines: readonly PrintedLine[],
  { columns = 2, perColumn = 30, characters = 18, photo = false } = {},
): PrintedPage {
  const columnWidth = characters * size
  const width = 2 * margin + columns * columnWidth + (columns - 1) * gutter
  const height = 2 * margin + perColumn * leading
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.fillStyle = '#f4efe2'
  context.fillRect(0, 0, width, height)
  context.fillStyle = '#26221c'
  context.font = `${size - 2}px "Noto Serif CJK SC", serif`
  context.textBaseline = 'top'
  const spans = lines.map(({ printed, read = printed, sure = 95 }, index) => {
    const x = margin + Math.floor(index / perColumn) * (columnWidth + gutter)
    const y = margin + (index % perColumn) * leading
    const box = (from: number, to: number) => `bbox ${x + from * size} ${y} ${x + to * size} ${y + size}`
    for (const [at, character] of [...printed].entries()) context.fillText(character, x + at * size, y)
    const words = [...read].map(
      (character, at) =>
        `<span class='ocrx_word' title='${box(at, at + 1)}; x_wconf ${sure}'>${character}</span>`,
    )
    return `<span class='ocr_line' title="${box(0, [...read].length)}">${words.join('')}</span>`
  })
  const [left, top] = [margin, margin + lines.length * leading]
  const [right, bottom] = [left + columnWidth, height - margin]
  if (photo) {
    const sky = context.createLinearGradient(left, top, right, bottom)
    sky.addColorStop(0, '#2f4858')
    sky.addColorStop(1, '#d8b48a')
    context.fillStyle = sky
    context.fillRect(left, top, right - left, bottom - top)
  }
  const photos = photo ? `<div class='ocr_photo' title='bbox ${left} ${top} ${right} ${bottom}'></div>` : ''
  return {
    png: canvas.toBuffer('image/png'),
    hocr: `<!DOCTYPE html><html><head><meta name='ocr-system' content='made by hand'></head><body>
<div class='ocr_page' title='image "${image}"; bbox 0 0 ${width} ${height}'>
<div class='ocr_carea'><p class='ocr_par'>${spans.join('\n')}</p></div>${photos}</div></body></html>`,
  }
}
