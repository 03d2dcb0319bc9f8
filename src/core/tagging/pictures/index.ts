export { type Credit, creditOf } from './credit'
