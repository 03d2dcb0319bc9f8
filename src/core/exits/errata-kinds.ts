/**
 * What was wrong at a place, as a 勘误表 calls it. `editor`: changed by hand, no rule doubted it. `sic`: as the paper
 * printed it, and left so. Anything else is what the scan or its reading did, by the rule that says so.
 */
export type ErratumKind = RuleKind | 'editor' | 'sic'

type RuleKind = 'misread' | 'damaged' | 'doubled' | 'debris' | 'space' | 'width' | 'house'

/** Rules that look at one thing only; what the others mend or doubt was read wrongly. */
const kinds: Readonly<Record<string, RuleKind>> = {
  characters: 'damaged',
  'duplicate-glyphs': 'doubled',
  debris: 'debris',
  'letter-spacing': 'space',
  'stray-space': 'space',
  'half-width': 'width',
  house: 'house',
}

export function kindOfRule(rule: string): RuleKind {
  return kinds[rule] ?? 'misread'
}
