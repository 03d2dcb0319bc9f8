export { type Block, findEntities, type Knowledge } from './find'
export { buildGazetteer, type Gazetteer, type GazetteerMatch, type GazetteerName } from './gazetteer'
export { namesAlike } from './like-names'
export { defaultThreshold, type EntitySuggestion } from './suggestion'
