import { type Box, withoutMargin } from '../../core/text'
import { type Ink, inkOf } from './oddness'

/** Edges of the pictures that are compared, in pixels: as it is looked at, and as it is held against others. */
const looked = 48
const compared = 24
/** What is darker than this part of the darkest belongs to the character. */
const dark = 0.4

/**
 * The ink of a crop of one character, without its neighbours, brought to one size and place. null = it is blank, or no
 * picture.
 */
export async function inkOfPicture(file: Blob): Promise<Ink | null> {
  const picture = await createImageBitmap(file).catch(() => null)
  if (!picture) return null
  const own = withoutMargin(picture)
  const body = bodyOf(darknessOf(picture, own, looked))
  const across = own.width / looked
  const down = own.height / looked
  const ink =
    body &&
    inkOf(
      darknessOf(
        picture,
        {
          x: own.x + body.x * across,
          y: own.y + body.y * down,
          width: body.width * across,
          height: body.height * down,
        },
        compared,
      ),
    )
  picture.close()
  return ink
}

function darknessOf(picture: ImageBitmap, { x, y, width, height }: Box, edge: number): Float32Array {
  const context = new OffscreenCanvas(edge, edge).getContext('2d', { willReadFrequently: true })
  const darkness = new Float32Array(edge * edge)
  if (!context) return darkness
  context.imageSmoothingQuality = 'high'
  context.drawImage(picture, x, y, width, height, 0, 0, edge, edge)
  const { data } = context.getImageData(0, 0, edge, edge)
  for (let i = 0; i < darkness.length; i++)
    darkness[i] = 255 - ((data[4 * i] ?? 0) + (data[4 * i + 1] ?? 0) + (data[4 * i + 2] ?? 0)) / 3
  const paper = darkness.reduce((least, one) => Math.min(least, one), 255)
  return darkness.map((one) => one - paper)
}

/** Where the ink lies; null = there is none. */
function bodyOf(darkness: Float32Array): Box | null {
  const most = darkness.reduce((sum, one) => Math.max(sum, one), 0)
  if (most < 32) return null
  let [left, top, right, bottom] = [looked, looked, 0, 0]
  for (const [at, one] of darkness.entries()) {
    if (one < most * dark) continue
    const x = at % looked
    const y = Math.floor(at / looked)
    left = Math.min(left, x)
    right = Math.max(right, x + 1)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y + 1)
  }
  return { x: left, y: top, width: right - left, height: bottom - top }
}
