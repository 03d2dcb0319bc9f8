import { endsSentence } from '../../text'
import type { Block } from '../block'
import {
  isDepartmentInLatin,
  isLatinByline,
  isLatinName,
  isLatinOffice,
  isLatinSalutation,
} from '../cues/latin'

/** What a line in Latin script is by what stands around it. */
export function latinRoles(blocks: readonly Block[]): void {
  let addressed = false
  for (const [i, block] of blocks.entries()) {
    const before = blocks[i - 1]
    const after = blocks[i + 1]
    const { text } = block.tape
    // Between headline and byline nothing stands but what the headline says more of itself.
    if (block.role === 'body' && before?.role === 'headline' && isByline(after)) block.role = 'headline'
    if (block.line && isByline(before) && isLatinOffice(text)) block.role = 'byline'
    if (block.role === 'headline' && after?.role === 'headline' && isDepartmentInLatin(text))
      block.role = 'column'
    if (block.role === 'body' && isLatinSalutation(text)) addressed = true
    else if (addressed && isSigner(block, before, after)) block.role = 'signature'
    else if (block.role === 'headline') addressed = false
  }
}

const isByline = (block: Block | undefined) => block?.role === 'byline' && isLatinByline(block.tape.text)

/** Below a letter that ends, whoever wrote it: a name of few words, with no text of its own. */
function isSigner({ role, line, level, tape: { text } }: Block, before?: Block, after?: Block): boolean {
  if (role !== 'headline' || !line || level !== null || !isLatinName(text)) return false
  if (before?.role === 'signature') return after?.role !== 'body'
  return (
    before?.role === 'body' &&
    (endsSentence(before.tape.text) || /,$/u.test(before.tape.text)) &&
    after?.role !== 'body'
  )
}
