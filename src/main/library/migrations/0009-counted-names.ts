/** What the register and the sums of the ledger count is read from an index alone. */
export const countedNames = {
  version: 9,
  sql: `
DROP INDEX mention_by_text;
CREATE INDEX mention_by_text ON mention (text, kind, record);
CREATE INDEX figure_by_sum ON figure (kind, unit, low, high);
`,
} as const
