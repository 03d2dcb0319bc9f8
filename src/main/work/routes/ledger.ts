import { differentThings } from '../../library'
import { disagreeing } from '../tags/compare-figures'
import { correctFigure } from '../tags/correct-figure'
import { forgetDifferent, setDifferent } from '../tags/different-things'
import type { Serving } from './serving'

/** The library's figures, and those that disagree. */
export function ledgerRoutes({ db, os, reader, session }: Serving) {
  return {
    figures: {
      list: os.figures.list.handler(({ input }) => reader.ask('figures', input)),
      disagreements: os.figures.disagreements.handler(({ input }) => disagreeing(session, input)),
      totals: os.figures.totals.handler(({ input }) => reader.ask('totals', input)),
      points: os.figures.points.handler(({ input }) => reader.ask('points', input)),
      table: os.figures.table.handler(({ input }) => reader.ask('table', input)),
      setDifferent: os.figures.setDifferent.handler(({ input }) => setDifferent(session, input)),
      different: os.figures.different.handler(() => differentThings(db)),
      forgetDifferent: os.figures.forgetDifferent.handler(({ input }) => {
        forgetDifferent(session, input.id)
        return {}
      }),
      correct: os.figures.correct.handler(({ input }) => correctFigure(session, input)),
    },
  }
}
