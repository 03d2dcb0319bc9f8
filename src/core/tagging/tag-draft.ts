import type { Draft, PageFileTags } from '../document'
import { defaultThreshold, findEntities, type Knowledge } from './entities'
import { figuresBeside } from './figures-beside'

/**
 * What a machine would tag on a draft before an editor has seen it: every figure, and the entities that are at least as
 * sure as the default threshold. One entry per block of the draft.
 */
export function tagDraft(draft: Draft, knowledge: Knowledge): readonly PageFileTags[] {
  const sure = findEntities(draft.blocks, knowledge).filter(
    ({ confidence }) => confidence >= defaultThreshold,
  )
  const entities = Map.groupBy(sure, ({ block }) => block)
  return draft.blocks.map(({ text }, index) => ({
    entities: (entities.get(index) ?? []).map(({ kind, text, from }) => ({ kind, text, start: from })),
    figures: figuresBeside(text, entities.get(index) ?? []).map(
      ({ kind, text, from, value, unit, approx }) => ({
        kind,
        text,
        start: from,
        value,
        unit,
        ...(approx ? { approx } : {}),
      }),
    ),
  }))
}
