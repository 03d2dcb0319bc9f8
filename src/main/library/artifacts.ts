import { sql } from 'kysely'
import type { PageId } from '../../core/contract'
import type { Draft } from '../../core/document'
import type { ReadingDatabase, WritingDatabase } from './power'
import { change, type Given, query, select } from './statement'

/** What extraction did to pages, counted by rule. Owns `artifact`. */

/** How much of a page one rule corrected and doubted when it was imported. Derived from the draft. */
export interface Artifact {
  readonly rule: string
  readonly corrections: number
  readonly suspects: number
}

const insert = change((given: Given<{ page: PageId; rule: string; corrections: number; suspects: number }>) =>
  query.insertInto('artifact').values({
    page: given.page,
    rule: given.rule,
    corrections: given.corrections,
    suspects: given.suspects,
  }),
)
const ofPage = select((given: Given<{ page: PageId }>) =>
  query
    .selectFrom('artifact')
    .select(['rule', 'corrections', 'suspects'])
    .where('page', '=', given.page)
    .orderBy('rule'),
)
const byRule = select(() =>
  query
    .selectFrom('artifact')
    .innerJoin('shelved_page', 'shelved_page.id', 'artifact.page')
    .select(({ fn }) => [
      'artifact.rule',
      fn.sum<number>('artifact.corrections').as('corrections'),
      fn.sum<number>('artifact.suspects').as('suspects'),
    ])
    .groupBy('artifact.rule')
    .orderBy(sql`sum(artifact.corrections) + sum(artifact.suspects)`, 'desc'),
)
const finished = query
  .selectFrom('article')
  .leftJoin('review', (join) =>
    join.onRef('review.page', '=', 'article.page').onRef('review.article', '=', 'article.name'),
  )
  .select(({ fn }) => fn.max(sql<string>`substr(review.at, 1, 10)`).as('day'))
  .groupBy('article.page')
  .having(sql<boolean>`count(*) = sum(ifnull(review.state, '') IN ('proofread', 'validated'))`)
const byDay = select(() =>
  query
    .selectFrom(finished.as('finished'))
    .select(({ fn }) => ['finished.day', fn.countAll<number>().as('pages')])
    .groupBy('finished.day')
    .orderBy('finished.day'),
)

/** Counts what a draft holds, by rule. */
export function artifactsOf({ corrections, suspects }: Pick<Draft, 'corrections' | 'suspects'>): Artifact[] {
  const rules = [...new Set([...corrections, ...suspects].map(({ rule }) => rule))].toSorted()
  return rules.map((rule) => ({
    rule,
    corrections: corrections.filter((one) => one.rule === rule).length,
    suspects: suspects.filter((one) => one.rule === rule).length,
  }))
}

export function addArtifacts(db: WritingDatabase, page: PageId, artifacts: readonly Artifact[]): void {
  for (const artifact of artifacts) insert.run(db, { page, ...artifact })
}

export function storedArtifacts(db: ReadingDatabase, page: PageId): Artifact[] {
  return ofPage.all(db, { page })
}

/** Over the library, most first. */
export function artifactsByRule(db: ReadingDatabase): Artifact[] {
  return byRule.all(db, {})
}

/** Pages whose every article is proofread or validated, by the day on which the last one was. */
export function pagesDoneByDay(db: ReadingDatabase): { day: string; pages: number }[] {
  return byDay.all(db, {}).flatMap(({ day, pages }) => (day === null ? [] : [{ day, pages }]))
}
