import type { Suspect } from '../document'
import type { CleanOptions } from './clean'
import { heldInsertion } from './insertion'
import { blockRules } from './order'
import { printFidelity, treatment } from './policy'
import type { BlockView, Finding } from './rule'

/** A block of a document that is being edited. */
export type ProofBlock = Pick<BlockView, 'text' | 'role' | 'article'>

/**
 * Names of the rules that look at text as it is edited: all but one. The gaps of a stretched line are mended at import; in
 * edited text a space is a stray one or none.
 */
export const proofRules: ReadonlySet<string> = new Set(
  blockRules.map(({ name }) => name).filter((name) => name !== 'letter-spacing'),
)

/**
 * What rules doubt in text that an editor is working on, in the order of the blocks. Nothing is ever corrected here: what
 * cleaning would have corrected is a suspect as well. Pure; time is linear in the text.
 *
 * @param looked which rules look: all that the policy does not leave, but for those that it answers false for
 */
export function proofread(
  blocks: readonly ProofBlock[],
  options: CleanOptions,
  looked: (rule: string) => boolean = () => true,
): readonly Suspect[] {
  const views = blocks.map((block): BlockView => ({ ...block, continues: null }))
  const knowledge = {
    lexicon: options.lexicon ?? null,
    latin: options.latin ?? null,
    confirmed: options.confirmed ?? new Set<string>(),
  }
  const house = options.house ?? { rules: [] }
  const policy = options.policy ?? printFidelity
  const taken = blocks.map(() => new Set<number>())
  const found: Suspect[] = []
  for (const rule of new Set(blockRules)) {
    if (!proofRules.has(rule.name) || treatment(policy, rule.name) === 'leave' || !looked(rule.name)) continue
    for (const finding of rule.find({ blocks: views, knowledge, house })) {
      const suspect = doubtOf(rule.name, finding, views)
      const places = taken[finding.at]
      // Of two rules at one place the first one says it; what a house rule leaves, nobody doubts.
      if (!suspect || !places || covers(places, suspect)) continue
      for (let at = suspect.from; at < suspect.to; at++) places.add(at)
      if (!finding.leave) found.push(suspect)
    }
  }
  return found.sort((a, b) => a.block - b.block || a.from - b.from || a.to - b.to)
}

/** null where there is no text to doubt. */
function doubtOf(rule: string, finding: Finding, blocks: readonly BlockView[]): Suspect | null {
  const { at, put, reason } = finding
  const text = blocks[at]?.text ?? ''
  const gap = finding.from === finding.to
  // Where something is missing, the character beside the gap is what is doubted.
  const held = gap ? heldInsertion(text, finding.from, put ?? '') : null
  if (gap && !held) return null
  return {
    block: at,
    from: held?.from ?? finding.from,
    to: held?.to ?? Math.min(finding.to, text.length),
    rule,
    reason,
    suggestions: finding.suggestions ?? (put === null ? [] : [held?.put ?? put]),
    confidence: finding.confidence ?? (put === null ? 0.5 : 0.9),
  }
}

function covers(places: ReadonlySet<number>, { from, to }: Suspect): boolean {
  for (let at = from; at < to; at++) if (places.has(at)) return true
  return false
}
