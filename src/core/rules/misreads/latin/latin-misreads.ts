import type { Lexicon } from '../../../text'
import { letterSwaps } from '../../../text/lookalikes-latin'
import { isCjkText } from '../../../text/scripts'
import type { Misread } from '../misread'

/**
 * Words in Latin script misread, in the light of a word list and of the page.
 *
 *     the modem harbour and tbe old one   →  the, certain (modem is a word: left alone)
 *     the con1mittee of tlie museum       →  the, certain; con1mittee doubtful
 *
 * Spellings of their time are no errors: a word that no list has is doubted only where a swap of look-alikes makes a
 * common word of it, or where it cannot be a word at all.
 */
export function latinMisreads(
  texts: readonly string[],
  lexicon: Lexicon,
  confirmed: ReadonlySet<string>,
): readonly Misread[] {
  const latin = texts.map((text) => !isCjkText(text))
  const seen = new Map<string, number>()
  let words = 0
  for (const [block, text] of texts.entries())
    if (latin[block])
      for (const [token] of text.matchAll(word)) {
        seen.set(token, (seen.get(token) ?? 0) + 1)
        words++
      }
  const judged = new Map<string, Verdict | null>()
  const found: Misread[] = []
  for (const [block, text] of texts.entries()) {
    if (!latin[block]) continue
    for (const { 0: token, index } of text.matchAll(word)) {
      // A half of a word that was torn at a hyphen is no word.
      if (text[index - 1] === '-' || text[index + token.length] === '-') continue
      let verdict = judged.get(token)
      if (verdict === undefined) {
        verdict = confirmed.has(token) ? null : judge(token, seen, lexicon)
        judged.set(token, verdict)
      }
      if (!verdict) continue
      const [best] = verdict.suggestions
      found.push({
        block,
        from: index,
        to: index + token.length,
        text: token,
        suggestions: verdict.suggestions,
        certain: verdict.certain,
        confidence: verdict.confidence,
        reason: best
          ? { key: 'rules.misreads.letters', values: { read: token, put: best.text } }
          : { key: 'rules.misreads.noWord', values: { text: token } },
      })
    }
  }
  const strong = found.filter(({ certain, confidence }) => certain || confidence > 0.6).length
  // On a page with few misreads an odd word is a name or a word of its time.
  const least = strong > 2 && strong * 70 > words ? 0.4 : 0.55
  return found.filter(({ certain, confidence }) => certain || confidence >= least)
}

/** A word with whatever an engine may have put into it. 40 characters: longer ones are no words. */
const word =
  /(?<![\p{L}\p{N}])[\p{L}|!\d\uFFFD][\p{L}\p{M}\d|!'’\uFFFD]{0,38}[\p{L}\p{M}\d\uFFFD](?![\p{L}\p{N}])/gu

interface Verdict {
  readonly suggestions: readonly { readonly text: string; readonly score: number }[]
  readonly certain: boolean
  readonly confidence: number
}

function judge(token: string, seen: ReadonlyMap<string, number>, lexicon: Lexicon): Verdict | null {
  if (!/\p{L}/u.test(token) || /^\d+(?:st|nd|rd|th|s|d|l|lb|oz|ft|in|m|am|pm)?$/iu.test(token)) return null
  if (/^[A-Z\d]{1,5}$/u.test(token) || /^[\dA-Z]*\d[A-Z\d]*$/u.test(token)) return null
  const frequency = lexicon.frequency(token.toLowerCase())
  // Seen twice and well formed: a name, or a word of its time.
  const times = seen.get(token) ?? 0
  const wild = /[\d|!\uFFFD]|\p{Ll}\p{Lu}/u.test(token)
  if (frequency > rare || isForm(token, lexicon)) return null
  const name = /^\p{Lu}/u.test(token)
  if (!wild && times > (name ? 1 : 3)) return null
  const readings = readingsOf(token, lexicon).filter(
    (reading) => reading.frequency > Math.max(20, frequency * 800),
  )
  const [best, second] = readings
  if (!best) {
    if (wild && token.length > 3) return { suggestions: [], certain: false, confidence: 0.7 }
    return name || frequency > 0 ? null : { suggestions: [], certain: false, confidence: 0.5 }
  }
  if (name && !wild && best.frequency < 400) return null
  const margin = best.score - (second?.score ?? best.score - 10)
  const size = token.length
  const certain =
    best.alike &&
    best.cost < 1.5 &&
    margin > 2.2 &&
    frequency === 0 &&
    size > 2 &&
    best.frequency > (size > 5 ? 100 : size > 3 ? 5000 : 100_000) &&
    !(name && !wild)
  const confidence = Math.min(
    0.95,
    (wild ? 0.85 : best.alike ? 0.7 : 0.5) - (name ? 0.2 : 0) + (frequency > 0 ? -0.15 : 0),
  )
  return {
    suggestions: readings
      .slice(0, 3)
      .map(({ text, score }) => ({ text, score: Math.max(0.05, Math.min(1, score / 12)) })),
    certain,
    confidence,
  }
}

/** A word with fewer than this in 50 million is as good as unknown when a common one looks like it. */
const rare = 12

/** Possessives, plurals, verb forms and compounds of words that the list has; the spellings of two centuries. */
function isForm(token: string, lexicon: Lexicon): boolean {
  const lower = token.toLowerCase().replace(/’/gu, "'")
  const has = (text: string) => text.length > 1 && lexicon.frequency(text) > 0
  const base = lower.replace(/'(?:s|d|t|ll|re|ve|m)?$|s'$/u, '')
  if (base !== lower && (has(base) || base.length < 2)) return true
  if (has(lower)) return lexicon.frequency(lower) > rare
  for (const [ending, instead] of endings)
    if (lower.length > ending.length + 2 && lower.endsWith(ending))
      for (const put of instead) if (has(lower.slice(0, -ending.length) + put)) return true
  for (const [part, put] of spellings) if (lower.includes(part) && has(lower.replace(part, put))) return true
  for (const prefix of ['un', 're', 'over', 'out', 'mis', 'dis', 'under', 'fore', 'inter', 'non'])
    if (lower.startsWith(prefix) && lower.length > prefix.length + 3 && has(lower.slice(prefix.length)))
      return true
  return false
}

const endings: readonly (readonly [string, readonly string[]])[] = [
  ['s', ['']],
  ['es', ['', 'e']],
  ['ies', ['y']],
  ['ed', ['', 'e']],
  ['ied', ['y']],
  ['ing', ['', 'e']],
  ['er', ['', 'e']],
  ['est', ['', 'e']],
  ['ly', ['', 'le']],
  ['ily', ['y']],
  ['ness', ['']],
  ['less', ['']],
  ['ful', ['']],
  ['able', ['', 'e']],
  ['ment', ['', 'e']],
  ['men', ['man']],
]

/** British and older spellings against the list's American ones. */
const spellings: readonly (readonly [string, string])[] = [
  ['our', 'or'],
  ['ise', 'ize'],
  ['isi', 'izi'],
  ['isa', 'iza'],
  ['yse', 'yze'],
  ['lled', 'led'],
  ['lling', 'ling'],
  ['ller', 'ler'],
  ['tre', 'ter'],
  ['ence', 'ense'],
  ['gue', 'g'],
  ['xion', 'ction'],
  ['shew', 'show'],
  ['æ', 'e'],
  ['œ', 'e'],
  ['ae', 'e'],
  ['ck', 'c'],
  ['’d', 'ed'],
  ["'d", 'ed'],
  ['ement', 'ment'],
  ['ll', 'l'],
  ['wh', 'w'],
]

interface LatinReading {
  readonly text: string
  readonly frequency: number
  readonly score: number
  readonly cost: number
  /** By swaps of look-alikes alone. */
  readonly alike: boolean
}

/** Words that are one edit away (two swaps in a long word), best first. */
function readingsOf(token: string, lexicon: Lexicon): readonly LatinReading[] {
  const best = new Map<string, LatinReading>()
  const offer = (text: string, cost: number, alike: boolean) => {
    // A capital within a small word is the engine's, never the word's.
    if (text === token || text.length < 2 || /\p{Ll}\p{Lu}/u.test(text)) return
    const frequency = lexicon.frequency(text.toLowerCase())
    if (frequency === 0) return
    const score = Math.log(frequency) - cost * 2
    const known = best.get(text.toLowerCase())
    if (!known || known.score < score) best.set(text.toLowerCase(), { text, frequency, score, cost, alike })
  }
  const swapped = swaps(token)
  for (const { text, cost } of swapped) offer(text, cost, true)
  if (token.length > 5 && best.size === 0)
    for (const { text, cost } of swapped.slice(0, mostFirstSwaps))
      for (const next of swaps(text)) offer(next.text, cost + next.cost + 0.5, true)
  // A letter too many is the commonest error of all in old type, but a weak reason.
  for (let i = 0; i < token.length; i++) {
    const doubled = token[i] === token[i - 1]
    offer(token.slice(0, i) + token.slice(i + 1), doubled ? 1.5 : 2.2, false)
  }
  if (token.length > 4 && best.size === 0)
    for (let i = 0; i < token.length; i++)
      for (const letter of letters) {
        offer(token.slice(0, i) + letter + token.slice(i + 1), 2.6, false)
        offer(token.slice(0, i) + letter + token.slice(i), 2.6, false)
      }
  return [...best.values()].sort((a, b) => b.score - a.score)
}

const letters = 'etaoinshrdlucmfwypvbgkjqxz'
/** Bounds the work for a word of two swaps: some 15 × 40 look-ups. */
const mostFirstSwaps = 15

function swaps(token: string): readonly { readonly text: string; readonly cost: number }[] {
  const out: { text: string; cost: number }[] = []
  for (let i = 0; i < token.length; i++)
    for (const { read, meant, cost } of letterSwaps.get(token.charAt(i)) ?? [])
      if (token.startsWith(read, i))
        out.push({ text: token.slice(0, i) + meant + token.slice(i + read.length), cost })
  return out
}
