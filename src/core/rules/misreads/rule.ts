import type { BlockRule } from '../rule'
import { findMisreads } from './find-misreads'

/**
 * Look-alikes and other misreads, in the light of words, of the page and of the library.
 *
 *     神出更没的侦察员                →  神出鬼没的侦察员
 *     第l届博览会〈含分会场）         →  第1届博览会（含分会场）
 *     the harbour of tlie old town    →  the harbour of the old town
 *     戏台下的看客伸长了颈            →  (unchanged)
 *
 * Only what is beyond reasonable doubt is corrected; the rest are suspects, best reading first.
 */
export const misreads: BlockRule = {
  name: 'misreads',
  after: ['line-wrap', 'letter-spacing', 'half-width', 'stray-space'],
  on: 'blocks',
  *find({ blocks, knowledge }) {
    for (const { block, from, to, suggestions, certain, confidence, reason } of findMisreads(
      blocks,
      knowledge,
    )) {
      const [best] = suggestions
      yield certain && best
        ? { at: block, from, to, put: best.text, reason }
        : {
            at: block,
            from,
            to,
            put: null,
            reason,
            confidence,
            suggestions: suggestions.map(({ text }) => text),
          }
    }
  },
}
