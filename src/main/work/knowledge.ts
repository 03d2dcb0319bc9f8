import type { CleanOptions } from '../../core/rules'
import { jiebaLexicon } from './lexicon'
import { englishLexicon } from './lexicon-latin'

/** What cleaning may know beside the page itself. Takes some 600 ms at the first call, nothing afterwards. */
export function knowledge(): CleanOptions {
  return { lexicon: jiebaLexicon(), latin: englishLexicon() }
}
