import { twinsOf } from '../../../text/lookalikes'
import type { Misread } from '../misread'
import { isOfName, standsBehindSurname } from '../names/of-name'
import { isNumeral } from '../numerals'
import { isPlainHan } from '../words/han-run'
import type { WordIndex } from '../words/word-index'
import type { PageEvidence } from './page-evidence'
import { Phrase } from './phrase'

// In nats. Of 16,000 characters with a twin in 167,000 of clean news none is doubted; of 1,585 put for their twins in the
// same news 54 in a hundred become certain, with what the other rules find, and two in a thousand wrongly.
const certain = 8
/** In nats. */
const muchRarer = 3
/** What hardly any text has stands for what could not be read: 囗. Its neighbours tell which, not its shape. */
const unheard = 15
/** Below it most that is doubted was printed so: 入脑入心. */
const doubtful = 7

/**
 * A character with a twin, where the words around it, as they follow one another on the web, stand far more readily with
 * that one, words of one character among them.
 *
 *     船上的老年入、看不见的入来说、令年上半年      →  人, 人, 今
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
      const own = twins.length > 0 ? misreadAt(text, at, twins, index, page) : null
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

/** Any measure may stand behind a number: 年近五旬, 五句. */
const measures = '旬句届期次场口户项座层册寸尺丈斤两顷亩'

/** Of a name, twice on the page beside the same character, or a measure behind its number. */
const isPrinted = (text: string, at: number, unit: number, page: PageEvidence) =>
  isOfName(text, at) ||
  standsBehindSurname(text, at) ||
  page.support(text, at, unit).one > 1 ||
  (measures.includes(text.charAt(at)) && isNumeral(text.charCodeAt(at - 1)))
