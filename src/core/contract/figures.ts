import { z } from 'zod'
import { ExportFile } from './exits'
import { ArticleId, ClientId, IssueId, OperationId, PageId } from './ids'
import { procedure } from './trouble'

export const FigureKind = z.enum(['quantity', 'percent', 'money', 'date', 'duration', 'ordinal'])

/** A figure where it stands in the library, in its sentence. */
const Placed = z.object({
  page: PageId,
  article: ArticleId,
  headline: z.string(),
  /** The issue's date. */
  issued: z.string().nullable(),
  label: z.string(),
  /** Index of the block in its article, and where the figure stands in its text (UTF-16, half-open). */
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
export const LedgerFigure = Placed.extend({
  publication: z.string(),
  kind: FigureKind,
  low: z.number().nullable(),
  high: z.number().nullable(),
  date: z.string().nullable(),
  unit: z.string().nullable(),
  approx: z.boolean(),
})
export type LedgerFigure = z.infer<typeof LedgerFigure>

/** What the ledger can be in the order of. Places go by issue date, page and text. */
export const LedgerSort = z.enum(['place', 'issued', 'value', 'unit', 'text', 'headline'])
export type LedgerSort = z.infer<typeof LedgerSort>

/** So many figures of one issue date say the same. */
export const FigurePoint = z.object({ issued: z.string(), low: z.number(), high: z.number(), count: z.int() })
export type FigurePoint = z.infer<typeof FigurePoint>

/** One side of two numbers that an editor said count different things, as it stood then. */
const Told = z.object({
  page: PageId,
  text: z.string().max(2000),
  sentence: z.object({
    text: z.string().max(20_000),
    from: z.int().nonnegative(),
    to: z.int().nonnegative(),
  }),
})
export type Told = z.infer<typeof Told>

/** Two numbers that count different things, whatever it looks like: it is asked about them no more. */
export const DifferentThings = z.object({
  id: z.int(),
  one: Told,
  other: Told,
  /** When it was said, ISO 8601. */
  at: z.string(),
})
export type DifferentThings = z.infer<typeof DifferentThings>

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
        sort: LedgerSort,
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
  /** Values by issue date, earliest first; `more` = there are more points than these. */
  points: procedure
    .input(Wanted.extend({ limit: z.int().min(1).max(5000) }))
    .output(z.object({ points: z.array(FigurePoint), more: z.boolean() })),
  /** The ledger's lines as CSV, at most 100,000 of them. */
  table: procedure.input(Wanted.extend({ sort: LedgerSort, descending: z.boolean() })).output(ExportFile),
  /** Two numbers count different things: they are no disagreement from now on. */
  setDifferent: procedure.input(z.object({ one: Told, other: Told })).output(z.object({ id: z.int() })),
  /** All that was said so, newest first. */
  different: procedure.output(z.array(DifferentThings)),
  /** Takes it back. */
  forgetDifferent: procedure.input(z.object({ id: z.int() })).output(z.object({})),
  /**
   * Puts another number in a figure's place, and reads its value anew, as one operation. `behind`: the text there is
   * another one by now.
   */
  correct: procedure
    .input(
      z.object({
        client: ClientId,
        page: PageId,
        article: ArticleId,
        block: z.int().nonnegative(),
        from: z.int().nonnegative(),
        text: z.string().min(1).max(2000),
        put: z.string().trim().min(1).max(200),
      }),
    )
    .output(
      z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('done'), operation: OperationId }),
        z.object({ kind: z.literal('behind') }),
      ]),
    ),
}
