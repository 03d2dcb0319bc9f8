import OpenSeadragon from 'openseadragon'
import type { LibraryClient, ScanBox } from '../../core/contract'
import { comfortShift } from './comfort'
import type { Point } from './geometry'
import { type Mark, Marks } from './marks'
import { ScanTiles, type TiledScan } from './tiles'

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
  readonly #leaving = new AbortController()
  readonly #calm = matchMedia('(prefers-reduced-motion: reduce)')
  /** So many units are as wide as the sheet. */
  #width = 1
  #height = 1
  #scan: TiledScan | null = null
  #fit: Fit = 'page'
  #zoom = 100
  #lit: { readonly box: ScanBox; readonly about: boolean } | null = null

  constructor(element: HTMLElement, tells: Tells) {
    withoutOwnStyles()
    this.#tells = tells
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
      imageLoaderLimit: 6,
      maxImageCacheCount: 120,
      preserveImageSizeOnResize: true,
      gestureSettingsMouse: { clickToZoom: false, dblClickToZoom: false, scrollToZoom: false },
      gestureSettingsTouch: { clickToZoom: false, dblClickToZoom: false },
      gestureSettingsPen: { clickToZoom: false, dblClickToZoom: false },
    })
    const viewer = this.#viewer
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
      if (event.quick) this.#tells.onPoint(this.#unitsAt(event.position))
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
        tells.onHover(this.#unitsAt(new OpenSeadragon.Point(event.clientX - left, event.clientY - top)))
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
    this.#width = sheet.width
    this.#height = sheet.height
    this.#scan = scan
    this.#viewer.open({ tileSource: new ScanTiles(scan, tile) })
  }

  /** Lights a line, and brings it into the comfortable middle where it is not there. `about`: its height is a guess. */
  light(box: ScanBox | null, about = false): void {
    this.#lit = box && { box, about }
    this.#marks.light(box, about)
    // Lines as long as the last one are read as they come; a longer one is made to fit.
    if (this.#fit === 'line' && box && !about && this.#scan && box.width > this.#seenWidth()) this.fit('line')
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
      const rect = this.#rect({ ...box, x: box.x - share, width: box.width + 2 * share })
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
    const sheet = { x: 0, y: 0, width: this.#width, height: this.#height }
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
    const height = this.#height / this.#width
    const half = rect.width / viewport.getAspectRatio() / 2
    return height <= 2 * half ? height / 2 : Math.max(half, Math.min(wished, height - half))
  }

  #reveal(immediately = this.#calm.matches): void {
    const { viewport } = this.#viewer
    if (!this.#lit || !viewport || !this.#scan) return
    const air = { width: this.#width, height: this.#height + this.#underTools() }
    const shift = comfortShift(
      this.#onScreen(this.#lit.box),
      this.#seen(),
      this.#onScreen({ x: 0, y: 0, ...air }),
    )
    this.#panBy(this.#lit.about ? 0 : shift.x, shift.y, immediately)
  }

  /** The window's box around one of the sheet, however that is turned, where it will be at rest. */
  #onScreen({ x, y, width, height }: ScanBox): ScanBox {
    const corners = [
      [x, y],
      [x + width, y],
      [x, y + height],
      [x + width, y + height],
    ].map(([left = 0, top = 0]) =>
      this.#viewer.viewport.pixelFromPoint(new OpenSeadragon.Point(left / this.#width, top / this.#width)),
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

  /** So much of the sheet the tools would cover, in its units. */
  #underTools(): number {
    return (underTools * this.#seenWidth()) / Math.max(1, this.#seen().width)
  }

  #panBy(x: number, y: number, immediately = this.#calm.matches): void {
    if (x === 0 && y === 0) return
    const { viewport } = this.#viewer
    viewport.panBy(viewport.deltaPointsFromPixels(new OpenSeadragon.Point(x, y)), immediately)
    viewport.applyConstraints(immediately)
  }

  /** In the sheet's units. */
  #seenWidth(): number {
    return this.#viewer.viewport.getBoundsNoRotate().width * this.#width
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
    const { viewport } = this.#viewer
    const at = (x: number, y: number) => viewport.pixelFromPoint(new OpenSeadragon.Point(x, y), true)
    const origin = at(0, 0)
    const right = at(1, 0)
    const down = at(0, 1)
    const matrix = [right, down].flatMap(({ x, y }) => [
      (x - origin.x) / this.#width,
      (y - origin.y) / this.#width,
    ])
    const scale = Math.hypot(matrix[0] ?? 0, matrix[1] ?? 0)
    this.#marks.move([...matrix, origin.x, origin.y], scale < small)
  }

  #rect({ x, y, width, height }: ScanBox): OpenSeadragon.Rect {
    const unit = 1 / this.#width
    return new OpenSeadragon.Rect(x * unit, y * unit, width * unit, height * unit)
  }

  #unitsAt(pixel: OpenSeadragon.Point): Point {
    const { x, y } = this.#viewer.viewport.pointFromPixel(pixel, true)
    return { x: x * this.#width, y: y * this.#width }
  }
}

/**
 * OpenSeadragon 6.1 puts a style element into the page unless one with this attribute is there; the content security
 * policy refuses it, and facsimile.css says the same.
 */
function withoutOwnStyles(): void {
  const name = 'data-openseadragon-mobile-css'
  if (document.querySelector(`style[${name}]`)) return
  const empty = document.createElement('style')
  empty.nonce = document.querySelector<HTMLElement>('meta[property="csp-nonce"]')?.nonce ?? ''
  empty.setAttribute(name, 'true')
  document.head.append(empty)
}
