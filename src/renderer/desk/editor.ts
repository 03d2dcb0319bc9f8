import type { EditorState, Transaction } from 'prosemirror-state'
import { type DirectEditorProps, EditorView } from 'prosemirror-view'
import type { CaretKeeper } from './caret-keeper'
import type { Turns } from './keys'
import type { LineSpans } from './line-spans'
import { type AskPicture, PictureView } from './picture-view'
import { dropPlain, pastePlain, typeOver } from './plain-input'

/** What the editor's surroundings are told, and asked. */
export interface EditorHooks extends Turns {
  readonly caret: CaretKeeper
  readonly lines: LineSpans
  readonly picture: AskPicture
  dispatch(tr: Transaction): void
  /** A composition begins (`true`), or is over and its last change is in the state. */
  composes(on: boolean): void
  left(): void
}

/** ProseMirror needs a moment after a composition's end to read its last change (scheduleComposeEnd waits 20 ms). */
const afterComposition = 30

/** Shows a state, and takes what is typed, pasted and dropped. */
export function createView(
  place: HTMLElement,
  heading: string,
  state: EditorState,
  hooks: EditorHooks,
): EditorView {
  const { caret } = hooks
  const view = new EditorView(
    { mount: place },
    {
      state,
      dispatchTransaction: hooks.dispatch,
      markViews: { line: hooks.lines.draw },
      nodeViews: { picture: (node) => new PictureView(node, hooks.picture) },
      attributes: {
        role: 'textbox',
        // It takes the focus without; said for those that only look for this (axe: scrollable-region-focusable).
        tabindex: '0',
        'aria-multiline': 'true',
        'aria-labelledby': heading,
        spellcheck: 'false',
        autocorrect: 'off',
        autocapitalize: 'off',
        // The line breaking and the glyphs of the script that it is written in.
        lang: /\p{Script=Han}/u.test(state.doc.textContent) ? 'zh-CN' : '',
      },
      scrollMargin: { top: 80, bottom: 80, left: 0, right: 0 },
      scrollThreshold: { top: 40, bottom: 40, left: 0, right: 0 },
      handlePaste: (view, event) => pastePlain(view, event),
      handleDrop: (view, event, _slice, moved) => !moved && dropPlain(view, event),
      handleDOMEvents: { ...caret.handlers, ...told(hooks) },
    },
  )
  keepFromReact(view.dom)
  return view
}

/**
 * React 19.3, at every commit of anything in the window, remembers the selection of the focused element if that is
 * editable, and walks all of its nodes for it (getSelectionInformation): 12 ms on a page of 50,000 characters. It asks
 * this property; ProseMirror and the browser read the attribute. The caret is ProseMirror's to keep.
 */
function keepFromReact(text: HTMLElement): void {
  Object.defineProperty(text, 'contentEditable', { get: () => 'inherit', configurable: true })
}

/** What the browser tells of the text, and its surroundings are told of. True = it is done. */
function told(hooks: EditorHooks): NonNullable<DirectEditorProps['handleDOMEvents']> {
  return {
    beforeinput(view, event) {
      if (!event.isComposing) hooks.caret.settle(view)
      return turn(view, event, hooks) || typeOver(view, event)
    },
    compositionstart() {
      hooks.composes(true)
      return false
    },
    compositionend(view) {
      // Some input methods begin the next word in the same breath.
      setTimeout(() => {
        if (!view.composing && !view.isDestroyed) hooks.composes(false)
      }, afterComposition)
      return false
    },
    blur() {
      hooks.left()
      return false
    },
  }
}

/** What a browser's own menu calls undo and redo. */
function turn(view: EditorView, event: InputEvent, { undo, redo }: Turns): boolean {
  if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return false
  event.preventDefault()
  if (view.composing) return true
  if (event.inputType === 'historyUndo') undo()
  else redo()
  return true
}
