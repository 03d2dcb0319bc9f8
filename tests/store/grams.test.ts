import Sqlite from 'better-sqlite3'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold } from '../../src/core/text'
import { gramQuery, gramsOf } from '../../src/main/library/grams'

// Few characters, so that what is asked for is often there: Han, a character beyond the BMP, Latin in both cases, a full
// stop, a space, a quotation mark, the letter whose lower case is longer than itself.
const text = (maxLength: number) => fc.string({ unit: fc.constantFrom(...'云溪𠮷aAé。 "İ'), maxLength })

test('an index of pairs answers like a substring scan, for queries of every length', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(text(12), { maxLength: 3 }), { maxLength: 6 }),
      fc.array(text(6), { minLength: 1 }),
      (rows, queries) => {
        const db = new Sqlite(':memory:')
        db.exec(
          `CREATE VIRTUAL TABLE passage USING fts5 (grams, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '4')`,
        )
        rows.forEach((texts, row) => {
          db.prepare('INSERT INTO passage (rowid, grams) VALUES (?, ?)').run(row + 1, gramsOf(texts))
        })
        for (const query of queries) {
          const grams = gramQuery(query)
          const found =
            grams === null
              ? []
              : db
                  .prepare('SELECT rowid FROM passage WHERE passage MATCH ? ORDER BY rowid')
                  .pluck()
                  .all(grams)
          const scanned = rows.flatMap((texts, row) =>
            query !== '' && texts.some((one) => fold(one).includes(fold(query))) ? [row + 1] : [],
          )
          expect(found, query).toEqual(scanned)
        }
        db.close()
      },
    ),
    { numRuns: 200 },
  )
})

test('folding a case moves no character', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (any) => fold(any).length === any.length))
  expect(fold('ＡBÉΣ𐐀İ云')).toBe('ａbéσ𐐨İ云')
})

test('a query that is no text finds nothing', () => {
  expect(gramQuery('')).toBeNull()
  expect(gramQuery('\ud83d')).toBeNull()
})
