export { type Disagreement, disagreements, type InText } from './compare'
