import { collab } from 'prosemirror-collab'
import { EditorState, TextSelection, type Transaction } from 'prosemirror-state'
import { ClientId, PageId } from '../../../src/core/contract'
import { isReceived } from '../../../src/renderer/desk/from-log'
import { Operations } from '../../../src/renderer/desk/operations'
import type { PageLog } from '../../../src/renderer/desk/page-log'
import { Sync } from '../../../src/renderer/desk/sync'
import type { Authority } from './authority'

/** An editor without a view, kept in step with an authority: what a window is to the log. */
export class Window {
  readonly client: ClientId
  readonly operations = new Operations()
  readonly sync: Sync
  readonly troubles: unknown[] = []
  state: EditorState
  composing = false
  composition = 0

  constructor(
    authority: Pick<Authority, 'document' | 'version' | 'reach'> & { readonly pages: PageLog },
    name: string,
    page = PageId.parse(1),
  ) {
    this.client = ClientId.parse(name)
    this.state = EditorState.create({
      doc: authority.document,
      plugins: [collab({ version: authority.version, clientID: this.client })],
    })
    this.sync = new Sync({
      editor: {
        state: () => this.state,
        dispatch: (tr) => this.dispatch(tr),
        composing: () => this.composing,
        composition: () => this.composition,
      },
      library: authority.pages,
      page,
      client: this.client,
      operations: this.operations,
      reach: authority.reach,
      onTrouble: (error) => this.troubles.push(error),
    })
  }

  get text(): string {
    return this.state.doc.textBetween(0, this.state.doc.content.size, '/')
  }

  dispatch(tr: Transaction): void {
    const { anchor, head } = this.state.selection
    const own = tr.docChanged && !isReceived(tr)
    if (own) this.operations.assign(tr, { anchor, head })
    this.state = this.state.apply(tr)
    if (own) this.sync.changed()
  }

  /** Puts the caret somewhere. */
  at(pos: number): void {
    this.dispatch(this.state.tr.setSelection(TextSelection.create(this.state.doc, pos)))
  }

  /** Types where the caret is, a character a transaction, all at `time`. */
  type(text: string, time = 0): void {
    for (const character of text) this.dispatch(this.state.tr.insertText(character).setTime(time))
  }

  /** One change of a composition's text. */
  compose(text: string, replacing: number, composition: number): void {
    const { from } = this.state.selection
    this.composition = composition
    this.dispatch(this.state.tr.insertText(text, from - replacing, from).setMeta('composition', composition))
  }
}
