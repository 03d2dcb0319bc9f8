import { Dice } from './page'
import type { PrintedLine, PrintedPage } from './printed-page'
import { widthOf } from './printed-page'

/**
 * A printed page as an engine reads its scan, without misreads: columns in turns, lines now and then run across the
 * white between two columns, boxes uneven by a pixel or two, the sheet askew.
 */
export function asAlto(page: PrintedPage, seed: number): string {
  const dice = new Dice(seed ^ 0xa170)
  const em = dice.number(20, 30)
  const skew = dice.pick([0, 0.002, -0.003, 0.004])
  const jitter = () => dice.number(-1, 1)
  const columns = [...Map.groupBy(page.lines, ({ column }) => column).values()]
  // Engines read blocks in an order of their own.
  const order = dice.chance(0.3) ? columns : dice.some(columns, columns.length)
  const joined = new Map<PrintedLine, PrintedLine>()
  for (const line of page.lines)
    if (line.em === 1 && dice.chance(0.04)) {
      const right = page.lines.find(
        (other) =>
          other.em === 1 &&
          Math.abs(other.y - line.y) < 0.1 &&
          other.x > line.x + line.width &&
          other.x < line.x + line.width + 2.6,
      )
      if (right && ![...joined].some((pair) => pair.includes(line) || pair.includes(right)))
        joined.set(line, right)
    }
  const taken = new Set(joined.values())
  const box = (x: number, y: number, width: number, height: number) => {
    const left = Math.round(x * em) + jitter()
    const top = Math.round(y * em + x * em * skew) + jitter()
    return `HPOS="${left}" VPOS="${top}" WIDTH="${Math.round(width * em)}" HEIGHT="${Math.round(height * em) + jitter()}"`
  }
  const words = (line: PrintedLine): string => {
    let at = line.x
    const characters = [...line.text]
    const spread =
      characters.length > 1 ? (line.width - widthOf(line.text) * line.em) / (characters.length - 1) : 0
    const out: string[] = []
    for (const text of line.text.match(/[A-Za-z0-9.%]+|\s|[^A-Za-z0-9\s]{1,2}/gu) ?? []) {
      const width = widthOf(text) * line.em + ([...text].length - 1) * spread
      if (text.trim() !== '') out.push(`<String ${box(at, line.y, width, line.em)} CONTENT="${text}"/>`)
      at += width + spread
    }
    return out.join('<SP/>')
  }
  const textLine = (line: PrintedLine) => {
    const right = joined.get(line)
    const width = right ? right.x + right.width - line.x : line.width
    return `<TextLine ${box(line.x, line.y, width, line.em)}>${words(line)}${right ? `<SP/>${words(right)}` : ''}</TextLine>`
  }
  const blocks = order.map(
    (lines, n) =>
      `<TextBlock ID="b${n}">${lines.flatMap((line) => (taken.has(line) ? [] : [textLine(line)])).join('')}</TextBlock>`,
  )
  const photos = page.photos.map(
    ({ x, y, width, height }) => `<Illustration ${box(x, y, width, height)}></Illustration>`,
  )
  return `<alto><Description><MeasurementUnit>pixel</MeasurementUnit></Description><Layout><Page WIDTH="${Math.ceil(page.width * em)}" HEIGHT="${Math.ceil(page.height * em)}"><PrintSpace>${blocks.join('')}${photos.join('')}</PrintSpace></Page></Layout></alto>`
}
