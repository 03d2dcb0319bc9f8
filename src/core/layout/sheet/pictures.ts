import { type Draft, type DraftPicture, type Role, writtenRegion } from '../../document'
import type { Box, Source } from '../../text'
import { extent } from './extent'
import { median } from './type-size'

type Laid = Pick<Draft, 'blocks' | 'articles'>

/**
 * Where the pictures of a source go: each before the caption that stands beside it, one without a caption to the text
 * that it stands beside. Who has no text has no pictures either.
 */
export function placePictures(source: Source, draft: Laid): readonly DraftPicture[] {
  return (source.pages ?? []).flatMap(({ photos = [] }, index) =>
    photos.length > 0 ? new Sheet(source, draft, index + 1).placed(photos) : [],
  )
}

/** A caption stands no further from its picture, in ems. */
const furthest = 5
/** Captions mostly stand below; elsewhere one has to be nearer by so many ems. */
const elsewhere = 1.5
/** To the side text is another column: a distance there counts so many times. */
const aside = 3

interface Printed {
  readonly block: number
  readonly role: Role
  readonly box: Box
}

/** One sheet's text, as far as its place is known. */
class Sheet {
  readonly #number: number
  readonly #draft: Laid
  readonly #lines: readonly Printed[]
  readonly #em: number
  /** Index of an article, and the place of a block in it. */
  readonly #order = new Map<number, { readonly article: readonly number[]; readonly at: number }>()

  constructor({ lines }: Source, draft: Laid, number: number) {
    this.#number = number
    this.#draft = draft
    this.#lines = draft.blocks.flatMap(({ role, lines: spans }, block) =>
      spans.flatMap(({ line }): readonly Printed[] => {
        const { box = null, page = 1 } = lines[line - 1] ?? {}
        return box && page === number ? [{ block, role, box }] : []
      }),
    )
    this.#em = median(this.#lines.map(({ box }) => Math.min(box.width, box.height))) || 1
    for (const { blocks } of draft.articles)
      for (const [at, block] of blocks.entries()) this.#order.set(block, { article: blocks, at })
  }

  placed(photos: readonly Box[]): readonly DraftPicture[] {
    const captions = this.#captions(photos)
    const taken = new Set(captions.values())
    return photos.flatMap((photo): readonly DraftPicture[] => {
      const caption = captions.get(photo)
      const place =
        caption === undefined ? this.#amidText(photo, taken) : { block: caption, side: 'before' as const }
      return place ? [{ region: writtenRegion({ ...photo, sheet: this.#number }), ...place }] : []
    })
  }

  /** Photos with what is said under them, the nearest first, each with one. */
  #captions(photos: readonly Box[]): ReadonlyMap<Box, number> {
    const own = Map.groupBy(
      this.#lines.filter(({ block, role }) => role === 'caption' || this.#opensWithCredit(block)),
      ({ block }) => block,
    )
    const pairs = [...own].flatMap(([block, lines]) => {
      const box = extent(lines.map((line) => line.box))
      return photos.flatMap((photo) => {
        const far = this.#fromCaption(photo, box)
        return far === null ? [] : [{ block, photo, far }]
      })
    })
    const found = new Map<Box, number>()
    const taken = new Set<number>()
    for (const { block, photo } of pairs.toSorted((a, b) => a.far - b.far)) {
      if (found.has(photo) || taken.has(block)) continue
      found.set(photo, block)
      taken.add(block)
    }
    return found
  }

  /** A credit with no caption above it stands for one. */
  #opensWithCredit(block: number): boolean {
    return this.#roleOf(block) === 'credit' && this.#roleOf(this.#beside(block, -1)) !== 'caption'
  }

  /** How far a caption stands from a photo, less where it is likelier; null = it does not stand beside it. */
  #fromCaption(photo: Box, box: Box): number | null {
    const em = this.#em
    const below = box.y - photo.y - photo.height
    const above = photo.y - box.y - box.height
    const beside = Math.max(box.x - photo.x - photo.width, photo.x - box.x - box.width)
    const within = (gap: number) => gap > -em && gap < em * furthest
    const wide = shared(photo, box, 'x', 'width') * 2 > Math.min(box.width, photo.width)
    const high = shared(photo, box, 'y', 'height') * 2 > Math.min(box.height, photo.height)
    if (wide && within(below)) return below
    if (wide && within(above)) return above + em * elsewhere
    return high && within(beside) ? beside + em * elsewhere : null
  }

  #amidText(photo: Box, taken: ReadonlySet<number>): Pick<DraftPicture, 'block' | 'side'> | null {
    let nearest: Printed | null = null
    let least = Number.POSITIVE_INFINITY
    for (const line of this.#lines) {
      if (line.role === 'other' || line.role === 'column') continue
      const far = gap(photo, line.box, 'y', 'height') + gap(photo, line.box, 'x', 'width') * aside
      if (far >= least) continue
      least = far
      nearest = line
    }
    if (!nearest) return null
    const { block, role, box } = nearest
    if (isAbove(role)) return { block: this.#lastAbove(block), side: 'after' }
    const next = this.#beside(block, 1)
    const follows = next !== null && isLegend(this.#roleOf(next)) && !taken.has(next)
    const under = box.y + box.height / 2 < photo.y + photo.height / 2
    return { block, side: under && !follows ? 'after' : 'before' }
  }

  /** The last of the headlines that a block stands among. */
  #lastAbove(block: number): number {
    let last = block
    for (let next = this.#beside(last, 1); next !== null; next = this.#beside(last, 1)) {
      if (!isAbove(this.#roleOf(next))) break
      last = next
    }
    return last
  }

  #beside(block: number, by: -1 | 1): number | null {
    const own = this.#order.get(block)
    return own?.article[own.at + by] ?? null
  }

  #roleOf(block: number | null): Role | null {
    return block === null ? null : (this.#draft.blocks[block]?.role ?? null)
  }
}

const above: ReadonlySet<Role | null> = new Set(['headline', 'kicker', 'deck', 'byline'])
const isAbove = (role: Role | null) => above.has(role)
const isLegend = (role: Role | null) => role === 'caption' || role === 'credit'

function shared(a: Box, b: Box, side: 'x' | 'y', size: 'width' | 'height'): number {
  return Math.min(a[side] + a[size], b[side] + b[size]) - Math.max(a[side], b[side])
}

const gap = (a: Box, b: Box, side: 'x' | 'y', size: 'width' | 'height') =>
  Math.max(0, -shared(a, b, side, size))
