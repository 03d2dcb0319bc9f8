import type { Node } from 'prosemirror-model'
import { type Region, readRegion, schema, writtenRegion } from '../document'
import type { Box } from '../text'

/** The sheets of a source: the number that the first goes by on the page, and their sizes in the source's unit. */
interface SourceSheets {
  readonly first: number
  readonly sizes: readonly { readonly width: number; readonly height: number }[]
}

/** The sheets of the old source and of the new one. */
export interface SheetsBeside {
  readonly old: SourceSheets
  readonly next: SourceSheets
}

/** Two boxes that have so much of the smaller one in common are of one picture. */
const enough = 0.5

export function isPicture(node: Node): boolean {
  return node.type === schema.nodes.picture
}

export function regionOf(node: Node): Region | null {
  return readRegion(node.attrs.region as string | null)
}

/**
 * Where a picture of the old source stands on the sheets of the new one, by proportion. null = that cannot be told: the two
 * are not the same sheets, or nobody knows how large they are.
 */
export function onNextSheets(region: Region, { old, next }: SheetsBeside): Region | null {
  const at = region.sheet - old.first
  const from = old.sizes[at]
  const to = next.sizes[at]
  if (!from || !to || old.sizes.length !== next.sizes.length) return null
  if (!(from.width > 0 && from.height > 0 && to.width > 0 && to.height > 0)) return null
  const [across, down] = [to.width / from.width, to.height / from.height]
  return {
    x: region.x * across,
    y: region.y * down,
    width: region.width * across,
    height: region.height * down,
    sheet: next.first + at,
  }
}

/** Of each place the one among others that is of the same picture: the one that shares most with it; none is two's. */
export function pairedPlaces(
  places: ReadonlyMap<number, Region>,
  others: ReadonlyMap<number, Region>,
): ReadonlyMap<number, number> {
  const pairs = [...places].flatMap(([one, place]) =>
    [...others].flatMap(([other, region]) => {
      const share = place.sheet === region.sheet ? sharedPart(place, region) : 0
      return share >= enough ? [{ one, other, share }] : []
    }),
  )
  const found = new Map<number, number>()
  const taken = new Set<number>()
  for (const { one, other } of pairs.toSorted((a, b) => b.share - a.share)) {
    if (found.has(one) || taken.has(other)) continue
    found.set(one, other)
    taken.add(other)
  }
  return found
}

/** How much of the smaller box lies in the other, 0 to 1. */
function sharedPart(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  const smaller = Math.min(a.width * a.height, b.width * b.height)
  return width <= 0 || height <= 0 || smaller <= 0 ? 0 : (width * height) / smaller
}

export function standingAt(picture: Node, region: Region): Node {
  return schema.nodes.picture.create({ ...picture.attrs, region: writtenRegion(region) })
}
