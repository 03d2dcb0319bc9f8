import { isCjk, isCjkMark, isSpace } from './scripts'

/**
 * How wide a line is set, in em (one Han character = 1). Digits and Latin letters take half an em, a space between
 * scripts a quarter, full-width marks `mark` em: between a half, where the typesetter squeezes them, and one. Of two
 * marks that meet, one is squeezed to a half (JLREQ and CLREQ, 3.1.6; CSS text-spacing-trim).
 */
export function displayWidth(text: string, mark = 1): number {
  let width = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit >= 0xdc00 && unit <= 0xdfff) continue
    if (isCjk(unit)) width += 1
    else if (isCjkMark(text[i])) width += meets(text, i) ? 0.5 : mark
    else if (unit === 0x3000) width += 1
    else if (isSpace(unit)) width += 0.25
    else if (unit >= 0xff01 && unit <= 0xff5e) width += 1
    else if (unit >= 0x2e80) width += 1
    else width += 0.5
  }
  return width
}

function meets(text: string, i: number): boolean {
  const before = text[i - 1]
  return isCjkMark(before) && before !== '…' && before !== '—' && before !== '·'
}
