import { type Edit, isLatin, isLower, type Tape } from '../text'
import { isLatinBreak } from './cues'

/** What has to be done to the rows' texts so that they read on: a space between Latin words, a hyphen resolved. */
export interface Joint extends Edit {
  readonly kind: 'space' | 'hyphen'
}

/**
 * The edits that make one text of the rows' texts laid end to end. `words` holds the words of the page, in lower case:
 * a hyphen at a line's end goes if the word without it stands elsewhere on the page, or no other reason keeps it.
 */
export function joints(rows: readonly Tape[], words: ReadonlySet<string>): Joint[] {
  const out: Joint[] = []
  let at = 0
  for (const [i, { text }] of rows.entries()) {
    at += text.length
    const next = rows[i + 1]
    if (!next || text === '' || !isLatinBreak(text, next.text)) continue
    if (/[\p{L}]-$/u.test(text) && isLatin(next.text.charCodeAt(0))) {
      const left = /[\p{L}'’-]+-$/u.exec(text.slice(-40))?.[0] ?? '-'
      const right = /^[\p{L}'’]+/u.exec(next.text.slice(0, 40))?.[0] ?? ''
      if (resolves(left, right, words)) out.push({ from: at - 1, to: at, put: '', kind: 'hyphen' })
    } else if (/[-\u2010]$/u.test(text) && isLower(next.text.charCodeAt(0))) {
      // A dash-like mark that is no hyphen of a word: nothing to add.
    } else if (!/[—–/]$/u.test(text) && !/^[—–]/u.test(next.text))
      out.push({ from: at, to: at, put: ' ', kind: 'space' })
  }
  return out
}

/** Whether `left` (with its hyphen) and `right` are halves of one word. */
function resolves(left: string, right: string, words: ReadonlySet<string>): boolean {
  const whole = (left.slice(0, -1) + right).toLowerCase()
  const hyphened = (left + right).toLowerCase()
  if (words.has(whole)) return true
  if (words.has(hyphened)) return false
  if (!isLower(right.charCodeAt(0))) return false
  // A compound that already has a hyphen, or whose halves both stand alone on the page, keeps it.
  if (left.slice(0, -1).includes('-')) return false
  return !(words.has(left.slice(0, -1).toLowerCase()) && words.has(right.toLowerCase()))
}
