import OpenSeadragon from 'openseadragon'
import type { ScanBox } from '../../core/contract'
import type { Point } from './geometry'

/**
 * A sheet's units and where they are in the pane, in CSS pixels from its top left corner. OpenSeadragon counts with the
 * sheet's width as 1.
 */
export class SheetOnScreen {
  readonly #viewer: OpenSeadragon.Viewer
  /** In the units of the sheet's boxes. */
  readonly width: number
  readonly height: number

  constructor(viewer: OpenSeadragon.Viewer, width: number, height: number) {
    this.#viewer = viewer
    this.width = width
    this.height = height
  }

  /** A box as OpenSeadragon has it. */
  rect({ x, y, width, height }: ScanBox): OpenSeadragon.Rect {
    const unit = 1 / this.width
    return new OpenSeadragon.Rect(x * unit, y * unit, width * unit, height * unit)
  }

  /** The pane's box around one of the sheet, however that is turned, where it will be at rest. */
  boxOf({ x, y, width, height }: ScanBox): ScanBox {
    const corners = [
      [x, y],
      [x + width, y],
      [x, y + height],
      [x + width, y + height],
    ].map(([left = 0, top = 0]) =>
      this.#viewer.viewport.pixelFromPoint(new OpenSeadragon.Point(left / this.width, top / this.width)),
    )
    const left = Math.min(...corners.map((corner) => corner.x))
    const top = Math.min(...corners.map((corner) => corner.y))
    return {
      x: left,
      y: top,
      width: Math.max(...corners.map((corner) => corner.x)) - left,
      height: Math.max(...corners.map((corner) => corner.y)) - top,
    }
  }

  /** The point of the sheet that is at one of the pane just now. */
  pointAt(pixel: OpenSeadragon.Point): Point {
    const { x, y } = this.#viewer.viewport.pointFromPixel(pixel, true)
    return { x: x * this.width, y: y * this.width }
  }

  /** How wide a part of the sheet the pane shows. */
  seenWidth(): number {
    return this.#viewer.viewport.getBoundsNoRotate().width * this.width
  }

  /** From the sheet's units to the pane just now, as SVG's `matrix()` takes it. */
  matrix(): readonly [number, number, number, number, number, number] {
    const at = (x: number, y: number) =>
      this.#viewer.viewport.pixelFromPoint(new OpenSeadragon.Point(x, y), true)
    const origin = at(0, 0)
    const right = at(1, 0)
    const down = at(0, 1)
    return [
      (right.x - origin.x) / this.width,
      (right.y - origin.y) / this.width,
      (down.x - origin.x) / this.width,
      (down.y - origin.y) / this.width,
      origin.x,
      origin.y,
    ]
  }
}
