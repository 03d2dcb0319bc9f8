import { z } from 'zod'
import { ArticleId, ClientId, OperationId, PageId } from './ids'
import { EntityKind } from './records'
import { mostHits } from './search'
import { Tag } from './tags'
import { procedure } from './trouble'

/** Within one block, as everything that is found: no line breaks. */
const Replacement = z
  .string()
  .max(2000)
  .regex(/^[^\n\r]*$/u)

/** A place that a series touches, as the editor saw it: where it stood at the page's `version`, and what it held. */
const SeriesPlace = z.object({
  article: ArticleId,
  block: z.int().nonnegative(),
  from: z.int().nonnegative(),
  to: z.int().positive(),
  text: z.string().min(1).max(200_000),
  /** What it becomes, as it was shown; null = the act says so. */
  put: Replacement.nullable(),
})
export type SeriesPlace = z.infer<typeof SeriesPlace>

/** What is done to every place of a series. */
export const SeriesAct = z.discriminatedUnion('kind', [
  /** Each place becomes its `put`. `find` and `replacement` name the operation. */
  z.object({ kind: z.literal('replace'), find: z.string().max(500), replacement: Replacement }),
  /** Each place is tagged so; tags of the same type that it touches give way. */
  z.object({ kind: z.literal('tag'), find: z.string().max(500), tag: Tag }),
  /** Each place loses the tag that lies exactly on it: an entity's of that kind, or (null) a figure's. */
  z.object({ kind: z.literal('untag'), find: z.string().max(500), was: EntityKind.nullable() }),
  /** The tag that lies exactly on each place gets another kind; a link to a record is lost by it. */
  z.object({ kind: z.literal('retag'), find: z.string().max(500), was: EntityKind, to: EntityKind }),
])
export type SeriesAct = z.infer<typeof SeriesAct>

const SeriesPage = z.object({
  page: PageId,
  version: z.int().nonnegative(),
  places: z.array(SeriesPlace).min(1).max(mostHits),
})
export type SeriesPage = z.infer<typeof SeriesPage>

/** A place that would be changed, with the characters beside it. */
const PlaceInWords = z.object({
  before: z.string().max(8),
  text: z.string().max(2000),
  after: z.string().max(8),
  put: Replacement,
})

export const Landed = z.object({
  /** null = nothing was left to be changed. */
  operation: OperationId.nullable(),
  pages: z.array(PageId),
  /** Places that were changed. */
  changed: z.int(),
  /** Places that somebody changed since they were found: they are left alone. */
  left: z.int(),
})
export type Landed = z.infer<typeof Landed>

export const SeriesUndone = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('done'), pages: z.array(PageId) }),
  /** On each of its pages something was done since: that is undone first. */
  z.object({ kind: z.literal('covered') }),
])
export type SeriesUndone = z.infer<typeof SeriesUndone>

/** All places like one, done to in one operation over any number of pages. */
export const series = {
  land: procedure
    .input(z.object({ client: ClientId, act: SeriesAct, pages: z.array(SeriesPage).min(1).max(mostHits) }))
    .output(Landed),
  /** Of each place, whether what stands there makes a word and what would be put there makes none. */
  spoils: procedure.input(z.object({ places: z.array(PlaceInWords).max(1000) })).output(z.array(z.boolean())),
  undo: procedure.input(z.object({ client: ClientId, operation: OperationId })).output(SeriesUndone),
}
