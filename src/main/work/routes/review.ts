import {
  allStates,
  articlesInState,
  issueLines,
  issueStates,
  pageLines,
  pageStates,
  reviewChanges,
} from '../../library'
import { addRead, pageReview, progress, setReview, sums, takeSetBack } from '../review'
import type { Serving } from './serving'

/** How far articles are, and what was read of them. */
export function reviewRoutes({ db, os, session }: Serving) {
  return {
    review: {
      page: os.review.page.handler(({ input }) => pageReview(db, input.page)),
      set: os.review.set.handler(({ input }) => setReview(session, input)),
      takeBack: os.review.takeBack.handler(({ input }) => takeSetBack(session, input)),
      log: os.review.log.handler(({ input }) =>
        reviewChanges(db, input.page, input.article).map(({ operation: _, ...entry }) => entry),
      ),
      read: os.review.read.handler(({ input }) => addRead(session, input)),
      ofPublication: os.review.ofPublication.handler(({ input }) =>
        sums(issueLines(db, input.publication), issueStates(db, input.publication)),
      ),
      ofIssue: os.review.ofIssue.handler(({ input }) =>
        sums(pageLines(db, input.issue), pageStates(db, input.issue)),
      ),
      states: os.review.states.handler(() => allStates(db)),
      find: os.review.find.handler(({ input }) => articlesInState(db, input.state, input.limit)),
      progress: os.review.progress.handler(() => progress(db)),
    },
  }
}
