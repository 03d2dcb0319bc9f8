import { expect, test } from 'vitest'
import { openTestLibrary, temporaryFolder } from './support/library'

/** Every index of the tables, with a query of the program that it is there for. */
const uses: readonly (readonly [index: string, query: string])[] = [
  ['sqlite_autoindex_publication_1', 'SELECT id FROM publication WHERE title = ?'],
  [
    'issue_of_publication',
    `SELECT id FROM issue WHERE publication = ? AND ifnull(date, '') = ? AND ifnull(number, '') = ?`,
  ],
  ['issue_of_publication', 'SELECT * FROM issue WHERE publication = ?'],
  ['page_of_issue', 'SELECT * FROM page WHERE issue = ?'],
  ['source_by_sha256', 'SELECT page FROM source WHERE sha256 = ? ORDER BY page LIMIT 1'],
  ['COVERING INDEX source_lines', 'SELECT lines FROM source_length WHERE page = ?'],
  ['sqlite_autoindex_operation_1', 'SELECT seq FROM operation WHERE id = ?'],
  ['operation_of', 'SELECT seq FROM operation WHERE of = ?'],
  ['entry_of_operation', 'SELECT page FROM entry WHERE operation = ? ORDER BY page'],
  ['PRIMARY KEY', 'SELECT * FROM entry WHERE page = ? ORDER BY operation'],
  ['PRIMARY KEY', 'SELECT * FROM step WHERE page = ? AND version > ? AND version <= ? ORDER BY version'],
  ['PRIMARY KEY', 'SELECT * FROM snapshot WHERE page = ? ORDER BY version DESC LIMIT 1'],
  ['sqlite_autoindex_article_1', 'SELECT id FROM article WHERE page = ? AND name = ?'],
  ['sqlite_autoindex_article_1', 'SELECT count(id) FROM article WHERE page = ?'],
  ['PRIMARY KEY', 'SELECT * FROM block WHERE article = ? ORDER BY position'],
  [
    'policy_of_place',
    'SELECT rule, treatment FROM policy WHERE ifnull(publication, 0) = ? AND ifnull(issue, 0) = ?',
  ],
  // What goes with a publication or an issue that is taken away.
  ['policy_of_publication', 'SELECT 1 FROM policy WHERE publication = ?'],
  ['policy_of_issue', 'SELECT 1 FROM policy WHERE issue = ?'],
  ['PRIMARY KEY', 'SELECT json FROM kept WHERE name = ?'],
  ['decision_of_page', 'SELECT * FROM decision WHERE page = ?'],
  ['decision_of_operation', 'SELECT 1 FROM decision WHERE operation = ?'],
  ['PRIMARY KEY', 'SELECT sum(count) FROM open_suspect WHERE page = ?'],
  ['open_suspect_like', 'SELECT sum(count) FROM open_suspect WHERE rule = ? AND text = ?'],
  ['PRIMARY KEY', 'SELECT state FROM review WHERE page = ? AND article = ?'],
  ['PRIMARY KEY', 'SELECT * FROM artifact WHERE page = ? ORDER BY rule'],
  ['continuation_of_start', 'SELECT page, article FROM continuation WHERE start = ?'],
  ['PRIMARY KEY', 'SELECT * FROM continuation WHERE page = ? ORDER BY article'],
  ['review_change_of_article', 'SELECT * FROM review_change WHERE page = ? AND article = ? ORDER BY seq'],
  ['review_change_of_operation', 'SELECT 1 FROM review_change WHERE operation = ?'],
  ['PRIMARY KEY', 'SELECT * FROM mention WHERE article = ? ORDER BY block, start'],
  ['mention_of_record', 'SELECT * FROM mention WHERE record = ?'],
  ['mention_by_text', 'SELECT * FROM mention WHERE text = ? AND kind = ?'],
  ['PRIMARY KEY', 'SELECT * FROM figure WHERE article = ? ORDER BY block, start'],
  ['figure_by_unit', 'SELECT * FROM figure WHERE unit = ? AND low >= ?'],
  ['figure_by_kind', 'SELECT * FROM figure WHERE kind = ? AND low >= ?'],
  ['figure_by_sum', 'SELECT sum(low), max(high) FROM figure WHERE kind = ? AND unit = ?'],
  ['figure_by_date', 'SELECT * FROM figure WHERE date >= ? AND date < ?'],
  ['PRIMARY KEY', 'SELECT * FROM picture WHERE article = ? ORDER BY block'],
  ['PRIMARY KEY', 'SELECT record FROM record_name WHERE folded = ?'],
  ['record_name_of_record', 'SELECT folded FROM record_name WHERE record = ?'],
  ['different_things_of_one', 'SELECT 1 FROM different_things WHERE one_page = ?'],
  ['different_things_of_other', 'SELECT 1 FROM different_things WHERE other_page = ?'],
  ['made_record_of_operation', 'SELECT record FROM made_record WHERE operation = ?'],
  ['PRIMARY KEY', 'SELECT width FROM scan WHERE sha256 = ?'],
  ['PRIMARY KEY', 'SELECT * FROM page_scan WHERE page = ? ORDER BY sheet'],
  ['page_scan_of_scan', 'SELECT 1 FROM page_scan WHERE scan = ?'],
  ['source_part_of_whole', 'SELECT page FROM source_part WHERE whole = ?'],
  ['sqlite_autoindex_later_source_1', 'SELECT * FROM later_source WHERE page = ? ORDER BY first_line'],
  ['later_source_by_sha256', 'SELECT page, first_line FROM later_source WHERE sha256 = ? ORDER BY page'],
  ['later_source_of_operation', 'SELECT 1 FROM later_source WHERE operation = ?'],
  ['sqlite_autoindex_source_digest_1', 'SELECT sha256 FROM source_digest WHERE page = ? AND first_line = ?'],
  ['record_merged', 'SELECT * FROM record WHERE merged = ?'],
]

test.each(uses)('%s serves %s', (index, query) => {
  const { db } = openTestLibrary(temporaryFolder()).library
  const plan = db
    .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${query}`)
    .all(...Array.from(query.matchAll(/\?/gu), () => 1))
  const details = plan.map(({ detail }) => detail).join('; ')
  expect(details).toMatch(/^SEARCH/u)
  expect(details).toContain(index)
  expect(details).not.toContain('TEMP B-TREE')
})

test('no index is without a query', () => {
  const { db } = openTestLibrary(temporaryFolder()).library
  const indexes = db
    .prepare<[], string>(
      `SELECT name FROM sqlite_schema WHERE type = 'index' AND tbl_name NOT LIKE 'passage%'`,
    )
    .pluck()
    .all()
    .filter(
      (name) =>
        !/^sqlite_autoindex_(entry|step|snapshot|block|kept|review|artifact|continuation|mention|figure|picture|record_name|scan|page_scan)_/u.test(
          name,
        ),
    )
  const used = new Set(uses.map(([index]) => index.replace('COVERING INDEX ', '')))
  expect(indexes.filter((name) => !used.has(name))).toEqual([])
})

test('a foreign key is looked up from both of its sides', () => {
  const { db } = openTestLibrary(temporaryFolder()).library
  const keys = db
    .prepare<[], { child: string; column: string }>(
      `SELECT t.name AS child, f."from" AS "column" FROM pragma_table_list AS t, pragma_foreign_key_list(t.name) AS f WHERE t.schema = 'main'`,
    )
    .all()
  expect(keys.length).toBeGreaterThan(8)
  for (const { child, column } of keys) {
    const plan = db
      .prepare<unknown[], { detail: string }>(
        `EXPLAIN QUERY PLAN SELECT 1 FROM ${child} WHERE "${column}" = ?`,
      )
      .all(1)
    expect(plan[0]?.detail, `${child}.${column}`).toMatch(/^SEARCH/u)
  }
})
