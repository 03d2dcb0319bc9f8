import { twinsOf } from '../../../text/lookalikes'
import type { Misread } from '../misread'
import { isOfName, standsBehindSurname } from '../names/of-name'
import { isNumeral } from '../numerals'
import { isPlainHan } from '../words/han-run'
import type { WordIndex } from '../words/word-index'
import type { PageEvidence } from './page-evidence'
import { Phrase } from './phrase'

// In nats. Of 11,000 characters with a twin in 113,000 of clean news eight that were printed so reach `certain`, all but
// one of them in names or twice on their page; of the same characters put for their twins six in ten do.
const certain = 8
/** In nats. */
const muchRarer = 3
/** What hardly any text has stands for what could not be read: 囗. Its neighbours tell which, not its shape. */
const unheard = 15
/** Below it most that is doubted was printed so: 入脑入心. */
const doubtful = 7

/**
 * Pairs that engines mix up though their images differ by more than a stroke's end, each read for the other.
 */
const mixedUp = new Map<number, readonly number[]>()
for (const pair of [
  '各名',
  '住往',
  '日曰',
  '扬场',
  '令今',
  '侯候',
  '拔拨',
  '其共',
  '巳已',
  '巳己',
  '兔免',
  '晴睛',
  '辨辩',
  '徒徙',
  '崇祟',
  '狠狼',
  '眯咪',
  '戌戍',
  '析折',
  '厉历',
  '冼洗',
  '泠冷',
  '竟竞',
  '暑署',
  '蓝篮',
  '幕墓',
  '密蜜',
]) {
  const [one = 0, other = 0] = [pair.charCodeAt(0), pair.charCodeAt(1)]
  mixedUp.set(one, [...(mixedUp.get(one) ?? []), other])
  mixedUp.set(other, [...(mixedUp.get(other) ?? []), one])
}

/**
 * A character that differs from another by a stroke's end, where the words around it, as they follow one another on the
 * web, stand far more readily with that one, words of one character among them.
 *
 *     受教育群众3200入次、看不见的入来说、8月16曰起   →  人, 人, 日
 *     张古山说、老于来了、床土（twice on the page）      →  (unchanged)
 */
export function phraseTwins(
  texts: readonly string[],
  index: WordIndex,
  page: PageEvidence,
): readonly Misread[] {
  const found: Misread[] = []
  for (const [block, text] of texts.entries())
    for (let at = 0; at < text.length; at++) {
      const read = text.charCodeAt(at)
      if (!isPlainHan(read) || index.rarity(read) > unheard || !standsAmidWords(text, at)) continue
      const twins = twinsOf(read)
      const mixed = mixedUp.get(read)
      if (twins.length === 0 && mixed === undefined) continue
      const own = misreadAt(text, at, mixed ? [...twins, ...mixed] : twins, index, page)
      if (own) found.push({ block, ...own })
    }
  return found
}

/** What stands alone between marks is spoken of: 把“令”看作“今”. */
const standsAmidWords = (text: string, at: number) =>
  isPlainHan(text.charCodeAt(at - 1)) || isPlainHan(text.charCodeAt(at + 1))

function misreadAt(
  text: string,
  at: number,
  twins: readonly number[],
  index: WordIndex,
  page: PageEvidence,
): Omit<Misread, 'block'> | null {
  const unit = text.charCodeAt(at)
  const phrase = new Phrase(text, at, index)
  const meant = (one: number) => phrase.fit(one) - index.rarity(one)
  const own = meant(unit)
  let best = unit
  let gain = 0
  for (const twin of twins) {
    const more = meant(twin) - own
    if (more > gain) [best, gain] = [twin, more]
  }
  if (gain < doubtful || isPrinted(text, at, unit, page)) return null
  // A numeral makes a number with any other; a rare character that comes again is the page's own.
  if (isNumeral(best) && isNumeral(text.charCodeAt(at - 1))) return null
  if (page.times(unit) > 1 && index.rarity(unit) > index.rarity(best) + muchRarer) return null
  const [read, put] = [text.charAt(at), String.fromCharCode(best)]
  return {
    from: at,
    to: at + 1,
    text: read,
    suggestions: [{ text: put, score: 1 }],
    certain: gain >= certain,
    confidence: gain >= certain ? 0.95 : 0.6,
    reason: { key: 'rules.misreads.alike', values: { read, put } },
  }
}

/** Of a name, or twice on the page beside the same character. */
const isPrinted = (text: string, at: number, unit: number, page: PageEvidence) =>
  isOfName(text, at) || standsBehindSurname(text, at) || page.support(text, at, unit).one > 1
