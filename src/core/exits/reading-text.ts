import { plainText } from '../document'
import { type Edition, leaving } from './edition'

/** The text of what leaves, to be looked at where the file itself cannot be read as text. */
export function readingText(edition: Edition): string {
  return leaving(edition)
    .map(({ article }) => plainText(article))
    .join('\n\n')
}
