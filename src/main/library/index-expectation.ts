import { gramsOf } from './grams'
import { passageRow } from './passages'
import type { ReadingDatabase } from './power'
import type { ArticleRow } from './tables'

/** How many tokens a passage has, and a number that they make together, whatever their order. */
interface Sum {
  count: number
  hash: number
}

/**
 * What the search index ought to hold. The index keeps no text, so it is compared token by token: SQLite lists every
 * token with its place (fts5vocab), and both sides are added up for each passage.
 */
export class IndexExpectation {
  readonly #sums = new Map<number, Sum>()

  /** One article's passages. */
  expect(article: ArticleRow, passages: readonly (readonly string[])[]): void {
    passages.forEach((texts, n) => {
      const row = passageRow(article, n)
      this.#sums.set(row, { count: 0, hash: 0 })
      gramsOf(texts)
        .split(' ')
        .forEach((gram, offset) => {
          add(this.#sums, row, gram, offset)
        })
    })
  }

  /** What differs in the index of `db`, in words. */
  compare(db: ReadingDatabase): string[] {
    db.exec('CREATE VIRTUAL TABLE temp.passage_token USING fts5vocab(main, passage, instance)')
    const found = new Map<number, Sum>()
    try {
      const tokens = db
        .prepare<[], [string, number, number]>('SELECT term, doc, "offset" FROM temp.passage_token')
        .raw()
      for (const [gram, row, offset] of tokens.iterate()) add(found, row, gram, offset)
    } finally {
      db.exec('DROP TABLE temp.passage_token')
    }
    const differences: string[] = []
    for (const [row, { count, hash }] of this.#sums) {
      const other = found.get(row)
      found.delete(row)
      if (other?.count !== count || other.hash !== hash) differences.push(`passage ${row} is not its text`)
    }
    for (const row of found.keys()) differences.push(`passage ${row} has no text`)
    return differences
  }
}

function add(sums: Map<number, Sum>, row: number, gram: string, offset: number): void {
  let sum = sums.get(row)
  if (!sum) {
    sum = { count: 0, hash: 0 }
    sums.set(row, sum)
  }
  sum.count++
  sum.hash = (sum.hash + fnv(gram, offset)) | 0
}

/** FNV-1a over the token's letters and its place. */
function fnv(gram: string, offset: number): number {
  let value = 0x811c9dc5 ^ offset
  for (let i = 0; i < gram.length; i++) value = Math.imul(value ^ gram.charCodeAt(i), 0x01000193)
  return value
}
