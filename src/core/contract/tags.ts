import { z } from 'zod'
import { FigureKind } from './figures'
import { ArticleId, PageId, RecordId } from './ids'
import { Sentence } from './pages'
import { EntityKind } from './records'
import { AnswerName, Kept } from './retold'
import { procedure } from './trouble'

const FigureValue = z.union([z.number(), z.tuple([z.number(), z.number()]), z.string().max(100)]).nullable()

/** What a tag says of the text under it. */
export const Tag = z.discriminatedUnion('of', [
  /** `record`: null = linked to none. */
  z.object({ of: z.literal('entity'), kind: EntityKind, record: RecordId.nullable() }),
  z.object({
    of: z.literal('figure'),
    kind: FigureKind,
    value: FigureValue,
    unit: z.string().max(60).nullable(),
    approx: z.boolean(),
  }),
])
export type Tag = z.infer<typeof Tag>

/** Where a tag stands: `[from, to)` of a block's text, in UTF-16 units. */
const TagPlace = z.object({
  article: ArticleId,
  /** How many blocks and pictures stand before its block in the article. */
  block: z.int(),
  from: z.int(),
  to: z.int(),
  of: z.enum(['entity', 'figure']),
  kind: z.union([EntityKind, FigureKind]),
})
export type TagPlace = z.infer<typeof TagPlace>

const place = { from: z.int().nonnegative(), to: z.int().nonnegative(), text: z.string() }

/** Something that might be tagged; `from` and `to` are positions in the document. */
export const SuggestedEntity = z.object({
  ...place,
  kind: EntityKind,
  /** 0 to 1: how likely it is that an editor would tag exactly this. */
  confidence: z.number(),
  reason: Sentence,
  /** The record that bears the name; null = the library does not know it. */
  record: RecordId.nullable(),
})
export type SuggestedEntity = z.infer<typeof SuggestedEntity>

export const SuggestedFigure = z.object({
  ...place,
  kind: FigureKind,
  value: FigureValue,
  unit: z.string().nullable(),
  approx: z.boolean(),
})
export type SuggestedFigure = z.infer<typeof SuggestedFigure>

const ListNames = z.object({ entities: AnswerName, figures: AnswerName })

/**
 * `found`: both lists in the order of the document, or where earlier ones are known what is different since (`kept`).
 * `behind`: the page has gone on from the version that was asked about.
 */
export const TagSuggestions = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('found'),
    version: z.int().nonnegative(),
    entities: z.array(SuggestedEntity),
    figures: z.array(SuggestedFigure),
    answer: ListNames,
    kept: z.object({ entities: z.array(Kept), figures: z.array(Kept) }),
    /** What is surer than this may be taken at once. */
    threshold: z.number(),
  }),
  z.object({ kind: z.literal('behind'), version: z.int().nonnegative() }),
])
export type TagSuggestions = z.infer<typeof TagSuggestions>

/** Tags are marks of the text, made like any edit (`pages.append`); here is what might be one. */
export const tags = {
  /**
   * What is neither tagged nor dismissed on a page at a version; found in a thread of its own. `since`: an earlier answer,
   * of which only what is different is told.
   */
  suggest: procedure
    .input(z.object({ page: PageId, version: z.int().nonnegative(), since: ListNames.optional() }))
    .output(TagSuggestions),
  /** The tags of pages as they are now; a page that is gone is left out. */
  standing: procedure
    .input(z.object({ pages: z.array(PageId).min(1).max(200) }))
    .output(z.array(z.object({ page: PageId, tags: z.array(TagPlace) }))),
}
