import type { EntityKind, Role } from '../document'
import type { Lexicon } from '../text'
import {
  buildGazetteer,
  defaultThreshold,
  type EntitySuggestion,
  findEntities,
  type Gazetteer,
  type GazetteerName,
} from './entities'
import type { Figure } from './figures'
import { figuresBeside } from './figures-beside'

/** A block as a suggestion sees it, with what an editor has tagged in it. */
export interface TaggedBlock {
  readonly role: Role
  readonly text: string
  readonly mentions: readonly {
    readonly kind: EntityKind
    readonly text: string
    readonly record: string | null
  }[]
}

/** A number that counts something, in the block with this index. */
export interface FigureSuggestion extends Figure {
  readonly block: number
}

export interface Suggested {
  readonly entities: readonly EntitySuggestion[]
  readonly figures: readonly FigureSuggestion[]
}

/** What might be tagged on a page: every figure, and every entity that is sure enough to be leafed through. */
export function suggest(
  blocks: readonly TaggedBlock[],
  known: { readonly library: Gazetteer | null; readonly words: Lexicon | null },
): Suggested {
  const tagged = blocks.flatMap(({ mentions }) =>
    mentions.map(({ text, kind, record }): GazetteerName => ({ name: text, kind, record })),
  )
  // What was tagged on this page a moment ago is known on it, before the library's names are read again.
  const page = tagged.length ? buildGazetteer(tagged) : null
  const gazetteers = [page, known.library].filter((one) => one !== null)
  const gazetteer: Gazetteer | null = gazetteers.length
    ? {
        size: gazetteers.reduce((sum, { size }) => sum + size, 0),
        matches: (text) => gazetteers.flatMap((one) => one.matches(text)),
      }
    : null
  const entities = findEntities(blocks, { gazetteer, words: known.words })
  const names = Map.groupBy(
    entities.filter(({ confidence }) => confidence >= defaultThreshold),
    ({ block }) => block,
  )
  return {
    entities,
    figures: blocks.flatMap(({ text }, block) =>
      figuresBeside(text, names.get(block) ?? []).map((figure) => ({ ...figure, block })),
    ),
  }
}
