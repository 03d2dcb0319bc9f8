import { Selection } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { plainSlice } from './line-marks'
import { asOperation } from './operations'

/** Text comes in as plain text, whatever it was; files are left to the window. Each answers whether the event is dealt with. */

/**
 * Text that comes without a key (an emoji panel, dictation) over a selection of several blocks: left to itself, the
 * browser clones the articles at its ends.
 */
export function typeOver(view: EditorView, event: InputEvent): boolean {
  const { selection, tr } = view.state
  const { data, inputType } = event
  if (inputType !== 'insertText' || !data || view.composing || selection.$from.sameParent(selection.$to))
    return false
  event.preventDefault()
  view.dispatch(tr.insertText(data).scrollIntoView())
  return true
}

export function pastePlain(view: EditorView, event: ClipboardEvent): boolean {
  const text = event.clipboardData?.getData('text/plain') ?? ''
  // Files alone: the window takes them.
  if (text === '') return true
  const { tr, selection } = view.state
  const slice = plainSlice(text, selection.$from)
  view.dispatch(asOperation(tr.replaceSelection(slice).scrollIntoView(), { key: 'operations.paste' }))
  return true
}

export function dropPlain(view: EditorView, event: DragEvent): boolean {
  const text = event.dataTransfer?.getData('text/plain') ?? ''
  const at = view.posAtCoords({ left: event.clientX, top: event.clientY })
  if (text === '' || !at) return false
  const { tr, doc } = view.state
  const $at = doc.resolve(at.pos)
  const slice = plainSlice(text, $at)
  tr.replaceRange(at.pos, at.pos, slice)
  tr.setSelection(Selection.near(tr.doc.resolve(tr.mapping.map(at.pos))))
  view.dispatch(asOperation(tr, { key: 'operations.drop' }))
  view.focus()
  return true
}
