import type { LibraryClient } from '../../core/contract'
import type { SuspectNow } from '../desk'

/** The neighbour that a character alone is looked for with. */
export type Beside = 'left' | 'right'

/**
 * With which neighbour a character is looked for elsewhere: the one that its reading makes a word with and it itself does
 * not (鼓[党→掌]长达: 鼓掌), else the one behind it. Marks and blanks are no neighbours.
 */
export async function wordBeside(
  library: { readonly series: Pick<LibraryClient['series'], 'spoils'> },
  { suspect: { text, left, right, suggestions } }: SuspectNow,
): Promise<Beside> {
  const isLetter = (one: string) => /\p{L}/u.test(one)
  if (!isLetter(left)) return 'right'
  if (!isLetter(right)) return 'left'
  const [first] = suggestions
  if (first === undefined || [...text].length !== 1) return 'right'
  // Whether the word would be spoilt by what was read.
  const place = (good: string, read: string) => ({ before: '', text: good, after: '', put: read })
  const places = [place(left + first, left + text), place(first + right, text + right)]
  const [before, behind] = await library.series.spoils({ places }).catch(() => [])
  return before && !behind ? 'left' : 'right'
}
