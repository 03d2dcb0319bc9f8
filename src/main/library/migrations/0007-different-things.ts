/** Pairs of numbers that look as if they disagreed, and of which an editor said that they count different things. */
export const differentThings = {
  version: 7,
  sql: `
CREATE TABLE different_things (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  one_page INTEGER NOT NULL REFERENCES page (id) ON DELETE CASCADE,
  one TEXT NOT NULL,
  other_page INTEGER NOT NULL REFERENCES page (id) ON DELETE CASCADE,
  other TEXT NOT NULL
) STRICT;
CREATE INDEX different_things_of_one ON different_things (one_page);
CREATE INDEX different_things_of_other ON different_things (other_page);
`,
} as const
