/** The first tables. Frozen: a later shape is a later migration. */
export const first = {
  version: 1,
  sql: `
CREATE TABLE publication (
  id INTEGER PRIMARY KEY,
  title TEXT NOT NULL UNIQUE CHECK (title <> '')
) STRICT;

CREATE TABLE issue (
  id INTEGER PRIMARY KEY,
  publication INTEGER NOT NULL REFERENCES publication (id),
  date TEXT,
  number TEXT
) STRICT;
CREATE UNIQUE INDEX issue_of_publication ON issue (publication, ifnull(date, ''), ifnull(number, ''));

CREATE TABLE page (
  id INTEGER PRIMARY KEY,
  issue INTEGER NOT NULL REFERENCES issue (id),
  label TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 0 CHECK (version >= 0),
  imported TEXT NOT NULL
) STRICT;
CREATE INDEX page_of_issue ON page (issue);

CREATE TABLE source (
  page INTEGER PRIMARY KEY REFERENCES page (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  encoding TEXT NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  text TEXT NOT NULL,
  lines INTEGER NOT NULL,
  original BLOB NOT NULL
) STRICT;
CREATE INDEX source_by_sha256 ON source (sha256);

CREATE TABLE draft (
  page INTEGER PRIMARY KEY REFERENCES page (id) ON DELETE CASCADE,
  json TEXT NOT NULL
) STRICT;

CREATE TRIGGER source_is_never_changed BEFORE UPDATE ON source
BEGIN SELECT raise(ABORT, 'a source is never changed'); END;
CREATE TRIGGER source_is_never_deleted BEFORE DELETE ON source
WHEN EXISTS (SELECT 1 FROM page WHERE id = old.page)
BEGIN SELECT raise(ABORT, 'a source is never deleted while its page lives'); END;
CREATE TRIGGER draft_is_never_changed BEFORE UPDATE ON draft
BEGIN SELECT raise(ABORT, 'a draft is never changed'); END;
CREATE TRIGGER draft_is_never_deleted BEFORE DELETE ON draft
WHEN EXISTS (SELECT 1 FROM page WHERE id = old.page)
BEGIN SELECT raise(ABORT, 'a draft is never deleted while its page lives'); END;

CREATE TABLE operation (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo')),
  of INTEGER REFERENCES operation (seq),
  client TEXT NOT NULL,
  name TEXT NOT NULL,
  at TEXT NOT NULL,
  CHECK ((kind = 'do') = (of IS NULL))
) STRICT;
CREATE INDEX operation_of ON operation (of) WHERE of IS NOT NULL;

CREATE TABLE entry (
  page INTEGER NOT NULL REFERENCES page (id) ON DELETE CASCADE,
  operation INTEGER NOT NULL REFERENCES operation (seq),
  since INTEGER NOT NULL,
  until INTEGER NOT NULL CHECK (until >= since),
  before TEXT,
  after TEXT,
  PRIMARY KEY (page, operation)
) STRICT, WITHOUT ROWID;
CREATE INDEX entry_of_operation ON entry (operation, page);

CREATE TABLE step (
  page INTEGER NOT NULL REFERENCES page (id) ON DELETE CASCADE,
  version INTEGER NOT NULL CHECK (version > 0),
  json TEXT NOT NULL,
  inverse TEXT NOT NULL,
  mirror INTEGER CHECK (mirror < version),
  PRIMARY KEY (page, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE snapshot (
  page INTEGER NOT NULL REFERENCES page (id) ON DELETE CASCADE,
  version INTEGER NOT NULL,
  json TEXT NOT NULL,
  PRIMARY KEY (page, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE article (
  id INTEGER PRIMARY KEY,
  page INTEGER NOT NULL REFERENCES page (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  position INTEGER NOT NULL,
  headline TEXT NOT NULL,
  opening TEXT NOT NULL,
  blocks INTEGER NOT NULL,
  characters INTEGER NOT NULL,
  UNIQUE (page, name)
) STRICT;

CREATE TABLE block (
  article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('headline', 'kicker', 'deck', 'subhead', 'byline', 'body', 'signature',
    'caption', 'credit', 'column', 'note', 'other', 'picture')),
  text TEXT NOT NULL,
  PRIMARY KEY (article, position)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE passage USING fts5 (
  grams, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '4'
);
`,
} as const
