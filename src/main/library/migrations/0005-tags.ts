/** Records of people, organisations, places, works and events; mentions, figures and pictures as derived rows. */
export const tags = {
  version: 5,
  sql: `
CREATE TABLE record (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('person', 'organisation', 'place', 'work', 'event')),
  name TEXT NOT NULL CHECK (name <> ''),
  aliases TEXT NOT NULL DEFAULT '[]',
  notes TEXT NOT NULL DEFAULT '',
  links TEXT NOT NULL DEFAULT '[]',
  merged INTEGER REFERENCES record (id) CHECK (merged <> id),
  removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1))
) STRICT;
CREATE INDEX record_merged ON record (merged) WHERE merged IS NOT NULL;

CREATE TABLE record_name (
  folded TEXT NOT NULL,
  record INTEGER NOT NULL REFERENCES record (id) ON DELETE CASCADE,
  PRIMARY KEY (folded, record)
) STRICT, WITHOUT ROWID;
CREATE INDEX record_name_of_record ON record_name (record);

CREATE TABLE record_change (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  name TEXT NOT NULL,
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
) STRICT;

CREATE TABLE mention (
  article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  block INTEGER NOT NULL,
  start INTEGER NOT NULL,
  text TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('person', 'organisation', 'place', 'work', 'event')),
  record INTEGER,
  line INTEGER,
  PRIMARY KEY (article, block, start)
) STRICT, WITHOUT ROWID;
CREATE INDEX mention_of_record ON mention (record) WHERE record IS NOT NULL;
CREATE INDEX mention_by_text ON mention (text, kind);

CREATE TABLE figure (
  article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  block INTEGER NOT NULL,
  start INTEGER NOT NULL,
  text TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('quantity', 'percent', 'money', 'date', 'duration', 'ordinal')),
  low REAL,
  high REAL,
  date TEXT,
  unit TEXT,
  approx INTEGER NOT NULL CHECK (approx IN (0, 1)),
  line INTEGER,
  PRIMARY KEY (article, block, start)
) STRICT, WITHOUT ROWID;
CREATE INDEX figure_by_unit ON figure (unit, low);
CREATE INDEX figure_by_kind ON figure (kind, low);
CREATE INDEX figure_by_date ON figure (date) WHERE date IS NOT NULL;

CREATE TABLE picture (
  article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  block INTEGER NOT NULL,
  region TEXT,
  caption TEXT NOT NULL,
  credit TEXT NOT NULL,
  PRIMARY KEY (article, block)
) STRICT, WITHOUT ROWID;

CREATE TABLE derivation (version INTEGER NOT NULL) STRICT;
INSERT INTO derivation VALUES (0);
`,
} as const
