import type { EditorState, Selection, Transaction } from 'prosemirror-state'
import { type ArticleId, ClientId, type LibraryClient, type OpenPage, type Reach } from '../../core/contract'
import { schema, sourceRanges } from '../../core/document'
import type { Store } from '../store'
import { Acts } from './acts'
import { Doubts } from './doubts'
import { readDraft, readSource } from './draft-wire'
import { type Edited, EditedText } from './edited-text'
import { Findings, type Found } from './findings'
import { Highlights } from './highlights'
import { Jumps } from './jumps'
import { wentAlong } from './kept-caret'
import { keepOnLeaving } from './leaving'
import { LineSpans } from './line-spans'
import type { Lit } from './lit'
import { asOperation, type Name } from './operations'
import type { Past } from './past'
import type { AskPicture } from './picture-view'
import { atArticle, between } from './selections'
import { Shown } from './shown'
import { SourceLines } from './source-lines'
import type { TextSpot } from './spot'
import type { SuspectNow } from './suspects-now'
import { type Saved, Sync, type Turned } from './sync'
import { TextPane } from './text-pane'
import { textPlugins } from './text-plugins'
import { type Caret, type Here, Whereabouts } from './whereabouts'

/**
 * A page that is open on the desk: its text as it is edited, kept in step with the library, and what was found in it.
 * Lives as long as the page is open, whether or not its text is mounted.
 */
export class DeskPage {
  readonly opened: OpenPage
  /** What was changed and what is doubted. Recomputed when typing rests. */
  readonly found: Store<Found>
  readonly showsChanges: Store<boolean>
  readonly saved: Store<Saved>
  readonly caret: Store<Caret>
  /** The text's operations that can be undone and redone next; null = none. */
  readonly reach: Store<Reach>
  /** What was undone or redone last here; null = nothing yet. */
  readonly turned: Store<Turned | null>
  /** Follows the text and the caret a little later. */
  readonly here: Store<Here>
  /** Where the text is on screen. */
  readonly pane = new TextPane()
  /** Places that selecting another one left. */
  readonly jumps = new Jumps()
  /** What others show in the text. */
  readonly highlights: Highlights
  readonly sourceLines: SourceLines
  readonly doubts: Doubts
  /** What was done, in its order, and its undo. */
  readonly acts: Acts
  readonly #text: EditedText
  readonly #lines = new LineSpans((line) => this.sourceLines.numberOf(line))
  readonly #picture: AskPicture
  readonly #where: Whereabouts
  readonly #followers = new Set<(tr: Transaction) => void>()
  readonly #sync: Sync
  readonly #findings: Findings

  /**
   * @param past what was done in this window
   * @param onTrouble told of what the library could not do, as it was thrown
   */
  constructor(
    opened: OpenPage,
    library: Pick<LibraryClient, 'pages' | 'suspects' | 'figures' | 'scans'>,
    past: Past,
    onTrouble: (error: unknown) => void,
  ) {
    this.opened = opened
    const text = new EditedText(schema.nodeFromJSON(JSON.parse(opened.document)), (edited) =>
      this.#edited(edited),
    )
    this.#text = text
    const ranges = sourceRanges(opened.source.lines.length, opened.source.later)
    this.sourceLines = new SourceLines(ranges, () => text.state().doc)
    this.#picture = (region, signal) => library.scans.picture({ page: opened.page.id, region }, { signal })
    const client = ClientId.parse(crypto.randomUUID())
    const shown = { changes: new Shown('changes'), suspects: new Shown('suspects') }
    this.highlights = new Highlights(text)
    const { highlights } = this
    const turns = { undo: () => void this.acts.undo(), redo: () => void this.acts.redo() }
    text.use(textPlugins({ version: opened.version, client, shown, highlights, turns }))
    this.doubts = new Doubts({
      page: opened.page.id,
      client,
      library,
      state: text.state,
      composing: text.composing,
      flush: () => this.#sync.flush(),
      pending: () => this.#sync.pending(),
      onFound: () => this.#findings.answered(),
    })
    const draft = readDraft(opened.draft)
    this.#findings = new Findings(text, readSource(opened.source), draft, this.doubts, shown)
    this.found = this.#findings.found
    this.showsChanges = this.#findings.showsChanges
    this.#where = new Whereabouts(text.state, ranges)
    this.caret = this.#where.caret
    this.here = this.#where.here
    this.#sync = new Sync({
      editor: text,
      library: library.pages,
      page: opened.page.id,
      client,
      operations: text.operations,
      reach: opened.reach,
      onTrouble,
    })
    const { operations, composing } = text
    this.acts = new Acts({ page: opened.page.id, past, sync: this.#sync, operations, composing, onTrouble })
    this.saved = this.#sync.saved
    this.reach = this.#sync.reach
    this.turned = this.#sync.turned
    this.#findings.draw()
    this.doubts.begin()
  }

  get state(): EditorState {
    return this.#text.state()
  }

  /** Shows the text in the pane, and sends what was typed when the window is left. Answers how to take it away again. */
  mount(place: HTMLElement, heading: string): () => void {
    const unmount = this.pane.mount(place, heading, this.state, {
      lines: this.#lines,
      picture: this.#picture,
      dispatch: this.#text.dispatch,
      undo: () => void this.acts.undo(),
      redo: () => void this.acts.redo(),
      composes: (on) => this.#composes(on),
      left: () => void this.#sync.flush(),
    })
    const stay = keepOnLeaving(
      () => this.#leave(),
      () => this.#sync.pending() && this.saved.now().kind !== 'sending',
    )
    return () => {
      stay()
      unmount()
    }
  }

  /** Sends all that was typed. True once the library has it. */
  flush(): Promise<boolean> {
    return this.#sync.flush()
  }

  /** Where the text is to stand when it is shown. */
  returnTo(spot: TextSpot): void {
    const { doc, tr } = this.state
    this.pane.returnTo(spot)
    this.#text.dispatch(tr.setSelection(between(doc, spot.anchor, spot.head)))
  }

  setShowsChanges(on: boolean): void {
    this.#findings.setShowsChanges(on)
  }

  /** Selects a place in the text and brings it into sight; `focus` also puts the caret there. */
  select(from: number, to: number, focus: boolean): void {
    this.#jump(between(this.state.doc, from, to), 'center', focus)
  }

  /** Does what may take the caret elsewhere, an undo from a card, say: it stays with its text. */
  async keepingCaret(work: () => Promise<void>): Promise<void> {
    let { anchor, head } = this.state.selection
    const stop = this.follow(({ mapping }) => {
      anchor = mapping.map(anchor)
      head = mapping.map(head)
    })
    await work().finally(stop)
    const { doc, tr } = this.state
    this.#text.dispatch(tr.setSelection(between(doc, anchor, head)))
  }

  /** Marks a place in the text and brings it into sight, while the focus stays where it is; null = no place. */
  point(place: Lit | null): void {
    this.highlights.point(place)
    if (place) this.pane.revealPointed()
  }

  /** Marks source lines, by their numbers, that nobody has read yet; only those in sight need be given. */
  shade(lines: ReadonlySet<number>): void {
    this.#lines.shade(lines)
  }

  /** Tells of every change of the text, to whoever keeps places in it. Answers how to stop. */
  follow(reader: (tr: Transaction) => void): () => void {
    this.#followers.add(reader)
    return () => this.#followers.delete(reader)
  }

  /** Changes the text as one operation. False where nothing changed. */
  edit(change: (tr: Transaction) => void, name: Name): boolean {
    const { tr } = this.state
    change(tr)
    if (!tr.docChanged || this.#text.composing()) return false
    this.#text.dispatch(asOperation(tr, name))
    this.#where.tellHere()
    return true
  }

  /** The open suspects where they stand now, in the order of the text. */
  suspects(): readonly SuspectNow[] {
    return this.#findings.now().suspects
  }

  /** How rules are called, in the editor's language: the text shows it where the mouse rests on a suspect. */
  setRuleNames(name: (rule: string) => string): void {
    this.#findings.setLabels(name)
  }

  /** Like {@link edit}; what is found in the text is known, and the steps are on their way, when it answers. */
  perform(name: Name, change: (tr: Transaction) => void): boolean {
    if (!this.edit(change, name)) return false
    this.#findings.refresh()
    void this.#sync.flush()
    return true
  }

  /** Puts the caret to an article's beginning and brings it into sight. False where the page has no such article. */
  showArticle(id: ArticleId, focus: boolean): boolean {
    const caret = atArticle(this.state.doc, id)
    if (!caret) return false
    this.#jump(caret, 'start', focus)
    return true
  }

  /** Puts the focus into the text, where the caret was. */
  focus(): void {
    this.pane.focus()
  }

  /** What is found in the text as it is at this moment. */
  foundNow(): Found {
    return this.#findings.refresh()
  }

  /** Sends what is left and lets the page go. */
  close(): Promise<void> {
    this.#findings.close()
    this.doubts.close()
    this.#where.close()
    return this.#sync.close()
  }

  #jump(to: Selection, block: 'center' | 'start', focus: boolean): void {
    this.jumps.go(this.state.selection, to, this.pane.spot(), focus)
    this.#text.dispatch(this.state.tr.setSelection(to))
    this.pane.reveal(block)
    if (focus) this.focus()
  }

  #edited({ transactions, own, changed }: Edited): void {
    this.pane.show(this.state)
    // The text that she is at stands elsewhere now.
    if (transactions.some(wentAlong)) this.pane.keepCaretInSight()
    if (own) this.#sync.changed()
    for (const one of transactions) {
      this.doubts.follow(one)
      for (const follow of this.#followers) follow(one)
    }
    if (changed) this.#findings.changed(Date.now())
    this.#where.changed(changed)
  }

  /** The text goes: nobody would tell that its composition is over. */
  #leave(): void {
    if (this.#text.composing()) {
      this.pane.endComposition()
      this.#composes(false)
    }
    this.#sync.leave()
  }

  #composes(on: boolean): void {
    this.#text.composes(on)
    if (!this.#text.composing()) this.#sync.changed()
    // It was held back long enough.
    void this.#sync.flush()
  }
}
