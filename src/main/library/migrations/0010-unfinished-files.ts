/** Files whose pages are not all made yet: each printed page is a page of its own, made in a transaction of its own. */
export const unfinishedFiles = {
  version: 10,
  sql: `
CREATE TABLE unfinished_file (
  whole INTEGER PRIMARY KEY REFERENCES page (id) ON DELETE CASCADE
) STRICT;
`,
} as const
