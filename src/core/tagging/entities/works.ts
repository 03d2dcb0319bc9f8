import { type Finding, finding } from './suggestion'

/** Titles in their marks, up to eighty characters; a title inside a title belongs to the outer one. */
export function works(text: string): readonly Finding[] {
  const found: Finding[] = []
  let depth = 0
  let from = -1
  for (let at = 0; at < text.length; at++) {
    const character = text[at]
    if (character === '《') {
      if (depth === 0 || at - from > 80) {
        from = at
        depth = 0
      }
      depth++
    } else if (character === '》' && depth > 0) {
      depth--
      if (depth === 0 && at - from > 1 && at - from <= 80)
        found.push(finding('work', from, at + 1, 0.97, 'title-marks'))
    }
  }
  return found
}
