import type { PageFile, PageFileEntity } from '../../src/core/document'

/** One thing that an editor does to a tag: `kind` null = it is none. */
export interface Mending {
  /** The paragraph's whole text. */
  readonly block: string
  readonly start: number
  readonly text: string
  readonly kind: PageFileEntity['kind'] | null
}

/**
 * What is to be done to a page's tags until they are another's: each tag that is missing is put, over those that it
 * touches, and what no other takes the place of is taken away. Two names beside each other that stand as one tag are left
 * alone: they part when one is linked.
 */
export function mendings(mine: PageFile, wanted: PageFile): readonly Mending[] {
  const known = new Map(mine.blocks.map((block) => [block.text, block.entities ?? []]))
  return wanted.blocks.flatMap(({ text: block, entities = [] }) => {
    const standing = known.get(block)
    if (!standing) return []
    const missing = entities.filter((one) => !standing.some((other) => isSame(one, other)))
    const extra = standing.filter((one) => !entities.some((other) => isSame(one, other)))
    const joined = extra.filter((one) => isJoined(one, missing))
    const put = missing.filter((one) => !joined.some((other) => touches(one, other)))
    const gone = extra.filter((one) => !joined.includes(one) && !put.some((other) => touches(one, other)))
    return [
      ...put.map(({ start, text, kind }) => ({ block, start, text, kind })),
      ...gone.map(({ start, text }) => ({ block, start, text, kind: null })),
    ]
  })
}

const end = ({ start, text }: PageFileEntity) => start + text.length
const isSame = (one: PageFileEntity, other: PageFileEntity) =>
  one.kind === other.kind && one.start === other.start && one.text === other.text
const touches = (one: PageFileEntity, other: PageFileEntity) =>
  one.start < end(other) && other.start < end(one)

function isJoined(one: PageFileEntity, parts: readonly PageFileEntity[]): boolean {
  const within = parts.filter(
    (part) => part.kind === one.kind && one.start <= part.start && end(part) <= end(one),
  )
  return within.length > 1 && within.map(({ text }) => text).join('') === one.text
}
