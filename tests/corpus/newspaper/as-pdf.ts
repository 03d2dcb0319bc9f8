import { createCanvas, PDFDocument, type SKRSContext2D } from '@napi-rs/canvas'
import { Dice } from './page'
import { type PrintedLine, type PrintedPage, widthOf } from './printed-page'

/** How large the running text is set, in points. */
const em = 9
/** Of a photo, in pixels an em: some 200 dpi. */
const grain = 25

/** Printed pages as one PDF: text in an embedded font, glyph by glyph, headlines with their shadows, photos as images. */
export function asPdf(pages: readonly PrintedPage[], seed: number): Uint8Array<ArrayBuffer> {
  const pdf = new PDFDocument()
  for (const [index, page] of pages.entries()) {
    // Its types know nothing of images and styles, which it has.
    const context = pdf.beginPage(page.width * em, page.height * em) as unknown as SKRSContext2D
    context.textBaseline = 'alphabetic'
    for (const { x, y, width, height } of page.photos)
      context.drawImage(
        photo(width * grain, height * grain, seed + index),
        x * em,
        y * em,
        width * em,
        height * em,
      )
    for (const line of page.lines) {
      context.fillStyle = '#999'
      if (line.shadow) for (const by of [0.1, 0.05]) set(line, by)
      context.fillStyle = '#000'
      set(line, 0)
    }
    pdf.endPage()

    function set({ text, x, y, width, em: size }: PrintedLine, by: number): void {
      const characters = [...text]
      const spread = characters.length > 1 ? (width - widthOf(text) * size) / (characters.length - 1) : 0
      let at = x + by
      for (const character of characters) {
        // Of Noto's Latin glyphs Skia does not know which characters they are.
        const font = character.charCodeAt(0) < 0x80 ? 'Liberation Serif' : 'Noto Serif CJK SC'
        context.font = `${size * em}px "${font}", serif`
        context.fillText(character, at * em, (y + by + size * 0.88) * em)
        at += widthOf(character) * size + spread
      }
    }
  }
  return Uint8Array.from(pdf.close())
}

/** Something that packs as badly as a photo does. */
function photo(width: number, height: number, seed: number) {
  const canvas = createCanvas(Math.ceil(width), Math.ceil(height))
  const context = canvas.getContext('2d')
  const image = context.createImageData(canvas.width, canvas.height)
  const dice = new Dice(seed ^ 0xf070)
  for (let at = 0; at < image.data.length; at += 4) {
    const light = dice.number(0, 60) + ((at / 4) % canvas.width) / 8
    image.data.set([light, light, light + 20, 255], at)
  }
  context.putImageData(image, 0, 0)
  return canvas
}
