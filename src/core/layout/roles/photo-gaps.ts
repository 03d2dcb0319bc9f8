import { endsSentence } from '../../text'
import type { Block } from '../block'
import { isOneClause } from '../cues/phrases'
import { isAlone } from './lone-sentences'

/**
 * Captions below the white that a photo left, on a page whose lines else stand one blank line apart: most of what stands
 * below more white is then told to be a photo's.
 */
export function inPhotoGaps(blocks: readonly Block[]): void {
  const close = blocks.filter(({ blanks, tail }) => blanks === 0 && !tail).length
  const gaps = blocks.flatMap(({ blanks }, i) => (i > 0 && blanks > 1 ? [i] : []))
  const told = gaps.filter((i) => isOfPhoto(blocks[i])).length
  if (told < fewestGaps || told * 3 < gaps.length * 2) return
  // The page's first line has nothing above it.
  if (close > 1 + blocks.length / 10 || gaps.length > blocks.length / 3) return
  for (const i of gaps) {
    const block = blocks[i]
    if (!block || !(block.role === 'caption' || isSentence(block) || isTitle(blocks, i))) continue
    block.role = 'caption'
    // Photos may stand together.
    for (let n = i + 1; isClauseApart(blocks[n]); n++) {
      const next = blocks[n]
      if (next) next.role = 'caption'
    }
  }
}

const fewestGaps = 2

const isOfPhoto = (block: Block | undefined) =>
  block?.role === 'credit' || block?.role === 'caption' || isSentence(block)

function isSentence(block: Block | undefined): boolean {
  return block !== undefined && isAlone(block) && endsSentence(block.tape.text)
}

const isClauseApart = (block: Block | undefined) =>
  block?.blanks === 1 && isSentence(block) && isOneClause(block.tape.text)

/** What a photo shows, named below text and not as a headline: 朝霞中的渡口, 老粮站一角. */
function isTitle(blocks: readonly Block[], i: number): boolean {
  const block = blocks[i]
  return (
    block?.role === 'headline' &&
    block.level === null &&
    !block.shadowed &&
    blocks[i - 1]?.role === 'body' &&
    /^[^，]{0,10}[中里下上]的[^，]{2,20}$|一[角景瞥隅]$|[全夜雪远近外内]景$|现场$/u.test(block.tape.text)
  )
}
