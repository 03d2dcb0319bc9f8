/** What a source says beyond its text, the scans of its sheets, and pages that are one sheet of a file. */
export const scans = {
  version: 8,
  sql: `
CREATE TABLE scan (
  sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  name TEXT NOT NULL,
  width INTEGER NOT NULL CHECK (width > 0),
  height INTEGER NOT NULL CHECK (height > 0),
  type TEXT NOT NULL CHECK (type LIKE 'image/%')
) STRICT, WITHOUT ROWID;

CREATE TABLE page_scan (
  page INTEGER NOT NULL REFERENCES page (id) ON DELETE CASCADE,
  sheet INTEGER NOT NULL CHECK (sheet > 0),
  scan TEXT NOT NULL REFERENCES scan (sha256),
  PRIMARY KEY (page, sheet)
) STRICT, WITHOUT ROWID;
CREATE INDEX page_scan_of_scan ON page_scan (scan);

CREATE TABLE source_geometry (
  page INTEGER PRIMARY KEY REFERENCES page (id) ON DELETE CASCADE,
  json BLOB NOT NULL
) STRICT;

CREATE TABLE source_part (
  page INTEGER PRIMARY KEY REFERENCES page (id) ON DELETE CASCADE,
  sheet INTEGER NOT NULL CHECK (sheet > 0),
  whole INTEGER NOT NULL REFERENCES page (id)
) STRICT;
CREATE INDEX source_part_of_whole ON source_part (whole);
`,
} as const
