/** How far the work is: states of articles with their log, lines that were read, and counts of what cleaning found. */
export const reviews = {
  version: 4,
  sql: `
CREATE TABLE review (
  page INTEGER NOT NULL REFERENCES page (id) ON DELETE CASCADE,
  article TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('unread', 'progress', 'problem', 'proofread', 'validated')),
  note TEXT NOT NULL,
  who TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (page, article)
) STRICT, WITHOUT ROWID;

CREATE TABLE review_change (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  page INTEGER NOT NULL REFERENCES page (id) ON DELETE CASCADE,
  article TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('unread', 'progress', 'problem', 'proofread', 'validated')),
  note TEXT NOT NULL,
  who TEXT NOT NULL,
  at TEXT NOT NULL,
  cause TEXT NOT NULL CHECK (cause IN ('set', 'edit', 'split', 'merge', 'undo')),
  operation INTEGER REFERENCES operation (seq)
) STRICT;
CREATE INDEX review_change_of_article ON review_change (page, article);
CREATE INDEX review_change_of_operation ON review_change (operation) WHERE operation IS NOT NULL;

CREATE TABLE coverage (
  page INTEGER PRIMARY KEY REFERENCES page (id) ON DELETE CASCADE,
  ranges TEXT NOT NULL CHECK (json_valid(ranges)),
  read INTEGER NOT NULL CHECK (read BETWEEN 0 AND lines),
  lines INTEGER NOT NULL
) STRICT;

CREATE TABLE artifact (
  page INTEGER NOT NULL REFERENCES page (id) ON DELETE CASCADE,
  rule TEXT NOT NULL,
  corrections INTEGER NOT NULL,
  suspects INTEGER NOT NULL,
  PRIMARY KEY (page, rule)
) STRICT, WITHOUT ROWID;
INSERT INTO artifact (page, rule, corrections, suspects)
SELECT page, rule, sum(correction), sum(1 - correction) FROM (
  SELECT draft.page, json_extract(one.value, '$.rule') AS rule, 1 AS correction
  FROM draft, json_each(draft.json, '$.corrections') AS one
  UNION ALL
  SELECT draft.page, json_extract(one.value, '$.rule'), 0
  FROM draft, json_each(draft.json, '$.suspects') AS one
) GROUP BY page, rule;
`,
} as const
