import { z } from 'zod'
import { ArticleId, IssueId, PageId } from './ids'
import { procedure } from './trouble'

export const FigureKind = z.enum(['quantity', 'percent', 'money', 'date', 'duration', 'ordinal'])

/** A figure as a consistency check shows it: where, and in which sentence. */
const Placed = z.object({
  page: PageId,
  article: ArticleId,
  headline: z.string(),
  issued: z.string().nullable(),
  label: z.string(),
  block: z.int(),
  from: z.int(),
  to: z.int(),
  text: z.string(),
  sentence: z.object({ text: z.string(), from: z.int(), to: z.int() }),
})

/** Two figures that seem to count one thing and cannot both be right. */
export const FigureDisagreement = z.object({
  one: Placed,
  other: Placed,
  /** `slip`: one or two digits are other; `scale`: off by tens; `differ`: otherwise. */
  how: z.enum(['slip', 'scale', 'differ']),
  confidence: z.number(),
})
export type FigureDisagreement = z.infer<typeof FigureDisagreement>

const Scope = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('page'), page: PageId }),
  z.object({ kind: z.literal('issue'), issue: IssueId }),
  z.object({ kind: z.literal('library') }),
])

/** Which figures are asked for; null = any. */
const Wanted = z.object({
  scope: Scope,
  kind: FigureKind.nullable(),
  unit: z.string().max(60).nullable(),
  /** The value, or both ends of a range, lies within; a bound of null = open. */
  least: z.number().nullable(),
  most: z.number().nullable(),
  /** Dates from this one on, and before that one: ISO 8601, as exact as wanted. */
  since: z.string().max(40).nullable(),
  before: z.string().max(40).nullable(),
  /** Part of the figure's text or its unit. */
  query: z.string().max(200).nullable(),
})
export type FiguresWanted = z.infer<typeof Wanted>

/** A line of the ledger: a number as it stands in the text, and what it says. */
export const LedgerFigure = z.object({
  page: PageId,
  article: ArticleId,
  headline: z.string(),
  publication: z.string(),
  /** The issue's date. */
  issued: z.string().nullable(),
  label: z.string(),
  /** Index of the block in its article, and where the figure stands in its text (UTF-16, half-open). */
  block: z.int(),
  from: z.int(),
  to: z.int(),
  text: z.string(),
  kind: FigureKind,
  low: z.number().nullable(),
  high: z.number().nullable(),
  date: z.string().nullable(),
  unit: z.string().nullable(),
  approx: z.boolean(),
  sentence: z.object({ text: z.string(), from: z.int(), to: z.int() }),
})
export type LedgerFigure = z.infer<typeof LedgerFigure>

/** How many figures have a unit, and what their values come to. */
export const UnitTotal = z.object({
  kind: FigureKind,
  unit: z.string().nullable(),
  count: z.int(),
  /** Of single values; a range counts with its middle. null = none has a value. */
  sum: z.number().nullable(),
  least: z.number().nullable(),
  most: z.number().nullable(),
})
export type UnitTotal = z.infer<typeof UnitTotal>

/** The figures of a page, an issue or the library as data. Derived from the tags in the texts. */
export const figures = {
  list: procedure
    .input(
      Wanted.extend({
        sort: z.enum(['place', 'value', 'issued']),
        descending: z.boolean(),
        offset: z.int().nonnegative(),
        limit: z.int().min(1).max(500),
      }),
    )
    .output(z.object({ total: z.int(), figures: z.array(LedgerFigure) })),
  /**
   * Numbers that disagree: within the scope, and between it and the rest of the library; surest first. Found in a thread
   * of its own.
   */
  disagreements: procedure
    .input(z.object({ scope: Scope, limit: z.int().min(1).max(500) }))
    .output(z.object({ total: z.int(), disagreements: z.array(FigureDisagreement) })),
  /** By unit, most frequent first. */
  totals: procedure.input(Wanted).output(z.array(UnitTotal)),
}
