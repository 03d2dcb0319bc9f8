import { Node } from 'prosemirror-model'
import { EditorState } from 'prosemirror-state'
import { Decoration, DecorationSet, EditorView } from 'prosemirror-view'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { schema } from '../../core/document'
import { articleBoxes, visible } from '../desk'
import { differencesOf, type Mark } from './differences'

interface Props {
  readonly document: Node
  /** What it is compared with; null = it is shown plain. */
  readonly other: Node | null
  /** Whether `other` came before it: then what only it has was put in, and what only the other has was taken away. */
  readonly otherIsBefore: boolean
}

/** A page as it stood, to be read only. What differs is marked as changes are in the text. */
export function VersionView({ document, other, otherIsBefore }: Props) {
  const { t } = useTranslation()
  const place = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (!place.current) return
    const marks = other ? differencesOf(document, other) : []
    const view = new EditorView(
      { mount: place.current },
      {
        state: EditorState.create({ doc: document, plugins: [articleBoxes()] }),
        editable: () => false,
        attributes: { role: 'document', tabindex: '0', 'aria-label': t('history.versionText') },
        decorations: ({ doc }) => DecorationSet.create(doc, decorationsOf(marks, otherIsBefore)),
      },
    )
    const changed =
      view.dom.querySelector('.put, .struck, .role-changed') ?? (other && firstDifference(view, other))
    changed?.scrollIntoView({ block: 'center' })
    return () => view.destroy()
  }, [document, other, otherIsBefore, t])

  return (
    <div className="desk version" data-changes>
      <div key={other === null ? 'plain' : 'compared'} ref={place} className="page-text" />
    </div>
  )
}

/** Where a tag differs, or another mark that is not shown as a change; null = the two are the same. */
function firstDifference(view: EditorView, other: Node): Element | null {
  const at = view.state.doc.content.findDiffStart(other.content)
  if (at === null) return null
  const { node } = view.domAtPos(Math.min(at, view.state.doc.content.size))
  return node instanceof Element ? node : node.parentElement
}

export function documentFrom(json: Readonly<Record<string, unknown>>): Node {
  return Node.fromJSON(schema, json)
}

function decorationsOf(marks: readonly Mark[], otherIsBefore: boolean): Decoration[] {
  return marks.map((mark) => {
    switch (mark.kind) {
      case 'own':
        return Decoration.inline(mark.from, mark.to, { class: otherIsBefore ? 'put' : 'struck' })
      case 'other':
        return Decoration.widget(mark.at, () => foreign(mark.text, mark.block, otherIsBefore), { side: -1 })
      case 'role':
        return Decoration.node(mark.from, mark.to, { class: 'role-changed' })
      default:
        return mark satisfies never
    }
  })
}

function foreign(text: string, block: boolean, struck: boolean): HTMLElement {
  const element = window.document.createElement(struck ? 'del' : 'ins')
  element.className = [
    struck ? 'struck' : 'put',
    block ? 'line' : '',
    text.trim() === '' ? 'blank' : '',
  ].join(' ')
  element.textContent = visible(text)
  return element
}
