import type { LineRange, PageId, Review } from '../../../core/contract'
import {
  artifactsOf,
  coverageOf,
  importedDraft,
  type ReadingDatabase,
  reviewsByLog,
  reviewsOf,
  storedArtifacts,
} from '../../library'

interface Found {
  readonly where: 'review' | 'coverage' | 'artifact'
  readonly detail: string
}

/** Compares what is kept of how far a page is with its log and its draft. */
export function* reviewDifferences(db: ReadingDatabase, page: PageId): Generator<Found> {
  if (listed(reviewsOf(db, page)) !== listed(reviewsByLog(db, page)))
    yield { where: 'review', detail: 'a state is not the last of its log' }
  const coverage = coverageOf(db, page)
  if (coverage && !inOrder(coverage.ranges))
    yield { where: 'coverage', detail: 'the lines read are out of order' }
  if (coverage && coverage.read > coverage.ranges.reduce((sum, { from, to }) => sum + to - from, 0))
    yield { where: 'coverage', detail: 'more lines are counted as read than were' }
  const draft = importedDraft(db, page)
  if (draft && JSON.stringify(storedArtifacts(db, page)) !== JSON.stringify(artifactsOf(draft)))
    yield { where: 'artifact', detail: 'the counts are not those of the draft' }
}

function listed(reviews: readonly Review[]): string {
  return reviews
    .map(({ article, state, note, who, at }) => JSON.stringify([article, state, note, who, at]))
    .toSorted()
    .join('\n')
}

function inOrder(ranges: readonly LineRange[]): boolean {
  return ranges.every(({ from, to }, index) => from < to && (ranges[index - 1]?.to ?? 0) < from)
}
