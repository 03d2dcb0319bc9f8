import { twinsOf } from '../../../text/lookalikes'
import type { Misread } from '../misread'
import { isPlainHan } from '../words/han-run'
import type { WordIndex } from '../words/word-index'
import { isEntered } from './grammar'
import type { PageEvidence } from './page-evidence'

/** How near a word must stand to be of the same matter: half a clause. */
const near = 12
/** A page has few twins; the bound keeps a hostile one from asking for every pair of its characters. */
const mostAsked = 60

/**
 * A word that differs from another by a twin character, where the page speaks of the other: it stands there twice at
 * least, this one once, and the word beside this one stands beside the other as well.
 *
 *     书馆平台入选名录。入选三年。头一个人选名单  →  入选名单, certain
 *     人口普查。人口增长。高速入口                  →  (unchanged: nothing is shared)
 *
 * Where no word is shared, but both are words and the other one stands in the same paragraph, the place is doubted.
 */
export function twinMisreads(
  texts: readonly string[],
  index: WordIndex,
  page: PageEvidence,
): readonly Misread[] {
  const found: Misread[] = []
  let asked = 0
  for (const [block, text] of texts.entries())
    for (let at = 0; at < text.length; at++) {
      const read = text.charCodeAt(at)
      if (!isPlainHan(read)) continue
      for (const unit of twinsOf(read)) {
        if (asked >= mostAsked) return found
        if (page.support(text, at, unit).one < 2) continue
        for (const from of [at - 1, at]) {
          if (from < 0 || from + 2 > text.length) continue
          const own = text.slice(from, from + 2)
          const other =
            from === at
              ? String.fromCharCode(unit) + own.charAt(1)
              : own.charAt(0) + String.fromCharCode(unit)
          if (!isWord(other, index)) continue
          asked++
          if (occurrences(texts, own).length !== 1) continue
          const others = occurrences(texts, other)
          if (others.length < 2) continue
          const certain = shareMatter(texts, block, from, others, index)
          if (!certain && !(isWord(own, index) && others.some((place) => place.block === block))) continue
          const put = String.fromCharCode(unit)
          // Two others that are misread alike are no witnesses against what the sentence says.
          if (put === '人' && isEntered(text, at)) continue
          found.push({
            block,
            from: at,
            to: at + 1,
            text: text.charAt(at),
            suggestions: [{ text: put, score: 1 }],
            certain,
            confidence: certain ? 0.95 : 0.6,
            reason: { key: 'rules.misreads.twin', values: { read: own, put: other, times: others.length } },
          })
        }
      }
    }
  return found
}

const isWord = (word: string, index: WordIndex) => index.cost(word, 0, 2) <= index.unknown

interface Place {
  readonly block: number
  readonly at: number
}

function occurrences(texts: readonly string[], word: string): readonly Place[] {
  const places: Place[] = []
  for (const [block, text] of texts.entries())
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) places.push({ block, at })
  return places
}

/** Whether the word right before or right behind `texts[block][from, from + 2)` stands near one of the others. */
function shareMatter(
  texts: readonly string[],
  block: number,
  from: number,
  others: readonly Place[],
  index: WordIndex,
): boolean {
  const text = texts[block] ?? ''
  for (const at of [from - 2, from + 2]) {
    const beside = text.slice(Math.max(0, at), at + 2)
    if (beside.length < 2 || !isWord(beside, index)) continue
    for (const place of others) {
      const first = Math.max(0, place.at - near)
      const around = texts[place.block]?.slice(first, place.at + 2 + near) ?? ''
      // The word beside this one is no witness for itself, where the two stand close together.
      const own = place.block === block ? at - first : -1
      for (let seen = around.indexOf(beside); seen >= 0; seen = around.indexOf(beside, seen + 1))
        if (seen !== own) return true
    }
  }
  return false
}
