/** Which articles go on with one on another page, so that both ends know of each other. Derived from the documents. */
export const continuations = {
  version: 6,
  sql: `
CREATE TABLE continuation (
  page INTEGER NOT NULL REFERENCES page (id) ON DELETE CASCADE,
  article TEXT NOT NULL,
  start TEXT NOT NULL CHECK (start <> ''),
  PRIMARY KEY (page, article)
) STRICT, WITHOUT ROWID;
CREATE INDEX continuation_of_start ON continuation (start);
`,
} as const
