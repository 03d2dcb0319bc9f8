/** Pages that were taken off the shelf: everything of them is kept, so that they can be put back. */
export const removedPages = {
  version: 13,
  sql: `
CREATE TABLE removed_page (
  page INTEGER PRIMARY KEY REFERENCES page (id) ON DELETE CASCADE,
  at TEXT NOT NULL
) STRICT;
CREATE VIEW shelved_page AS
  SELECT id, issue, label, version, imported FROM page
  WHERE NOT EXISTS (SELECT 1 FROM removed_page WHERE removed_page.page = page.id);
`,
} as const
