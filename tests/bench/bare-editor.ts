import { baseKeymap } from 'prosemirror-commands'
import { keymap } from 'prosemirror-keymap'
import { EditorState } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'
import { schema } from '../../src/core/document'

/** The text of a page in an editor that has nothing else: what the desk is measured against. */
const place = document.querySelector('#text')
const answer = await fetch('document.json')
const doc = schema.nodeFromJSON(await answer.json())
new EditorView(place, {
  state: EditorState.create({ doc, plugins: [keymap(baseKeymap)] }),
  attributes: { spellcheck: 'false', lang: 'zh-CN' },
})
