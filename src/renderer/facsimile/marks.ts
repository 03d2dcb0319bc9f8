import type { ScanBox } from '../../core/contract'

const svg = 'http://www.w3.org/2000/svg'

/** A box to be drawn over a scan. `doubt`: 0 = the engine was sure, 1 = it was not at all; null = not coloured. */
export interface Mark {
  readonly box: ScanBox
  readonly kind: 'line' | 'word' | 'colour'
  readonly doubt: number | null
}

/** What is drawn over a scan: boxes in the sheet's units, moved with it as a whole. */
export class Marks {
  readonly element = document.createElementNS(svg, 'svg')
  readonly #moved = document.createElementNS(svg, 'g')
  readonly #boxes = document.createElementNS(svg, 'g')
  readonly #hovered = rect('hovered')
  readonly #lit = rect('lit')

  constructor() {
    this.element.setAttribute('class', 'scan-marks')
    this.element.setAttribute('aria-hidden', 'true')
    this.#moved.append(this.#boxes, this.#hovered, this.#lit)
    this.element.append(this.#moved)
  }

  /**
   * @param matrix from the sheet's units to CSS pixels of the viewer: a b c d e f
   * @param small whether the scan is shown too small for strokes around words
   */
  move(matrix: readonly number[], small: boolean): void {
    this.element.toggleAttribute('data-small', small)
    this.#moved.setAttribute('transform', `matrix(${matrix.join(' ')})`)
  }

  /** @param about whether the place is only guessed */
  light(box: ScanBox | null, about: boolean): void {
    put(this.#lit, box)
    this.#lit.toggleAttribute('data-about', about)
  }

  hover(box: ScanBox | null): void {
    put(this.#hovered, box)
  }

  draw(marks: readonly Mark[]): void {
    this.#boxes.replaceChildren(
      ...marks.map(({ box, kind, doubt }) => {
        const element = rect(kind)
        put(element, box)
        if (doubt !== null) {
          element.classList.add('doubted')
          element.toggleAttribute('data-much', doubt > 0.5)
          element.setAttribute('fill-opacity', (0.08 + doubt * 0.5).toFixed(2))
        }
        return element
      }),
    )
  }
}

function rect(name: string): SVGRectElement {
  const element = document.createElementNS(svg, 'rect')
  element.setAttribute('class', name)
  element.setAttribute('vector-effect', 'non-scaling-stroke')
  return element
}

function put(element: SVGRectElement, box: ScanBox | null): void {
  element.toggleAttribute('hidden', box === null)
  if (!box) return
  for (const [name, value] of Object.entries({ ...box, rx: box.height * 0.08 }))
    element.setAttribute(name, value.toFixed(2))
}
