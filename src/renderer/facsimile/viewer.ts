import OpenSeadragon from 'openseadragon'
import type { LibraryClient, ScanBox } from '../../core/contract'
import { comfortShift, type Lit, wantsFit } from './comfort'
import type { Point } from './geometry'
import { type Mark, Marks } from './marks'
import { withoutOwnErrors } from './own-errors'
import { withoutOwnStyles } from './own-styles'
import { SheetOnScreen } from './sheet-on-screen'
import { ScanTiles, type TiledScan } from './tiles'
import { Waits } from './waits'

/** What of a sheet fills the pane; null = as far as the editor zoomed. */
export type Fit = 'page' | 'width' | 'line' | null

/** How a scan is shown, in percent of what it is. */
export interface Adjusted {
  readonly contrast: number
  readonly brightness: number
  readonly invert: boolean
}

/** What the viewer tells. Points count in the sheet's units. */
interface Tells {
  readonly onPoint: (point: Point) => void
  readonly onHover: (point: Point | null) => void
  /** Of the scan's own size, in percent; by hand: not because something was fitted. */
  readonly onZoom: (percent: number, byHand: boolean) => void
  /** Whether the scan has to be waited for longer than one would think. */
  readonly onWait: (long: boolean) => void
  /** A scan that was to be shown cannot be had. */
  readonly onNone: (scan: string, error: unknown) => void
}

/** A part of a pane's width stays free beside what is fitted. */
const air = 0.03
const zoomStep = 1.25
/** The tools stand over the lower edge, so high in CSS pixels. */
const underTools = 60
/** Below this part of the scan's own size strokes would cover what they mean. */
const small = 0.45

/** One sheet's scan, to be panned and zoomed, with what is drawn over it. Draws nothing through React. */
export class ScanViewer {
  readonly #viewer: OpenSeadragon.Viewer
  readonly #marks = new Marks()
  readonly #tells: Tells
  readonly #waits: Waits
  readonly #leaving = new AbortController()
  readonly #calm = matchMedia('(prefers-reduced-motion: reduce)')
  #sheet: SheetOnScreen
  #scan: TiledScan | null = null
  #fit: Fit = 'page'
  #zoom = 100
  #lit: Lit | null = null

  constructor(element: HTMLElement, tells: Tells) {
    withoutOwnStyles()
    withoutOwnErrors()
    this.#tells = tells
    this.#waits = new Waits(tells.onWait)
    this.#viewer = new OpenSeadragon.Viewer({
      element,
      drawer: 'canvas',
      showNavigationControl: false,
      showSequenceControl: false,
      animationTime: this.#calm.matches ? 0 : 0.25,
      springStiffness: 9,
      visibilityRatio: 0.3,
      minZoomImageRatio: 0.5,
      maxZoomPixelRatio: 6,
      // More than are in sight at once: the smallest is asked for behind those.
      imageLoaderLimit: 16,
      maxImageCacheCount: 120,
      preserveImageSizeOnResize: true,
      gestureSettingsMouse: { clickToZoom: false, dblClickToZoom: false, scrollToZoom: false },
      gestureSettingsTouch: { clickToZoom: false, dblClickToZoom: false },
      gestureSettingsPen: { clickToZoom: false, dblClickToZoom: false },
    })
    const viewer = this.#viewer
    this.#sheet = new SheetOnScreen(viewer, 1, 1)
    // The pane has the focus and the keys.
    viewer.canvas.removeAttribute('tabindex')
    viewer.canvas.append(this.#marks.element)
    viewer.addHandler('open', () => this.#opened())
    viewer.addHandler('update-viewport', () => this.#follow())
    viewer.addHandler('animation', () => this.#follow())
    viewer.addHandler('resize', () => requestAnimationFrame(() => this.#refit(true)))
    viewer.addHandler('canvas-drag', () => this.#byHand())
    viewer.addHandler('canvas-pinch', () => this.#byHand())
    viewer.addHandler('canvas-click', (event) => {
      if (event.quick) this.#tells.onPoint(this.#sheet.pointAt(event.position))
    })
    const { signal } = this.#leaving
    element.addEventListener('wheel', (event) => this.#wheel(event), {
      passive: false,
      capture: true,
      signal,
    })
    element.addEventListener(
      'pointermove',
      (event) => {
        const { left, top } = element.getBoundingClientRect()
        tells.onHover(this.#sheet.pointAt(new OpenSeadragon.Point(event.clientX - left, event.clientY - top)))
      },
      { passive: true, signal },
    )
    element.addEventListener('pointerleave', () => tells.onHover(null), { signal })
  }

  /** Shows a sheet: `width` and `height` in the units of its boxes, `zoom` in percent where nothing is fitted. */
  show(
    sheet: { readonly width: number; readonly height: number },
    scan: TiledScan,
    tile: LibraryClient['scans']['tile'],
    { fit, zoom }: { readonly fit: Fit; readonly zoom: number },
  ): void {
    this.#fit = fit
    this.#zoom = zoom
    this.#sheet = new SheetOnScreen(this.#viewer, sheet.width, sheet.height)
    this.#scan = scan
    const none = (error: unknown) => this.#tells.onNone(scan.scan, error)
    this.#viewer.open({ tileSource: new ScanTiles(scan, tile, this.#waits, none) })
  }

  /** Lights a line, and brings it into the comfortable middle where it is not there. `about`: its height is a guess. */
  light(box: ScanBox | null, about = false): void {
    const lit = box && { box, about }
    const wanted = wantsFit(this.#lit, lit, this.#sheet.seenWidth())
    this.#lit = lit
    this.#marks.light(box, about)
    if (this.#fit === 'line' && this.#scan && wanted) this.fit('line')
    else this.#reveal()
  }

  outline(box: ScanBox | null): void {
    this.#marks.hover(box)
  }

  draw(marks: readonly Mark[]): void {
    this.#marks.draw(marks)
  }

  fit(fit: Fit): void {
    this.#fit = fit
    this.#refit(this.#calm.matches)
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
    this.#viewer.viewport.rotateBy(degrees, undefined, this.#calm.matches)
  }

  upright(): void {
    this.#viewer.viewport.rotateTo(0, undefined, this.#calm.matches)
  }

  adjust({ contrast, brightness, invert }: Adjusted): void {
    const plain = contrast === 100 && brightness === 100 && !invert
    const canvas = this.#viewer.drawer.canvas as HTMLElement
    canvas.style.filter = plain
      ? ''
      : `${invert ? 'invert(1) ' : ''}contrast(${contrast}%) brightness(${brightness}%)`
  }

  close(): void {
    this.#leaving.abort()
    this.#waits.end()
    this.#viewer.destroy()
  }

  #opened(): void {
    const image = this.#viewer.world.getItemAt(0)
    if (image && this.#fit === null)
      this.#viewer.viewport.zoomTo(image.imageToViewportZoom(this.#zoom / 100), undefined, true)
    this.#refit(true)
    this.#follow()
    this.#tellZoom(false)
  }

  #byHand(): void {
    this.#fit = null
    this.#viewer.viewport.applyConstraints()
    this.#tellZoom(true)
  }

  #tellZoom(byHand: boolean): void {
    const image = this.#viewer.world.getItemAt(0)
    if (image) this.#tells.onZoom(image.viewportToImageZoom(this.#viewer.viewport.getZoom()) * 100, byHand)
  }

  #refit(immediately: boolean): void {
    const { viewport } = this.#viewer
    if (!viewport || !this.#scan) return
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

  #reveal(immediately = this.#calm.matches): void {
    const { viewport } = this.#viewer
    if (!this.#lit || !viewport || !this.#scan) return
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

  #panBy(x: number, y: number, immediately = this.#calm.matches): void {
    if (x === 0 && y === 0) return
    const { viewport } = this.#viewer
    viewport.panBy(viewport.deltaPointsFromPixels(new OpenSeadragon.Point(x, y)), immediately)
    viewport.applyConstraints(immediately)
  }

  #seen(): ScanBox {
    const { x, y } = this.#viewer.viewport.getContainerSize()
    return { x: 0, y: 0, width: x, height: y }
  }

  /** A wheel pans, with Ctrl it zooms: a pinch on a touchpad is just that. */
  #wheel(event: WheelEvent): void {
    event.preventDefault()
    event.stopPropagation()
    if (!this.#scan) return
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 32 : 1
    if (!event.ctrlKey && !event.metaKey) {
      const across = event.shiftKey && event.deltaX === 0
      this.#panBy(
        (across ? event.deltaY : event.deltaX) * unit,
        across ? 0 : event.deltaY * unit,
        event.deltaMode === WheelEvent.DOM_DELTA_PIXEL || this.#calm.matches,
      )
      return
    }
    const { viewport } = this.#viewer
    const { left, top } = this.#viewer.element.getBoundingClientRect()
    const at = new OpenSeadragon.Point(event.clientX - left, event.clientY - top)
    viewport.zoomBy(Math.exp(-event.deltaY * unit * 0.004), viewport.pointFromPixel(at, true))
    this.#byHand()
  }

  /** The marks go where the scan goes. */
  #follow(): void {
    const matrix = this.#sheet.matrix()
    this.#marks.move(matrix, Math.hypot(matrix[0], matrix[1]) < small)
  }
}
