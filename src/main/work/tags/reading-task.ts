import type {
  Concordance,
  ExportFile,
  FigurePoint,
  FiguresWanted,
  IssueMentions,
  LedgerFigure,
  MentionsOf,
  RegisterEntry,
  UnitTotal,
} from '../../../core/contract'
import { figurePoints, figureTotals, mentionsByIssue, type ReadingDatabase } from '../../library'
import { concordance } from './concordance'
import { FigureLedger, type LedgerAsked } from './figure-ledger'
import { RegisterBook } from './register-book'

interface Stretch {
  readonly limit: number
  readonly offset: number
}

/** What the reading thread is asked, and answers. */
export interface Readings {
  register: {
    asked: Parameters<RegisterBook['list']>[0]
    answer: { total: number; entries: RegisterEntry[] }
  }
  alike: { asked: { of: MentionsOf; limit: number }; answer: RegisterEntry[] }
  byIssue: { asked: { of: MentionsOf }; answer: IssueMentions[] }
  mentions: {
    asked: { of: MentionsOf } & Stretch
    answer: { total: number; mentions: Concordance[] }
  }
  figures: { asked: LedgerAsked & Stretch; answer: { total: number; figures: LedgerFigure[] } }
  totals: { asked: FiguresWanted; answer: UnitTotal[] }
  points: {
    asked: FiguresWanted & { readonly limit: number }
    answer: { points: FigurePoint[]; more: boolean }
  }
  table: { asked: LedgerAsked; answer: ExportFile }
}

export type Reading = keyof Readings
type Read = { readonly [What in Reading]: (asked: Readings[What]['asked']) => Readings[What]['answer'] }

/** What is counted, sorted and looked up over a whole library: the work of the reading thread. */
export function readings(db: ReadingDatabase): Read {
  const book = new RegisterBook(db)
  const ledger = new FigureLedger(db)
  return {
    register: (asked) => book.list(asked),
    alike: (asked) => book.alike(asked),
    byIssue: ({ of }) => mentionsByIssue(db, of),
    mentions: (asked) => concordance(db, asked),
    figures: (asked) => ledger.list(asked),
    totals: (asked) => figureTotals(db, asked),
    points: ({ limit, ...wanted }) => {
      const points = figurePoints(db, wanted, limit + 1)
      return { points: points.slice(0, limit), more: points.length > limit }
    },
    table: (asked) => ledger.table(asked),
  }
}
