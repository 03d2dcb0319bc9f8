import type { EditorView } from 'prosemirror-view'

/**
 * ProseMirror puts its caret back so long after the text has the focus again (its handler of `focus`: 20 ms), and a
 * little.
 */
const putBack = 25

/**
 * Makes the editor's caret and the browser's one before a key acts, before a command that no key asked for, and before a
 * press beside the text takes its focus. Chromium moves the caret with an arrow or a click at once and tells of it later;
 * where the machine is busy, after what follows: that would act where the caret was before. And it begins at the top of
 * the text where a script gives that the focus, until ProseMirror puts the caret back: then ProseMirror's is right.
 */
export class CaretKeeper {
  #pressed = false
  #returned = false

  /** Gives both the caret that is right. */
  settle(view: EditorView): void {
    const returned = this.#returned && document.activeElement === view.dom
    this.#returned = false
    if (returned) view.focus()
    // ProseMirror reads the caret whenever it hears of it.
    else document.dispatchEvent(new Event('selectionchange'))
  }

  /** Keeps to it whenever something beside the text is pressed. Answers how to stop. */
  watch(view: EditorView): () => void {
    const press = ({ target }: Event) => {
      const isBeside = !(target instanceof Node && view.dom.contains(target))
      if (isBeside && !view.composing) this.settle(view)
    }
    document.addEventListener('pointerdown', press, { capture: true })
    return () => document.removeEventListener('pointerdown', press, { capture: true })
  }

  readonly handlers = {
    keydown: (view: EditorView, event: KeyboardEvent) => {
      if (!event.isComposing) this.settle(view)
      return false
    },
    mousedown: () => {
      this.#returned = false
      // What is pressed has the focus within the same task, and the caret where it was pressed.
      this.#pressed = true
      setTimeout(() => {
        this.#pressed = false
      })
      return false
    },
    focus: (view: EditorView) => {
      if (this.#pressed) return false
      this.#returned = true
      // A block that was drawn anew meanwhile left the browser's caret behind it: nobody is to read that one.
      queueMicrotask(() => {
        if (this.#returned && document.activeElement === view.dom) view.focus()
      })
      setTimeout(() => {
        this.#returned = false
      }, putBack)
      return false
    },
  }
}
