import OpenSeadragon from 'openseadragon'
import type { LibraryClient, ScanBox } from '../../core/contract'
import { Camera, type Fit, isCalm } from './camera'
import type { Point } from './geometry'
import { type Mark, Marks } from './marks'
import { withoutOwnErrors } from './own-errors'
import { withoutOwnStyles } from './own-styles'
import { SheetOnScreen } from './sheet-on-screen'
import { ScanTiles, type TiledScan } from './tiles'
import { Waits } from './waits'

/** How a scan is shown, in percent of what it is. */
export interface Adjusted {
  readonly contrast: number
  readonly brightness: number
  readonly invert: boolean
}

/** What the viewer tells. Points count in the sheet's units. */
export interface ViewerTells {
  readonly onPoint: (point: Point) => void
  readonly onHover: (point: Point | null) => void
  /** Of the scan's own size, in percent; by hand: not because something was fitted. */
  readonly onZoom: (percent: number, byHand: boolean) => void
  /** Whether the scan has to be waited for longer than one would think. */
  readonly onWait: (long: boolean) => void
  /** A scan that was to be shown cannot be had. */
  readonly onNone: (scan: string, error: unknown) => void
}

/** Below this part of the scan's own size strokes would cover what they mean. */
const small = 0.45

/** One sheet's scan, to be panned and zoomed, with what is drawn over it. Draws nothing through React. */
export class ScanViewer {
  readonly camera: Camera
  readonly #viewer: OpenSeadragon.Viewer
  readonly #marks = new Marks()
  readonly #tells: ViewerTells
  readonly #waits: Waits
  readonly #leaving = new AbortController()

  constructor(element: HTMLElement, tells: ViewerTells) {
    withoutOwnStyles()
    withoutOwnErrors()
    this.#tells = tells
    this.#waits = new Waits(tells.onWait)
    this.#viewer = new OpenSeadragon.Viewer({
      element,
      drawer: 'canvas',
      showNavigationControl: false,
      showSequenceControl: false,
      animationTime: isCalm() ? 0 : 0.25,
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
    this.camera = new Camera(viewer, tells.onZoom)
    // The pane has the focus and the keys.
    viewer.canvas.removeAttribute('tabindex')
    viewer.canvas.append(this.#marks.element)
    viewer.addHandler('open', () => this.#follow())
    viewer.addHandler('update-viewport', () => this.#follow())
    viewer.addHandler('animation', () => this.#follow())
    viewer.addHandler('canvas-click', (event) => {
      if (event.quick) tells.onPoint(this.camera.sheet.pointAt(event.position))
    })
    const { signal } = this.#leaving
    element.addEventListener('wheel', (event) => this.camera.wheel(event), {
      passive: false,
      capture: true,
      signal,
    })
    element.addEventListener(
      'pointermove',
      (event) => {
        const { left, top } = element.getBoundingClientRect()
        tells.onHover(
          this.camera.sheet.pointAt(new OpenSeadragon.Point(event.clientX - left, event.clientY - top)),
        )
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
    look: { readonly fit: Fit; readonly zoom: number },
  ): void {
    this.camera.turnTo(new SheetOnScreen(this.#viewer, sheet.width, sheet.height), look)
    const none = (error: unknown) => this.#tells.onNone(scan.scan, error)
    this.#viewer.open({ tileSource: new ScanTiles(scan, tile, this.#waits, none) })
  }

  /** Lights a line, and brings it into the comfortable middle where it is not there. `about`: its height is a guess. */
  light(box: ScanBox | null, about = false): void {
    this.#marks.light(box, about)
    this.camera.follow(box && { box, about })
  }

  outline(box: ScanBox | null): void {
    this.#marks.hover(box)
  }

  draw(marks: readonly Mark[]): void {
    this.#marks.draw(marks)
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

  /** The marks go where the scan goes. */
  #follow(): void {
    const matrix = this.camera.sheet.matrix()
    this.#marks.move(matrix, Math.hypot(matrix[0], matrix[1]) < small)
  }
}
