import { displayWidth, isCjk, isCjkMark, isSpace } from '../text'
import type { LineRule } from './rule'

/**
 * A page whose columns were read across, line by line. One suspect at its top says so.
 *
 *     今年以来，北岸港口完成设备改造 的目标，同比增长三成。临江机械
 *     工程，扩大对外合作，引进高层次 集团负责人表示，下一步将继续推
 */
export const columns: LineRule = {
  name: 'columns',
  after: ['characters', 'duplicate-glyphs', 'debris'],
  on: 'lines',
  *find({ lines }) {
    let wide = 0
    let across = 0
    let top = -1
    for (const [at, { text }] of lines.entries()) {
      if (text.trim() === '') continue
      if (top < 0) top = at
      if (text.length < 16) continue
      wide++
      if (holdsColumns(text)) across++
    }
    if (across < 8 || across * 5 < wide) return
    const length = lines[top]?.text.length ?? 0
    yield {
      at: top,
      from: 0,
      to: length,
      put: null,
      confidence: 0.95,
      reason: { key: 'rules.columns.across' },
    }
  },
}

/** The narrowest column of running text, in em. */
const narrowest = 8

/** Running text on both sides of a gap between Chinese characters. */
function holdsColumns(text: string): boolean {
  for (let i = 1; i + 1 < text.length; i++) {
    if (!isSpace(text.charCodeAt(i)) || !isWide(text, i - 1)) continue
    let to = i
    while (isSpace(text.charCodeAt(to))) to++
    if (isWide(text, to)) {
      const left = text.slice(Math.max(0, i - 80), i).trim()
      const right = text.slice(to, to + 80).trim()
      const prose = /[，。、；]/u.test(left + right)
      if (prose && displayWidth(left) >= narrowest && displayWidth(right) >= narrowest) return true
    }
    i = to
  }
  return false
}

function isWide(text: string, i: number): boolean {
  return isCjk(text.charCodeAt(i)) || isCjkMark(text[i])
}
