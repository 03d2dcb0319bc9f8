/** What becomes of a rule's certain findings: made, shown to the editor, or left. Doubtful ones are shown unless left. */
export type Treatment = 'correct' | 'suspect' | 'leave'

/** Treatment by rule name. A rule that is not named is treated by {@link printFidelity}. */
export type Policy = Readonly<Record<string, Treatment>>

/**
 * The default: what the paper printed stays, clumsy or not; only what the scan or the extraction did to it is undone.
 */
export const printFidelity = {
  characters: 'correct',
  'duplicate-glyphs': 'correct',
  debris: 'correct',
  columns: 'suspect',
  // Three in four such words are right; an editor who wants to see every one of them says so.
  'doubted-by-engine': 'leave',
  'line-wrap': 'correct',
  'letter-spacing': 'correct',
  'half-width': 'correct',
  'stray-space': 'correct',
  // Each house rule says itself what becomes of what it finds; this can only make it less.
  house: 'correct',
  'line-length': 'suspect',
  misreads: 'correct',
  articles: 'suspect',
  continuity: 'suspect',
} as const satisfies Policy

/** A rule that neither names (a new one, one of a house) corrects. */
export function treatment(policy: Policy, rule: string): Treatment {
  return policy[rule] ?? (printFidelity as Policy)[rule] ?? 'correct'
}
