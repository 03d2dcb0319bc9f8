import { type Edit, isLatin, isLower, type Lexicon, type Tape } from '../../text'
import { isLatinBreak } from '../cues/latin'

/** What has to be done to the rows' texts so that they read on: a space between Latin words, a hyphen resolved. */
export interface Joint extends Edit {
  readonly kind: 'space' | 'hyphen'
}

/** What tells a word that a line's end parted from a compound whose hyphen was printed. */
export interface LatinWords {
  /** The words of the page, in lower case. They know names and the paper's own spelling. */
  readonly page: ReadonlySet<string>
  /** Words of the language with frequencies, in lower case; null = not known. */
  readonly language: Lexicon | null
}

/**
 * The edits that make one text of the rows' texts laid end to end. A hyphen at a line's end goes if the word without it
 * stands elsewhere on the page or in the language's word list, or no other reason keeps it.
 */
export function joints(rows: readonly Tape[], words: LatinWords): Joint[] {
  const out: Joint[] = []
  let at = 0
  for (const [i, { text }] of rows.entries()) {
    at += text.length
    const next = rows[i + 1]
    if (!next || text === '' || !isLatinBreak(text, next.text)) continue
    if (/\p{L}[-\u2010]$/u.test(text) && isLatin(next.text.charCodeAt(0))) {
      const left = /[\p{L}'’\u2010-]+$/u.exec(text.slice(-40))?.[0] ?? '-'
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
function resolves(left: string, right: string, { page, language }: LatinWords): boolean {
  const first = left.slice(0, -1).toLowerCase()
  const second = right.toLowerCase()
  if (page.has(first + second)) return true
  if (page.has(`${first}-${second}`)) return false
  if (!isLower(right.charCodeAt(0))) return false
  // Of a compound that already has a hyphen, the last part alone can be parted; in day-to-day it is whole.
  const [last = '', ...before] = first.split(/[-\u2010]/u).reverse()
  if (before.length > 0) return last.length > 2 && isWord(last + second, language, 1)
  if (isWord(first + second, language, 1)) return true
  // Halves that are words of their own make a compound: two-thirds, well-known. Those of a name do not.
  const bothWords =
    isWord(first, language, common) && isWord(second, language, common) && !suffix.test(second)
  if (bothWords && isLower(left.charCodeAt(0))) return false
  return !(page.has(first) && page.has(second))
}

/** Endings that a word list has as words. */
const suffix =
  /^(?:able|al|ed|en|ens|er|ers|es|ful|hood|ing|ings|ion|ions|ism|ist|less|like|ly|men|ment|ness|or|ors|ship|son|ton|tor|ward|wards)$/u

/** In SUBTLEX' 51 million words: a half that is rarer there is as often a name or a noise as a word. */
const common = 20

/** Whether the language has the word so often: as it stands, in American spelling, in the singular. */
function isWord(word: string, language: Lexicon | null, often: number): boolean {
  if (!language) return false
  const american = word.replace(/our/u, 'or').replace(/is(?=(?:e[ds]?|ing|ation)$)/u, 'iz')
  const forms = new Set([word, american, american.replace(/s$/u, ''), american.replace(/es$/u, '')])
  return [...forms].some((form) => language.frequency(form) >= often)
}
