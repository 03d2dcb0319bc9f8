import { isAlike } from '../../../text/lookalikes'
import type { Misread } from '../misread'
import { isPlainHan } from '../words/han-run'
import type { WordIndex } from '../words/word-index'

/** Of two characters every other one is a word or a name as well; longer than 12 are sentences. */
const shortest = 3
const longest = 12
/** Names of one family or one works, say; more that share two characters tell nothing. */
const mostSharing = 40

/**
 * A name that an editor confirmed, with one character that looks like the right one.
 *
 *     青杨湾高新区 confirmed    青扬湾高新区  →  扬 doubtful: 杨
 *     沈望潮 confirmed          沈望湖、沈望江 →  湖 doubtful: 潮; the other may be somebody else
 */
export function confirmedMisreads(
  texts: readonly string[],
  confirmed: ReadonlySet<string>,
  index: WordIndex | null,
): readonly Misread[] {
  const found: Misread[] = []
  const anchors = anchorsOf(confirmed)
  if (anchors.size === 0) return found
  for (const [block, text] of texts.entries())
    for (let at = 0; at + 1 < text.length; at++)
      for (const [gap, key] of [
        [1, pairKey(text.charCodeAt(at), text.charCodeAt(at + 1))],
        [2, -pairKey(text.charCodeAt(at), text.charCodeAt(at + 2))],
      ] as const)
        for (const { word, place } of anchors.get(key) ?? []) {
          if (gap === 2 && at + 2 >= text.length) continue
          const from = at - place
          const wrong = onlyDifference(text, from, word)
          if (wrong === null || (index && index.cost(text, from, from + word.length) < index.unknown))
            continue
          const put = word.charAt(wrong)
          found.push({
            block,
            from: from + wrong,
            to: from + wrong + 1,
            text: text.charAt(from + wrong),
            suggestions: [{ text: put, score: 0.8 }],
            certain: false,
            confidence: 0.85,
            reason: {
              key: 'rules.misreads.confirmed',
              values: { read: text.slice(from, from + word.length), put: word },
            },
          })
        }
  return found
}

interface Anchor {
  readonly word: string
  /** Where in the word the two characters of the key begin. */
  readonly place: number
}

/** Never 0 for Han characters; negative: one character stands between the two. */
const pairKey = (a: number, b: number) => a * 0x10000 + b

/** Two characters of each name that are intact wherever one of the others is wrong. */
function anchorsOf(confirmed: ReadonlySet<string>): ReadonlyMap<number, readonly Anchor[]> {
  const anchors = new Map<number, Anchor[]>()
  const put = (key: number, anchor: Anchor) => {
    const known = anchors.get(key)
    if (!known) anchors.set(key, [anchor])
    else if (known.length < mostSharing) known.push(anchor)
  }
  for (const word of confirmed) {
    const last = word.length - 1
    if (word.length < shortest || word.length > longest) continue
    put(pairKey(word.charCodeAt(0), word.charCodeAt(1)), { word, place: 0 })
    put(pairKey(word.charCodeAt(last - 1), word.charCodeAt(last)), { word, place: last - 1 })
    if (word.length === 3) put(-pairKey(word.charCodeAt(0), word.charCodeAt(2)), { word, place: 0 })
  }
  return anchors
}

/** Where in `word` the one Han character stands that `text` has a look-alike of; null where more or nothing differs. */
function onlyDifference(text: string, from: number, word: string): number | null {
  if (from < 0 || from + word.length > text.length) return null
  let wrong: number | null = null
  for (let i = 0; i < word.length; i++) {
    const read = text.charCodeAt(from + i)
    const meant = word.charCodeAt(i)
    if (read === meant) continue
    if (wrong !== null || !isPlainHan(read) || !isPlainHan(meant) || !isAlike(read, meant)) return null
    wrong = i
  }
  return wrong
}
