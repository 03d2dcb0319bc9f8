/** What editors decided about doubts for more than one place, and how many doubts are open where. */
export const decisions = {
  version: 3,
  sql: `
CREATE TABLE decision (
  id INTEGER PRIMARY KEY,
  operation INTEGER NOT NULL REFERENCES operation (seq),
  page INTEGER REFERENCES page (id) ON DELETE CASCADE,
  rule TEXT NOT NULL CHECK (rule <> ''),
  text TEXT NOT NULL,
  before TEXT NOT NULL,
  behind TEXT NOT NULL
) STRICT;
CREATE INDEX decision_of_page ON decision (page);
CREATE INDEX decision_of_operation ON decision (operation);

CREATE TABLE open_suspect (
  page INTEGER NOT NULL REFERENCES page (id) ON DELETE CASCADE,
  article TEXT NOT NULL,
  rule TEXT NOT NULL,
  text TEXT NOT NULL,
  count INTEGER NOT NULL CHECK (count > 0),
  PRIMARY KEY (page, article, rule, text)
) STRICT, WITHOUT ROWID;
CREATE INDEX open_suspect_like ON open_suspect (rule, text);
`,
} as const
