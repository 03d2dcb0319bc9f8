import type { Role } from '../../document'
import type { Lexicon } from '../../text'
import { isTraditional } from '../../text/traditional'
import type { Knowledge } from '../knowledge'
import { confirmedMisreads } from './han/confirmed-misreads'
import { grammarMisreads } from './han/grammar'
import { hanMisreads } from './han/han-misreads'
import { PageEvidence } from './han/page-evidence'
import { phraseTwins } from './han/phrase-twins'
import { twinMisreads } from './han/twin-misreads'
import { variantMisreads } from './han/variant-misreads'
import { latinDigits } from './latin/latin-digits'
import { latinMisreads } from './latin/latin-misreads'
import { markMisreads, mistaken } from './marks/mark-misreads'
import { oddMarks } from './marks/odd-marks'
import { type Misread, withoutOverlaps } from './misread'
import { pageNameMisreads } from './names/page-names'
import { indexOf } from './words/word-index'

/**
 * Everything on a page that the scan or its reading changed, as far as words, look-alikes and the page itself tell.
 * In order, without overlaps. Without a word list only marks and digits are judged. Pure; never throws; in time linear
 * in the text.
 */
export function findMisreads(
  blocks: readonly { readonly text: string; readonly role: Role }[],
  { lexicon, latin, confirmed }: Knowledge,
): readonly Misread[] {
  const texts = blocks.map(({ text }) => text)
  const marks = markMisreads(blocks)
  const found = [...marks, ...latinDigits(texts)]
  const index = lexicon ? indexOf(lexicon) : null
  // The list and what is taken for what are of simplified text: of traditional text it doubts every fourth word.
  if (lexicon && index && !isTraditional(texts)) {
    const page = new PageEvidence([...texts, ...confirmed])
    found.push(
      ...grammarMisreads(texts, lexicon),
      ...variantMisreads(texts, lexicon),
      ...twinMisreads(texts, index, page),
    )
    const left = marks.filter(({ certain }) => !certain).length
    found.push(...hanMisreads(texts, index, page, { all: marks.length, left }))
    found.push(...phraseTwins(texts, index, page))
    found.push(...onceMended(texts, found, lexicon), ...pageNameMisreads(texts, index))
  }
  if (marks.length >= mistaken || found.length >= misreadByEngine) found.push(...oddMarks(texts))
  found.push(...confirmedMisreads(texts, confirmed, index))
  if (latin) found.push(...latinMisreads(texts, latin, confirmed))
  return withoutOverlaps(
    found.filter(({ block, from, to }) => !isConfirmed(texts[block] ?? '', from, to, confirmed)),
  )
}

/** Of three in a row each makes the next one certain: 末末末入选. More are chance. */
const mostLooks = 3

/** What grammar tells only once the words around it were mended. */
function onceMended(
  texts: readonly string[],
  found: readonly Misread[],
  lexicon: Lexicon,
): readonly Misread[] {
  const added: Misread[] = []
  let mended = texts
  let fresh = withoutOverlaps(found.filter(isOfOneForAnother))
  const places = new Set(fresh.map(placeOf))
  for (let look = 0; look < mostLooks && fresh.length > 0; look++) {
    mended = withCorrections(mended, fresh)
    fresh = grammarMisreads(mended, lexicon).filter((one) => !places.has(placeOf(one)))
    for (const one of fresh) places.add(placeOf(one))
    added.push(...fresh)
  }
  return added
}

const placeOf = ({ block, from }: Misread) => `${block} ${from}`

/** Whether one character certainly makes way for another, so that all others keep their places. */
const isOfOneForAnother = ({ certain, from, to, suggestions: [best] }: Misread) =>
  certain && to - from === 1 && best?.text.length === 1

/** `corrections` are in order, each {@link isOfOneForAnother}. */
function withCorrections(texts: readonly string[], corrections: readonly Misread[]): readonly string[] {
  const mended = [...texts]
  for (const [block, own] of Map.groupBy(corrections, (one) => one.block)) {
    const units = (texts[block] ?? '').split('')
    for (const { from, suggestions } of own) units[from] = suggestions[0]?.text ?? ''
    mended[block] = units.join('')
  }
  return mended
}

/** So many places that are misread or may be, and an engine read the page. */
const misreadByEngine = 6

/** Names longer than this are confirmed in parts. */
const longestName = 12

/** Whether a confirmed word covers part of `text[from, to)`. */
function isConfirmed(text: string, from: number, to: number, confirmed: ReadonlySet<string>): boolean {
  if (confirmed.size === 0) return false
  for (let start = Math.max(0, from - longestName + 1); start < Math.max(to, from + 1); start++)
    for (let end = Math.max(from + 1, start + 2); end <= Math.min(text.length, start + longestName); end++)
      if (confirmed.has(text.slice(start, end))) return true
  return false
}
