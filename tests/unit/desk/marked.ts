import type { Node } from 'prosemirror-model'
import { EditorState, type Plugin, TextSelection } from 'prosemirror-state'
import { spell } from '../document/page'

/** An editor on a document, with the selection put where the text says `‸`, or from the first `‸` to the second. */
export function editing(doc: Node, plugins: readonly Plugin[] = []): EditorState {
  let state = EditorState.create({ doc, plugins: [...plugins] })
  const places: number[] = []
  for (let at = findCaret(state.doc); at !== null; at = findCaret(state.doc)) {
    places.push(at)
    state = EditorState.create({ doc: state.tr.delete(at, at + 1).doc, plugins: [...plugins] })
  }
  const [anchor = 2, head = anchor] = places
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, anchor, head)))
}

function findCaret(doc: Node): number | null {
  let found: number | null = null
  doc.descendants((node, pos) => {
    const at = node.text?.indexOf('‸') ?? -1
    if (at >= 0) found ??= pos + at
  })
  return found
}

/** The blocks of a page, article by article, as `page()` spells them, with `‸` where the caret is. */
export function told(state: EditorState): readonly (readonly string[])[] {
  const { tr, selection } = state
  if (selection.empty) tr.insertText('‸', selection.head)
  return spell(tr.doc).map((blocks) => blocks.map((block) => block.replace('undefined|‸', '‸')))
}
