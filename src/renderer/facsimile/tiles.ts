import OpenSeadragon from 'openseadragon'
import type { LibraryClient } from '../../core/contract'
import type { Waits } from './waits'

/** A scan and the levels that it can be had in, as `scans.about` tells. */
export interface TiledScan {
  readonly scan: string
  readonly width: number
  readonly height: number
  readonly levels: number
  readonly tile: number
}

type Download = Parameters<OpenSeadragon.TileSource['downloadTileStart']>[0]

/**
 * A scan's tiles, by the contract: no address of the network is ever made. They are decoded here and not in the viewer's
 * own worker, which the content security policy does not let it start.
 */
export class ScanTiles extends OpenSeadragon.TileSource {
  readonly #scan: TiledScan
  readonly #tile: LibraryClient['scans']['tile']
  readonly #waits: Waits
  /** The scan at its smallest. It is asked for before all else: of a large scan it comes long before other tiles. */
  readonly #whole: Promise<Blob>

  /**
   * @param waits hears of every tile that is asked for, and of its end
   * @param onNone the scan cannot be had, not even at its smallest
   */
  constructor(
    scan: TiledScan,
    tile: LibraryClient['scans']['tile'],
    waits: Waits,
    onNone: (error: unknown) => void,
  ) {
    const { width, height, levels } = scan
    super({ width, height, tileSize: scan.tile, tileOverlap: 0, minLevel: 0, maxLevel: levels - 1 })
    this.#scan = scan
    this.#tile = tile
    this.#waits = waits
    this.#whole = tile({ scan: scan.scan, level: 0, x: 0, y: 0 })
    this.#whole.catch(onNone)
  }

  /** No address, only a name for the viewer's cache. */
  override getTileUrl(level: number, x: number, y: number): string {
    return `${this.#scan.scan}/${level}/${x}/${y}`
  }

  override hasTransparency(): boolean {
    return false
  }

  override downloadTileStart(download: Download): void {
    const leaving = new AbortController()
    download.userData.leaving = leaving
    const [level = 0, x = 0, y = 0] = download.src.split('/').slice(-3).map(Number)
    const done = this.#waits.begin()
    this.#file(level, x, y, leaving.signal)
      .then(drawn)
      .finally(done)
      .then(
        (context) => download.finish(context, null, 'context2d'),
        (error: unknown) => {
          if (!leaving.signal.aborted) download.fail(error instanceof Error ? error.message : '', null)
        },
      )
  }

  #file(level: number, x: number, y: number, signal: AbortSignal): Promise<Blob> {
    if (level === 0) return this.#whole
    const ask = () => this.#tile({ scan: this.#scan.scan, level, x, y }, { signal })
    return this.#whole.then(ask, ask)
  }

  override downloadTileAbort(download: Download): void {
    const { leaving } = download.userData
    if (leaving instanceof AbortController) leaving.abort()
  }
}

async function drawn(file: Blob): Promise<CanvasRenderingContext2D> {
  const image = await createImageBitmap(file)
  const canvas = document.createElement('canvas')
  canvas.width = image.width
  canvas.height = image.height
  const context = canvas.getContext('2d')
  if (!context) throw new RangeError('no canvas for a tile')
  context.drawImage(image, 0, 0)
  image.close()
  return context
}
