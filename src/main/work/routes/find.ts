import { answers } from '../answers'
import { searchArticles } from '../find/search'
import { landSeries, undoSeries } from '../find/series'
import { spoils } from '../find/spoils'
import type { Serving } from './serving'

/** Places found over the whole library, and a series landed on them. */
export function findRoutes({ db, folder, os, session }: Serving) {
  return {
    search: {
      articles: os.search.articles.handler(({ input }) => searchArticles(db, input)),
      hits: os.search.hits.handler(({ input, signal }) =>
        answers(session.finder.hits(input, signal), folder),
      ),
    },
    series: {
      land: os.series.land.handler(({ input }) => landSeries(session, input)),
      spoils: os.series.spoils.handler(({ input }) => spoils(input.places)),
      undo: os.series.undo.handler(({ input }) => undoSeries(session, input)),
    },
  }
}
