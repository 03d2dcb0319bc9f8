/** All places like one, shown before anything is done to them, and done to in one go. */
export { openSeries, type SeriesRequest } from './request'
export { Series } from './series'
export { SeriesScopes, scopeOfKey } from './series-scopes'
export { useLanding } from './use-landing'
