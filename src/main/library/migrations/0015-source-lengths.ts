/** How many lines pages have, beside their texts: whoever adds them up over a library reads no text for it. */
export const sourceLengths = {
  version: 15,
  sql: `
CREATE INDEX source_lines ON source (page, lines);
CREATE VIEW source_length AS SELECT page, lines FROM source INDEXED BY source_lines;
`,
} as const
