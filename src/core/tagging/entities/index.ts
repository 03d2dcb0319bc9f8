export { type Block, findEntities, type Knowledge } from './find'
export { buildGazetteer, type Gazetteer, type GazetteerMatch, type GazetteerName } from './gazetteer'
export { defaultThreshold, type EntitySuggestion } from './suggestion'
