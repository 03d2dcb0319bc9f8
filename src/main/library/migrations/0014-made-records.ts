/** Records that were made by the operation that links them: they go with it when it is undone. */
export const madeRecords = {
  version: 14,
  sql: `
CREATE TABLE made_record (
  record INTEGER PRIMARY KEY REFERENCES record (id),
  operation INTEGER NOT NULL REFERENCES operation (seq),
  change INTEGER NOT NULL,
  gone INTEGER NOT NULL DEFAULT 0 CHECK (gone IN (0, 1))
) STRICT;
CREATE INDEX made_record_of_operation ON made_record (operation);
`,
} as const
