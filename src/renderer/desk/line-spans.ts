import type { MarkViewConstructor } from 'prosemirror-view'
import type { LineAttrs } from '../../core/document'

/**
 * The elements that the text of source lines stands in, and which of them nobody has read. That is written on the
 * elements themselves: a decoration would wrap the text, and ProseMirror draws wrapped text anew at every key in it
 * (TextViewDesc.markDirty), which costs another layout and another selection.
 */
export class LineSpans {
  readonly #of = new Map<number, Set<HTMLElement>>()
  readonly #numberOf: (line: number) => number
  #unread: ReadonlySet<number> = new Set()

  /** @param numberOf what a line is called in the margin */
  constructor(numberOf: (line: number) => number) {
    this.#numberOf = numberOf
  }

  /** How a `line` mark is drawn. */
  readonly draw: MarkViewConstructor = (mark) => {
    const { n } = mark.attrs as LineAttrs
    const dom = document.createElement('span')
    dom.dataset.line = String(n)
    dom.dataset.number = String(this.#numberOf(n))
    if (this.#unread.has(n)) dom.classList.add('not-read')
    const spans = this.#of.get(n) ?? new Set()
    this.#of.set(n, spans.add(dom))
    return {
      dom,
      ignoreMutation: ({ type, target }) => type === 'attributes' && target === dom,
      destroy: () => {
        spans.delete(dom)
        if (spans.size === 0 && this.#of.get(n) === spans) this.#of.delete(n)
      },
    }
  }

  /** Marks these lines, by their numbers, and no others. */
  shade(unread: ReadonlySet<number>): void {
    const before = this.#unread
    this.#unread = new Set(unread)
    for (const line of new Set([...before, ...unread]))
      if (before.has(line) !== unread.has(line))
        for (const span of this.#of.get(line) ?? []) span.classList.toggle('not-read', unread.has(line))
  }
}
