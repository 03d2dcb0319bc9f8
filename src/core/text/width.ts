import { isCjk, isCjkMark, isSpace } from './scripts'

/** A line's width in em is `set`, and `marks` times the width of a full-width mark. */
export interface Widths {
  readonly set: number
  readonly marks: number
}

/**
 * How wide a line is set, in em (one Han character = 1). Digits and Latin letters take half an em, a space between
 * scripts a quarter, full-width marks what the page sets them in: between a half, where the typesetter squeezes them,
 * and one. Of two marks that meet, one is squeezed to a half (JLREQ and CLREQ, 3.1.6; CSS text-spacing-trim).
 */
export function widthsOf(text: string): Widths {
  let set = 0
  let marks = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit >= 0xdc00 && unit <= 0xdfff) continue
    if (isCjk(unit)) set += 1
    else if (isCjkMark(text[i])) {
      if (meets(text, i)) set += 0.5
      else marks++
    } else if (unit === 0x3000) set += 1
    else if (isSpace(unit)) set += 0.25
    else if (unit >= 0xff01 && unit <= 0xff5e) set += 1
    else if (unit >= 0x2e80) set += 1
    else set += 0.5
  }
  return { set, marks }
}

/** {@link widthsOf} where full-width marks are `mark` em wide. */
export const widthIn = ({ set, marks }: Widths, mark: number): number => set + marks * mark

/** {@link widthsOf} where full-width marks are `mark` em wide. */
export const displayWidth = (text: string, mark = 1): number => widthIn(widthsOf(text), mark)

function meets(text: string, i: number): boolean {
  const before = text[i - 1]
  return isCjkMark(before) && before !== '…' && before !== '—' && before !== '·'
}
