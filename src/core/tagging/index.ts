export { authorityOf, linkInWords, linksTyped } from './authority'
export { countAlike, type Disagreement, disagreements, type InText } from './consistency'
export {
  buildGazetteer,
  defaultThreshold,
  type EntitySuggestion,
  type Gazetteer,
  type GazetteerName,
  namesAlike,
} from './entities'
export { type FigureCondition, readCondition } from './figure-condition'
export { type Figure, figureIn, findFigures, followFigures, readAt, sameFigure } from './figures'
export { followTags } from './follow-tags'
export { type Credit, creditOf } from './pictures'
export type { FigureSuggestion, Suggested, TaggedBlock } from './suggest'
export { suggest } from './suggest'
export { tagDraft } from './tag-draft'
