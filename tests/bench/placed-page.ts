import sharp from 'sharp'
import { rawPage } from '../store/support/newspaper'

/** Of the body's type, in pixels, and what a headline's is. */
const small = 30
const large = 64
const columns = 5

/** Where the photos stand beside the columns, in pixels. */
const photos = [
  { x: 5400, y: 80, width: 1900, height: 1300 },
  { x: 5400, y: 1480, width: 900, height: 600 },
  { x: 6400, y: 1480, width: 900, height: 600 },
  { x: 5400, y: 2180, width: 1900, height: 1100 },
]
const photographed = { width: 7400, height: 3400 }

/** A {@link placedPage} with four photos to the right of its columns. */
export function photographedPage(seed: number): string {
  const page = placedPage(seed).replace(/(<Page [^>]*WIDTH=")\d+/u, `$1${photographed.width}`)
  const illustrations = photos.map(
    ({ x, y, width, height }) =>
      `<Illustration HPOS="${x}" VPOS="${y}" WIDTH="${width}" HEIGHT="${height}"/>`,
  )
  return page.replace('</PrintSpace>', `${illustrations.join('')}</PrintSpace>`)
}

/** Its scan: white, and grain where the photos are, which presses as photos do. */
export async function scanOfPhotographed(): Promise<File> {
  const grain = await Promise.all(
    photos.map(async ({ x, y, width, height }) => {
      const noise = { type: 'gaussian' as const, mean: 128, sigma: 60 }
      const raw = sharp({ create: { width, height, channels: 3, background: 'white', noise } })
      return { input: await raw.blur(1.5).png().toBuffer(), left: x, top: y }
    }),
  )
  const sheet = sharp({ create: { ...photographed, channels: 3, background: 'white' } })
  const jpeg = await sheet.composite(grain).jpeg({ quality: 85 }).toBuffer()
  return new File([Uint8Array.from(jpeg)], 'scan.jpg')
}

/**
 * A page of some 7,500 characters as an engine gives it, as ALTO: every line with its place, in five columns, headlines in
 * larger type.
 */
export function placedPage(seed: number): string {
  const blocks = rawPage(seed, 7500).split('\n\n')
  const width = 600
  const high = 3200
  let column = 0
  let top = 80
  const written = blocks.map((block, number) => {
    const lines = block.split('\n').filter((line) => line.trim() !== '')
    const parts = lines.map((line, index) => {
      const size = index === 0 && number > 0 ? large : small
      if (top > high) {
        column++
        top = 80
      }
      const indent = line.startsWith('　　') ? 2 * small : 0
      const text = line.trim().replace(/&/gu, '&amp;')
      const place = `HPOS="${60 + column * (width + 40) + indent}" VPOS="${top}" WIDTH="${Math.min(width, text.length * size)}" HEIGHT="${size}"`
      top += size + 14
      return `<TextLine ID="l${number}_${index}" ${place}><String CONTENT="${text}" ${place} WC="0.93"/></TextLine>`
    })
    top += 40
    return parts.length ? `<TextBlock ID="b${number}">${parts.join('\n')}</TextBlock>` : ''
  })
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<alto xmlns="http://www.loc.gov/standards/alto/ns-v4#"><Description><MeasurementUnit>pixel</MeasurementUnit></Description>',
    `<Layout><Page ID="p1" PHYSICAL_IMG_NR="1" WIDTH="${columns * (width + 40) + 100}" HEIGHT="${high + 200}"><PrintSpace>`,
    ...written,
    '</PrintSpace></Page></Layout></alto>',
  ].join('\n')
}
