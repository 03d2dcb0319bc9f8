export { type Disagreement, disagreements, type InText } from './consistency'
export {
  buildGazetteer,
  defaultThreshold,
  type EntitySuggestion,
  type Gazetteer,
  type GazetteerName,
} from './entities'
export type { FigureSuggestion, Suggested, TaggedBlock } from './suggest'
export { suggest } from './suggest'
export { tagDraft } from './tag-draft'
