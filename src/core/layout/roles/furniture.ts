import type { Block } from '../block'
import { isLatinFolio } from '../cues/latin'
import { isContact } from '../cues/notices'
import { isInForeignCapitals, isPaperName, isSectionMark } from '../cues/page-marks'

/** How many lines of furniture may stand at an edge of a page. */
const mostFurniture = 4

/** The paper's name above its date and number, at the top of a page in Latin script. */
export function masthead(blocks: readonly Block[]): void {
  const [name, date] = blocks
  if (name?.role !== 'headline' || !name.line || !date || !isLatinFolio(date.tape.text)) return
  name.role = 'other'
}

/** What stands at the page's edge beside date and editors, and names no article: `3 园区`, the paper's name in capitals. */
export function runningHeads(fromEdge: readonly Block[]): void {
  for (const block of fromEdge.slice(0, mostFurniture)) {
    const { text } = block.tape
    const named =
      isSectionMark(text) ||
      isContact(text) ||
      isPaperName(text) ||
      (block.level === null && isInForeignCapitals(text))
    const furniture = block.role === 'other' || (block.line && !block.shadowed && named)
    if (!furniture) return
    block.role = 'other'
  }
}
