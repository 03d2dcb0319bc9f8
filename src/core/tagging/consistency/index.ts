export { type Disagreement, disagreements, type InText } from './compare'
export { countAlike } from './subject'
