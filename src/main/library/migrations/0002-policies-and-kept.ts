/** Which rules may do what, for a publication or an issue; and what the program keeps about itself. */
export const policiesAndKept = {
  version: 2,
  sql: `
CREATE TABLE policy (
  publication INTEGER REFERENCES publication (id) ON DELETE CASCADE,
  issue INTEGER REFERENCES issue (id) ON DELETE CASCADE,
  rule TEXT NOT NULL CHECK (rule <> ''),
  treatment TEXT NOT NULL CHECK (treatment IN ('correct', 'suspect', 'leave')),
  CHECK (publication IS NULL OR issue IS NULL)
) STRICT;
CREATE UNIQUE INDEX policy_of_place ON policy (ifnull(publication, 0), ifnull(issue, 0), rule);
CREATE INDEX policy_of_publication ON policy (publication) WHERE publication IS NOT NULL;
CREATE INDEX policy_of_issue ON policy (issue) WHERE issue IS NOT NULL;

CREATE TABLE kept (
  name TEXT PRIMARY KEY CHECK (name <> ''),
  json TEXT NOT NULL CHECK (json_valid(json))
) STRICT, WITHOUT ROWID;
`,
} as const
