export { halfWidth } from './half-width'
