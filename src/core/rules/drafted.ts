import type { Correction, DraftBlock, Suspect } from '../document'
import type { Ledger } from '../text'
import type { DraftPlaces } from './draft-places'
import type { Doubt, Why } from './why'

/** The entries of a closed ledger as corrections of a draft, in the order of the source. */
export function correctionsIn(ledger: Ledger<Why>, places: DraftPlaces): Correction[] {
  const corrections: Correction[] = []
  for (const [id, { why, line, from, to }] of ledger.entries()) {
    const start = ledger.starts[line] ?? 0
    const put = places.addedBy(id)
    const block = put ? put.block : to > from ? places.blockOf(from) : -1
    const place = put ? put.from : block < 0 ? 0 : places.placeOf(from)
    corrections.push({
      ...why,
      line: line + 1,
      fromSource: from - start,
      toSource: to - start,
      removed: ledger.sourceText(line, from, to),
      added: put?.text ?? '',
      block: block < 0 ? null : block,
      from: place,
      to: place + (put?.text.length ?? 0),
    })
  }
  return corrections.sort((a, b) => a.line - b.line || a.fromSource - b.fromSource || a.toSource - b.toSource)
}

/** Doubts as suspects of a draft, in its order; of a place that stands in no block, nothing is doubted. */
export function suspectsIn(
  doubts: readonly Doubt[],
  places: DraftPlaces,
  blocks: readonly DraftBlock[],
): Suspect[] {
  const suspects: Suspect[] = []
  for (const { rule, reason, suggestions, confidence, from: first, to: end } of doubts) {
    const last = Math.max(first, end - 1)
    const block = places.blockOf(first)
    if (block < 0) continue
    const from = places.placeOf(first)
    const behind = (places.blockOf(last) === block ? places.placeOf(last) : from) + 1
    const to = Math.min(blocks[block]?.text.length ?? 0, Math.max(from, behind))
    suspects.push({ block, from: Math.min(from, to), to, rule, reason, suggestions, confidence })
  }
  return suspects.sort((a, b) => a.block - b.block || a.from - b.from || a.to - b.to)
}
