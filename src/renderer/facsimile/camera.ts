import OpenSeadragon from 'openseadragon'
import type { ScanBox } from '../../core/contract'
import { comfortShift, type LitLine, wantsFit } from './comfort'
import { SheetOnScreen } from './sheet-on-screen'

/** What of a sheet fills the pane; null = as far as the editor zoomed. */
export type Fit = 'page' | 'width' | 'line' | null

/** A part of a pane's width stays free beside what is fitted. */
const air = 0.03
const zoomStep = 1.25
/** The tools stand over the lower edge, so high in CSS pixels. */
const underTools = 60

/** Whether the editor asked for less motion. */
export const isCalm = () => matchMedia('(prefers-reduced-motion: reduce)').matches

/** From where a sheet is looked at: what of it fills the pane, with the lit line in its comfortable middle. */
export class Camera {
  readonly #viewer: OpenSeadragon.Viewer
  readonly #onZoom: (percent: number, byHand: boolean) => void
  #sheet: SheetOnScreen
  /** Whether a scan was opened. */
  #shows = false
  #fit: Fit = 'page'
  #zoom = 100
  #lit: LitLine | null = null

  /** @param onZoom of the scan's own size, in percent; by hand: not because something was fitted */
  constructor(viewer: OpenSeadragon.Viewer, onZoom: (percent: number, byHand: boolean) => void) {
    this.#viewer = viewer
    this.#onZoom = onZoom
    this.#sheet = new SheetOnScreen(viewer, 1, 1)
    viewer.addHandler('open', () => this.#opened())
    viewer.addHandler('resize', () => requestAnimationFrame(() => this.#refit(true)))
    viewer.addHandler('canvas-drag', () => this.#byHand())
    viewer.addHandler('canvas-pinch', () => this.#byHand())
  }

  get sheet(): SheetOnScreen {
    return this.#sheet
  }

  /** Another sheet is about to be opened: `zoom` in percent where nothing is fitted. */
  turnTo(sheet: SheetOnScreen, { fit, zoom }: { readonly fit: Fit; readonly zoom: number }): void {
    this.#sheet = sheet
    this.#shows = true
    this.#fit = fit
    this.#zoom = zoom
  }

  /** Brings a line into the comfortable middle where it is not there. */
  follow(lit: LitLine | null): void {
    const wanted = wantsFit(this.#lit, lit, this.#sheet.seenWidth())
    this.#lit = lit
    if (this.#fit === 'line' && this.#shows && wanted) this.fit('line')
    else this.#reveal()
  }

  fit(fit: Fit): void {
    this.#fit = fit
    this.#refit(isCalm())
  }

  /** @param steps in: above 0 */
  zoom(steps: number): void {
    this.#viewer.viewport.zoomBy(zoomStep ** steps)
    this.#byHand()
  }

  /** By parts of what is in sight. */
  pan(x: number, y: number): void {
    const { width, height } = this.#seen()
    this.#panBy(x * width, y * height)
  }

  rotate(degrees: number): void {
    this.#viewer.viewport.rotateBy(degrees, undefined, isCalm())
  }

  upright(): void {
    this.#viewer.viewport.rotateTo(0, undefined, isCalm())
  }

  /** A wheel pans, with Ctrl it zooms: a pinch on a touchpad is just that. */
  wheel(event: WheelEvent): void {
    event.preventDefault()
    event.stopPropagation()
    if (!this.#shows) return
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 32 : 1
    if (!event.ctrlKey && !event.metaKey) {
      const across = event.shiftKey && event.deltaX === 0
      this.#panBy(
        (across ? event.deltaY : event.deltaX) * unit,
        across ? 0 : event.deltaY * unit,
        event.deltaMode === WheelEvent.DOM_DELTA_PIXEL || isCalm(),
      )
      return
    }
    const { viewport } = this.#viewer
    const { left, top } = this.#viewer.element.getBoundingClientRect()
    const at = new OpenSeadragon.Point(event.clientX - left, event.clientY - top)
    viewport.zoomBy(Math.exp(-event.deltaY * unit * 0.004), viewport.pointFromPixel(at, true))
    this.#byHand()
  }

  #opened(): void {
    const image = this.#viewer.world.getItemAt(0)
    if (image && this.#fit === null)
      this.#viewer.viewport.zoomTo(image.imageToViewportZoom(this.#zoom / 100), undefined, true)
    this.#refit(true)
    this.#tellZoom(false)
  }

  #byHand(): void {
    this.#fit = null
    this.#viewer.viewport.applyConstraints()
    this.#tellZoom(true)
  }

  #tellZoom(byHand: boolean): void {
    const image = this.#viewer.world.getItemAt(0)
    if (image) this.#onZoom(image.viewportToImageZoom(this.#viewer.viewport.getZoom()) * 100, byHand)
  }

  #refit(immediately: boolean): void {
    const { viewport } = this.#viewer
    if (!viewport || !this.#shows) return
    const box = this.#fitted()
    if (box) {
      // Only what is wanted in width: the height is where the editor was, or at the line.
      const share = box.width * air
      const rect = this.#sheet.rect({ ...box, x: box.x - share, width: box.width + 2 * share })
      if (this.#fit === 'page') viewport.fitBounds(rect, immediately)
      else {
        const middle = rect.getCenter()
        viewport.zoomTo(1 / rect.width, undefined, immediately)
        viewport.panTo(new OpenSeadragon.Point(middle.x, this.#heightNow(rect)), immediately)
      }
      this.#tellZoom(false)
    }
    this.#reveal(immediately)
  }

  /** The box that fills the pane's width, or all of it; null = as it is. */
  #fitted(): ScanBox | null {
    const sheet = { x: 0, y: 0, width: this.#sheet.width, height: this.#sheet.height }
    switch (this.#fit) {
      case 'page':
      case 'width':
        return sheet
      case 'line':
        return this.#lit && !this.#lit.about ? this.#lit.box : sheet
      case null:
        return null
      default:
        return this.#fit satisfies never
    }
  }

  /** Where the middle is to be: at the line, or where it is; never so that more is seen beside the sheet than need be. */
  #heightNow(rect: OpenSeadragon.Rect): number {
    const { viewport } = this.#viewer
    const wished = this.#fit === 'line' ? rect.getCenter().y : viewport.getCenter().y
    if (viewport.getRotation() % 180 !== 0) return wished
    const height = this.#sheet.height / this.#sheet.width
    const half = rect.width / viewport.getAspectRatio() / 2
    return height <= 2 * half ? height / 2 : Math.max(half, Math.min(wished, height - half))
  }

  #reveal(immediately = isCalm()): void {
    const { viewport } = this.#viewer
    if (!this.#lit || !viewport || !this.#shows) return
    const air = { width: this.#sheet.width, height: this.#sheet.height + this.#underTools() }
    const shift = comfortShift(
      this.#sheet.boxOf(this.#lit.box),
      this.#seen(),
      this.#sheet.boxOf({ x: 0, y: 0, ...air }),
    )
    this.#panBy(this.#lit.about ? 0 : shift.x, shift.y, immediately)
  }

  /** So much of the sheet the tools would cover, in its units. */
  #underTools(): number {
    return (underTools * this.#sheet.seenWidth()) / Math.max(1, this.#seen().width)
  }

  #panBy(x: number, y: number, immediately = isCalm()): void {
    if (x === 0 && y === 0) return
    const { viewport } = this.#viewer
    viewport.panBy(viewport.deltaPointsFromPixels(new OpenSeadragon.Point(x, y)), immediately)
    viewport.applyConstraints(immediately)
  }

  #seen(): ScanBox {
    const { x, y } = this.#viewer.viewport.getContainerSize()
    return { x: 0, y: 0, width: x, height: y }
  }
}
