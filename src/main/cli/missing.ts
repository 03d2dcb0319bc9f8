import { type Speaker, sentenceOf } from '../words'
import type { WrittenFile } from '../work'

/** What is not in a file that was written: a sentence for each page, and one for all pictures of a scan. */
export function missingInWords(
  { left, lostPictures }: Pick<WrittenFile, 'left' | 'lostPictures'>,
  say: Speaker,
): readonly string[] {
  const pictures = Map.groupBy(lostPictures, (trouble) => sentenceOf(trouble, say))
  return [
    ...left.map((trouble) => sentenceOf(trouble, say)),
    ...[...pictures].map(([why, { length }]) => say('exits.lostPictures', { count: length, why })),
  ]
}
