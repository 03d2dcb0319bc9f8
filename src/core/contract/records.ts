import { z } from 'zod'
import { ArticleId, ClientId, IssueId, OperationId, PageId, RecordId } from './ids'
import { Sentence } from './pages'
import { procedure } from './trouble'

export const EntityKind = z.enum(['person', 'organisation', 'place', 'work', 'event'])

/** How long what is said of a record may be: a name, all names beside the first, all links, a link. */
export const recordBounds = { name: 200, aliases: 100, links: 20, link: 500 } as const

const Name = z.string().trim().min(1).max(recordBounds.name)

/** What an editor says of a person, organisation, place, work or event. */
const RecordFacts = z.object({
  kind: EntityKind,
  name: Name,
  aliases: z.array(Name).max(recordBounds.aliases),
  notes: z.string().max(10_000),
  /** Web addresses, of Wikidata, VIAF or whatever: typed by hand, never looked up. */
  links: z.array(z.url({ protocol: /^https?$/u }).max(recordBounds.link)).max(recordBounds.links),
})
export type RecordFacts = z.infer<typeof RecordFacts>

export const EntityRecord = RecordFacts.extend({
  id: RecordId,
  /** How often the library's pages mention it, and on how many pages. */
  mentions: z.int(),
  pages: z.int(),
})
export type EntityRecord = z.infer<typeof EntityRecord>

/** A line of the register: a record, or a name that is tagged but linked to none. */
export const RegisterEntry = z.discriminatedUnion('of', [
  z.object({ of: z.literal('record'), record: EntityRecord }),
  z.object({
    of: z.literal('name'),
    kind: EntityKind,
    name: z.string(),
    mentions: z.int(),
    pages: z.int(),
  }),
])
export type RegisterEntry = z.infer<typeof RegisterEntry>

/** One mention in its sentence. */
export const Concordance = z.object({
  page: PageId,
  article: ArticleId,
  headline: z.string(),
  publication: z.string(),
  date: z.string().nullable(),
  label: z.string(),
  /** Index of the block in its article, and where the mention stands in its text (UTF-16, half-open). */
  block: z.int(),
  from: z.int(),
  to: z.int(),
  record: RecordId.nullable(),
  sentence: z.object({ text: z.string(), from: z.int(), to: z.int() }),
})
export type Concordance = z.infer<typeof Concordance>

/** How often something is mentioned in an issue. */
export const IssueMentions = z.object({
  issue: IssueId,
  publication: z.string(),
  date: z.string().nullable(),
  number: z.string().nullable(),
  mentions: z.int(),
})
export type IssueMentions = z.infer<typeof IssueMentions>

/** Which mentions are meant: those of a record, or those of a name that are linked to none. */
export const MentionsOf = z.discriminatedUnion('of', [
  z.object({ of: z.literal('record'), record: RecordId }),
  z.object({ of: z.literal('name'), kind: EntityKind, name: z.string().max(2000) }),
])
export type MentionsOf = z.infer<typeof MentionsOf>

const Window = { offset: z.int().nonnegative(), limit: z.int().min(1).max(500) }

/**
 * The library's records. A tag in a text points at its record by id; merging two records moves no tag: the one that
 * went into the other is followed. Every act on records can be taken back, in order.
 */
export const records = {
  /** The register, by kind and by what its names hold; most mentioned or by name first. */
  list: procedure
    .input(
      z.object({
        kind: EntityKind.nullable(),
        query: z.string().max(200),
        sort: z.enum(['mentions', 'name']),
        ...Window,
      }),
    )
    .output(z.object({ total: z.int(), entries: z.array(RegisterEntry) })),
  /** null = there is none, or it was removed. A merged one answers with the record that it went into. */
  get: procedure.input(z.object({ record: RecordId })).output(EntityRecord.nullable()),
  /**
   * Records that a mention may mean: of the same name or alias first, then those of a like name. `typed`: the text is the
   * beginning or a part of a name, one character perhaps, and no mention.
   */
  candidates: procedure
    .input(
      z.object({
        kind: EntityKind,
        text: z.string().max(2000),
        limit: z.int().min(1).max(50),
        typed: z.boolean().optional(),
      }),
    )
    .output(z.array(EntityRecord)),
  /** Lines of the register whose names may mean the same (周岚, 周市长), likeliest first. */
  alike: procedure
    .input(z.object({ of: MentionsOf, limit: z.int().min(1).max(50) }))
    .output(z.array(RegisterEntry)),
  /** In which issues, earliest first; issues without a date last. */
  byIssue: procedure.input(z.object({ of: MentionsOf })).output(z.array(IssueMentions)),
  /** By issue date, page and text. */
  mentions: procedure
    .input(z.object({ of: MentionsOf, ...Window }))
    .output(z.object({ total: z.int(), mentions: z.array(Concordance) })),
  /**
   * Makes a record and links what means it, as one operation, with which it goes and comes back as long as nothing else uses
   * it: one mention, in positions of a page at a version, or (`place` null) all mentions of the name that have no record.
   * `record` null = nothing was made: there is no such mention any more.
   */
  make: procedure
    .input(
      z.object({
        client: ClientId,
        facts: RecordFacts,
        place: z
          .object({
            page: PageId,
            version: z.int().nonnegative(),
            from: z.int().nonnegative(),
            to: z.int().positive(),
          })
          .nullable(),
      }),
    )
    .output(
      z.object({
        record: EntityRecord.nullable(),
        mentions: z.int(),
        pages: z.int(),
        operation: OperationId.nullable(),
      }),
    ),
  change: procedure.input(RecordFacts.extend({ id: RecordId })).output(EntityRecord),
  remove: procedure.input(z.object({ record: RecordId })).output(z.object({})),
  /** Both are one from now on, under the facts of `into`; the other's names become aliases. */
  merge: procedure.input(z.object({ record: RecordId, into: RecordId })).output(EntityRecord),
  /** A merged record stands for itself again, with what it said before. */
  part: procedure.input(z.object({ record: RecordId })).output(EntityRecord),
  /** The records that went into one. */
  merged: procedure
    .input(z.object({ record: RecordId }))
    .output(z.array(RecordFacts.extend({ id: RecordId }))),
  /**
   * Links mentions to a record, or to none (null): all that are meant, on every page, as one operation that can be
   * undone on any of them. `operation` null = there was nothing to link.
   */
  link: procedure
    .input(
      z.object({ client: ClientId, of: MentionsOf, issue: IssueId.nullable(), record: RecordId.nullable() }),
    )
    .output(z.object({ mentions: z.int(), pages: z.int(), operation: OperationId.nullable() })),
  /** Takes the last act on records back; null = there is none. The name of the act is a sentence of the catalogues. */
  undo: procedure.output(Sentence.nullable()),
  redo: procedure.output(Sentence.nullable()),
}
