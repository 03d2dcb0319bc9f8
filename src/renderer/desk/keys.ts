import { chainCommands, deleteSelection, splitBlockAs } from 'prosemirror-commands'
import { keymap } from 'prosemirror-keymap'
import { type Command, NodeSelection, type Plugin, Selection, TextSelection } from 'prosemirror-state'
import { newArticleId, placeOf, roleOf, schema, setRoles, splitArticle } from '../../core/document'
import { roleAfter } from './line-marks'
import { asOperation, type Name } from './operations'

/** Undo and redo belong to the library; the keys only ask for them. */
export interface Turns {
  undo(): void
  redo(): void
}

/** What Enter makes at a block's end follows from its role; within a block both halves keep it. */
export const splitBlock: Command = named(
  { key: 'operations.split' },
  splitBlockAs((block, atEnd) => ({
    type: schema.nodes.block,
    attrs: { role: atEnd ? roleAfter(roleOf(block)) : roleOf(block) },
  })),
)

/** At a block's start: puts it to the block before it, within the article. */
export const joinBackward: Command = (state, dispatch) => {
  const { $from, empty } = state.selection
  if (!empty || !(state.selection instanceof TextSelection) || $from.parentOffset > 0) return false
  const start = $from.before()
  const before = state.doc.resolve(start).nodeBefore
  // At an article's start there is nothing to join; the browser must not try.
  if (!before) return true
  if (!dispatch) return true
  const { tr } = state
  if (before.type !== schema.nodes.block)
    tr.setSelection(NodeSelection.create(state.doc, start - before.nodeSize))
  else if (before.content.size === 0)
    asOperation(tr.delete(start - before.nodeSize, start), { key: 'operations.join' })
  else asOperation(tr.join(start), { key: 'operations.join' })
  dispatch(tr.scrollIntoView())
  return true
}

/** At a block's end: puts the block after it to this one, within the article. */
export const joinForward: Command = (state, dispatch) => {
  const { $from, empty } = state.selection
  if (!empty || !(state.selection instanceof TextSelection) || $from.parentOffset < $from.parent.content.size)
    return false
  const end = $from.after()
  const after = state.doc.resolve(end).nodeAfter
  if (!after || !dispatch) return true
  const { tr } = state
  if (after.type !== schema.nodes.block) tr.setSelection(NodeSelection.create(state.doc, end))
  else if ($from.parent.content.size === 0)
    asOperation(tr.delete($from.before(), end), { key: 'operations.join' })
  else asOperation(tr.join(end), { key: 'operations.join' })
  dispatch(tr.scrollIntoView())
  return true
}

/** Selects the whole text, not the page itself: what is typed over it lands in a block of the first article. */
export const selectAll: Command = (state, dispatch) => {
  const { doc, tr } = state
  const start = Selection.atStart(doc)
  const end = Selection.atEnd(doc)
  dispatch?.(tr.setSelection(TextSelection.between(start.$from, end.$to)))
  return true
}

/**
 * To the text's beginning or end. Left to itself, Chromium stops before a last block that it has not laid out yet
 * (content-visibility): what is typed next would stand in the wrong place.
 *
 * @param selects the selection grows until there
 */
function toEdge(edge: 'start' | 'end', selects: boolean): Command {
  return ({ doc, selection, tr }, dispatch) => {
    const there = edge === 'start' ? Selection.atStart(doc) : Selection.atEnd(doc)
    const next = selects ? TextSelection.between(selection.$anchor, there.$head) : there
    dispatch?.(tr.setSelection(next).scrollIntoView())
    return true
  }
}

/** Begins a new article with the block that the caret is in. A subhead that begins one is its headline. */
export const beginArticle: Command = (state, dispatch) => {
  const { tr } = state
  if (!splitArticle(tr, state.selection.from, newArticleId(tr.doc, Math.random))) return false
  const { $from } = tr.selection
  const place = placeOf(tr.doc, $from.pos)
  if (place && roleOf($from.parent) === 'subhead') setRoles(tr, [place], 'headline')
  dispatch?.(asOperation(tr, { key: 'operations.beginArticle' }).scrollIntoView())
  return true
}

function named(name: Name, command: Command): Command {
  return (state, dispatch, view) =>
    command(state, dispatch && ((tr) => dispatch(asOperation(tr, name))), view)
}

/** Beside the keys of other systems those that a Mac has for the same. */
export const edgeKeys: Readonly<Record<string, Command>> = Object.fromEntries(
  (['start', 'end'] as const).flatMap((edge) => {
    const keys = edge === 'start' ? ['Mod-Home', 'Meta-ArrowUp'] : ['Mod-End', 'Meta-ArrowDown']
    return keys.flatMap((key) => [
      [key, toEdge(edge, false)],
      [`Shift-${key}`, toEdge(edge, true)],
    ])
  }),
)

/** The keys that are the text's own. All others are commands of the window (`desk-commands.ts`). */
export function deskKeys({ undo, redo }: Turns): readonly Plugin[] {
  const calls = (act: () => void): Command => {
    return (_state, dispatch) => {
      if (dispatch) act()
      return true
    }
  }
  const backward = chainCommands(deleteSelection, joinBackward)
  const forward = chainCommands(deleteSelection, joinForward)
  return [
    keymap({
      'Mod-z': calls(undo),
      'Mod-y': calls(redo),
      'Shift-Mod-z': calls(redo),
      Enter: splitBlock,
      'Shift-Enter': splitBlock,
      'Mod-Enter': beginArticle,
      Backspace: backward,
      'Shift-Backspace': backward,
      'Mod-Backspace': backward,
      Delete: forward,
      'Mod-Delete': forward,
      'Mod-a': selectAll,
      ...edgeKeys,
    }),
  ]
}
