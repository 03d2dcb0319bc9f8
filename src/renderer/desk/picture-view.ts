import type { Node } from 'prosemirror-model'
import type { NodeView } from 'prosemirror-view'
import { readRegion, schema } from '../../core/document'

/** Asks for what is printed at a region of the page's scan; null = there is no scan of it. */
export type AskPicture = (region: string, signal: AbortSignal) => Promise<Blob | null>

/**
 * A picture in the text, as it is printed: cut out of the scan once it comes into sight. Where there is no scan, or it
 * cannot be had, an empty frame of its shape stands for it.
 */
export class PictureView implements NodeView {
  readonly dom = document.createElement('figure')
  readonly #asked = new AbortController()
  readonly #seen: IntersectionObserver | null
  readonly #region: string | null
  #address: string | null = null

  constructor(node: Node, ask: AskPicture) {
    this.#region = node.attrs.region as string | null
    const place = readRegion(this.#region)
    if (this.#region !== null) this.dom.dataset.region = this.#region
    this.#seen =
      place &&
      new IntersectionObserver((entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) void this.#show(ask)
      })
    if (!place) return
    const frame = this.dom.appendChild(document.createElement('div'))
    frame.className = 'frame'
    frame.style.setProperty('--ratio', String(place.width / place.height))
    this.#seen?.observe(this.dom)
  }

  update(node: Node): boolean {
    return node.type === schema.nodes.picture && node.attrs.region === this.#region
  }

  ignoreMutation(): boolean {
    return true
  }

  destroy(): void {
    this.#asked.abort()
    this.#seen?.disconnect()
    if (this.#address !== null) URL.revokeObjectURL(this.#address)
  }

  async #show(ask: AskPicture): Promise<void> {
    this.#seen?.disconnect()
    const { signal } = this.#asked
    // Whoever cannot have it sees the frame; a lost link is told by who sends steps.
    const file = await ask(this.#region ?? '', signal).catch(() => null)
    if (!file || signal.aborted) return
    this.#address = URL.createObjectURL(file)
    const image = document.createElement('img')
    image.src = this.#address
    image.alt = ''
    image.draggable = false
    this.dom.firstElementChild?.append(image)
  }
}
