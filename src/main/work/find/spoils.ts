import { type PlaceInWords, spoilsWord } from '../../../core/find'
import { knowledge } from '../words/knowledge'

/** Of each place, whether what stands there makes a word and what would be put there makes none. */
export function spoils(places: readonly PlaceInWords[]): boolean[] {
  const { lexicon } = knowledge()
  return places.map((place) => spoilsWord(place, lexicon))
}
