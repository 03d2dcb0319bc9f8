import { tileEdge } from '../../core/contract'

/** How many sizes a scan has in tiles: the smallest fits in one, the largest is the scan. */
export function levelsOf({ width, height }: { readonly width: number; readonly height: number }): number {
  let levels = 1
  while (Math.max(width, height) > tileEdge * 2 ** (levels - 1)) levels++
  return levels
}
