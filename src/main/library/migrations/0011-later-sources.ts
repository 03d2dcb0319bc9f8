/** Better sources of pages that have one: brought in by an operation, kept beside the first, which stays. */
export const laterSources = {
  version: 11,
  sql: `
CREATE TABLE later_source (
  page INTEGER NOT NULL REFERENCES page (id) ON DELETE CASCADE,
  operation INTEGER NOT NULL REFERENCES operation (seq),
  first_line INTEGER NOT NULL CHECK (first_line > 0),
  first_sheet INTEGER NOT NULL CHECK (first_sheet > 0),
  name TEXT NOT NULL,
  encoding TEXT NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  text TEXT NOT NULL,
  lines INTEGER NOT NULL CHECK (lines > 0),
  original BLOB NOT NULL,
  sheet INTEGER CHECK (sheet > 0),
  draft TEXT NOT NULL,
  geometry BLOB,
  PRIMARY KEY (page, first_line)
) STRICT;
CREATE INDEX later_source_by_sha256 ON later_source (sha256, page);
CREATE INDEX later_source_of_operation ON later_source (operation);

CREATE TRIGGER later_source_is_never_changed BEFORE UPDATE ON later_source
BEGIN SELECT raise(ABORT, 'a source is never changed'); END;
CREATE TRIGGER later_source_is_never_deleted BEFORE DELETE ON later_source
WHEN EXISTS (SELECT 1 FROM page WHERE id = old.page)
BEGIN SELECT raise(ABORT, 'a source is never deleted while its page lives'); END;
`,
} as const
