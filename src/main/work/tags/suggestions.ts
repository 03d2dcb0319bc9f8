import type { Node } from 'prosemirror-model'
import {
  type AnswerName,
  type PageId,
  RecordId,
  type SuggestedEntity,
  type SuggestedFigure,
  type TagSuggestions,
} from '../../../core/contract'
import { Decided, mentionsOf, schema, textBlocks } from '../../../core/document'
import { defaultThreshold } from '../../../core/tagging'
import { decisionsFor } from '../../library'
import type { LibrarySession } from '../session'
import type { TagRequest } from './tag-task'

/** Under these names an editor dismisses suggestions, as she answers the doubts of a rule. */
const entityRule = 'entity'
const figureRule = 'figure'

/** What is neither tagged nor dismissed. @throws Trouble `not-found` */
export async function suggestions(
  session: LibrarySession,
  {
    page,
    version,
    since,
  }: {
    page: PageId
    version: number
    since?: { readonly entities: AnswerName; readonly figures: AnswerName } | undefined
  },
): Promise<TagSuggestions> {
  const { document, version: now } = session.pages.get(page)
  if (now !== version) return { kind: 'behind', version: now }
  const blocks = textBlocks(document)
  const nodes = blocks.map(({ pos }) => document.resolve(pos).parent)
  const found = await session.tagger.ask({
    about: page,
    blocks: blocks.map(({ role, text }, index) => ({ role, text, mentions: taggedIn(nodes[index]) })),
  })
  if (!found || !session.library.db.open) return { kind: 'behind', version: session.pages.get(page).version }
  const dismissed = dismissals(session, page, document)
  const placed = <T extends { block: number; from: number; to: number }>(one: T) => {
    const start = blocks[one.block]?.pos ?? 0
    return { ...one, from: start + one.from, to: start + one.to }
  }
  const entities = found.entities
    .map(placed)
    .filter((one) => !isUnder(document, one, 'entity') && !dismissed(entityRule, one))
    .map(
      ({ from, to, text, kind, confidence, reason, record }): SuggestedEntity => ({
        ...{ from, to, text, kind, confidence },
        reason: { key: reason.key, ...(reason.values ? { values: { ...reason.values } } : {}) },
        record: record === null ? null : RecordId.parse(Number(record)),
      }),
    )
  const figures = found.figures
    .map(placed)
    .filter((one) => !isUnder(document, one, 'figure') && !dismissed(figureRule, one))
    .map(
      ({ from, to, text, kind, value, unit, approx }): SuggestedFigure => ({
        ...{ from, to, text, kind, unit, approx },
        value: Array.isArray(value) ? [value[0] ?? 0, value[1] ?? 0] : (value as number | string | null),
      }),
    )
  const told = {
    entities: session.suggested.entities.tell(entities, since?.entities),
    figures: session.suggested.figures.tell(figures, since?.figures),
  }
  return {
    kind: 'found',
    version,
    threshold: defaultThreshold,
    entities: [...told.entities.items],
    figures: [...told.figures.items],
    answer: { entities: told.entities.answer, figures: told.figures.answer },
    kept: { entities: [...told.entities.kept], figures: [...told.figures.kept] },
  }
}

function taggedIn(block: Node | undefined): TagRequest['blocks'][number]['mentions'] {
  return block
    ? mentionsOf(block).map(({ kind, text, entity }) => ({ kind, text, record: recordIn(entity) }))
    : []
}

/** A tag of another program's may name a record in a way that is not ours. */
function recordIn(entity: string | null): string | null {
  return entity !== null && RecordId.safeParse(Number(entity)).success ? entity : null
}

type Place = { readonly from: number; readonly to: number; readonly text: string }

function isUnder(document: Node, { from, to }: Place, mark: 'entity' | 'figure'): boolean {
  return document.rangeHasMark(from, to, schema.marks[mark])
}

/** Whether a suggestion was dismissed where it stands, or its text on the page or in the library. */
function dismissals(
  session: LibrarySession,
  page: PageId,
  document: Node,
): (rule: string, place: Place) => boolean {
  const decided = new Decided(document)
  const widely = new Set(decisionsFor(session.library.db, page).map(({ rule, text }) => `${rule} ${text}`))
  return (rule, place) => decided.answers(rule, place) || widely.has(`${rule} ${place.text}`)
}
