/** A card that stands beside a place in the text, with its choices. */
import './card.css'

export { Aside, Choice } from './choice'
export { usePlaced } from './use-placed'
