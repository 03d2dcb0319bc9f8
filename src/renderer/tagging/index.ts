/** Tags in the text: made, suggested, shown beside it and done to alike. */
export { EntitiesCount, EntitiesPanel } from './entities-panel'
export { FiguresCount, FiguresPanel } from './figures-panel'
export { TagBar } from './tag-bar'
export { Tagging } from './tagging'
