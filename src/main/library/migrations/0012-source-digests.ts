/** SHA-256 of what a reader made of a source when it came: a better reader says nothing against it. */
export const sourceDigests = {
  version: 12,
  sql: `
CREATE TABLE source_digest (
  page INTEGER NOT NULL REFERENCES page (id) ON DELETE CASCADE,
  first_line INTEGER NOT NULL CHECK (first_line > 0),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  PRIMARY KEY (page, first_line)
) STRICT;
`,
} as const
