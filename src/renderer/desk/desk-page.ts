import { collab } from 'prosemirror-collab'
import { EditorState, Selection, TextSelection, type Transaction } from 'prosemirror-state'
import { type ArticleId, ClientId, type LibraryClient, type OpenPage, type Reach } from '../../core/contract'
import { schema, sourceRanges } from '../../core/document'
import type { Store } from '../store'
import { articleBoxes } from './article-box'
import { Doubts } from './doubts'
import { readDraft, readSource } from './draft-wire'
import { figureValues, settleFigures } from './figure-values'
import { Findings, type Found } from './findings'
import { isReceived } from './from-log'
import { Highlights, type Lit } from './highlights'
import { deskKeys } from './keys'
import { keepOnLeaving } from './leaving'
import { lineOfEmptyBlocks } from './line-marks'
import { LineSpans } from './line-spans'
import { nearCaret } from './near-caret'
import { asOperation, type Name, Operations } from './operations'
import type { AskPicture } from './picture-view'
import { Shown } from './shown'
import { SourceLines } from './source-lines'
import type { TextSpot } from './spot'
import type { SuspectNow } from './suspects-now'
import { type Saved, Sync, type Turned } from './sync'
import { TextPane } from './text-pane'
import { mendBlock, wellFormed } from './well-formed'
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
  /** The names of what Ctrl+Z and Ctrl+Y would do; null = nothing. */
  readonly reach: Store<Reach>
  /** What was undone or redone last here; null = nothing yet. */
  readonly turned: Store<Turned | null>
  /** Follows the text and the caret a little later. */
  readonly here: Store<Here>
  /** Where the text is on screen. */
  readonly pane = new TextPane()
  /** What others show in the text. */
  readonly highlights: Highlights
  readonly sourceLines: SourceLines
  readonly doubts: Doubts
  readonly #operations = new Operations()
  readonly #lines = new LineSpans((line) => this.sourceLines.numberOf(line))
  readonly #picture: AskPicture
  readonly #where: Whereabouts
  readonly #followers = new Set<(tr: Transaction) => void>()
  readonly #sync: Sync
  readonly #findings: Findings
  #state: EditorState
  /** What was done beside the text since it was changed last, the last last. */
  #beside: readonly (() => Promise<unknown>)[] = []
  #composing = false
  #composition = 0

  /** @param onTrouble told of what the library could not do, as it was thrown */
  constructor(
    opened: OpenPage,
    library: Pick<LibraryClient, 'pages' | 'suspects' | 'figures' | 'scans'>,
    onTrouble: (error: unknown) => void,
  ) {
    this.opened = opened
    const ranges = sourceRanges(opened.source.lines.length, opened.source.later)
    this.sourceLines = new SourceLines(ranges, () => this.#state.doc)
    this.#picture = (region, signal) => library.scans.picture({ page: opened.page.id, region }, { signal })
    const client = ClientId.parse(crypto.randomUUID())
    const shown = { changes: new Shown('changes'), suspects: new Shown('suspects') }
    const editor = {
      state: () => this.#state,
      dispatch: (tr: Transaction) => this.#dispatch(tr),
      composing: () => this.#composing,
      composition: () => this.#composition,
    }
    this.highlights = new Highlights(editor)
    this.#state = EditorState.create({
      doc: schema.nodeFromJSON(JSON.parse(opened.document)),
      plugins: [
        collab({ version: opened.version, clientID: client }),
        lineOfEmptyBlocks(),
        wellFormed(),
        figureValues(),
        articleBoxes(),
        nearCaret(),
        shown.changes.plugin,
        shown.suspects.plugin,
        ...this.highlights.plugins,
        ...deskKeys({
          undo: () => this.undo(),
          redo: () => this.redo(),
        }),
      ],
    })
    this.doubts = new Doubts({
      page: opened.page.id,
      client,
      library,
      state: () => this.#state,
      composing: () => this.#composing,
      flush: () => this.#sync.flush(),
      pending: () => this.#sync.pending(),
      onFound: () => this.#findings.answered(),
    })
    const draft = readDraft(opened.draft)
    this.#findings = new Findings(editor, readSource(opened.source), draft, this.doubts, shown)
    this.found = this.#findings.found
    this.showsChanges = this.#findings.showsChanges
    this.#where = new Whereabouts(editor.state, ranges)
    this.caret = this.#where.caret
    this.here = this.#where.here
    this.#sync = new Sync({
      editor,
      library: library.pages,
      page: opened.page.id,
      client,
      operations: this.#operations,
      reach: opened.reach,
      onTrouble,
    })
    this.saved = this.#sync.saved
    this.reach = this.#sync.reach
    this.turned = this.#sync.turned
    this.#findings.draw()
    this.doubts.begin()
  }

  get state(): EditorState {
    return this.#state
  }

  /** Shows the text in the pane, and sends what was typed when the window is left. Answers how to take it away again. */
  mount(place: HTMLElement, heading: string): () => void {
    const unmount = this.pane.mount(place, heading, this.#state, {
      lines: this.#lines,
      picture: this.#picture,
      dispatch: (tr) => this.#dispatch(tr),
      undo: () => this.undo(),
      redo: () => this.redo(),
      composes: (on) => this.#composes(on),
      left: () => void this.#sync.flush(),
    })
    const stay = keepOnLeaving(
      () => void this.#sync.flush(),
      () => this.#sync.pending() && this.saved.now().kind !== 'sending',
    )
    return () => {
      stay()
      unmount()
    }
  }

  /** Takes back what was done last: something beside the text where that was not changed since, else its last operation. */
  async undo(): Promise<void> {
    const back = this.#beside.at(-1)
    if (!back) return this.undoOperation()
    this.#beside = this.#beside.slice(0, -1)
    await back()
  }

  /** Takes the text's last operation back. */
  async undoOperation(): Promise<void> {
    if (!this.#composing) await this.#sync.undo()
  }

  /** Something was done that is no part of the text, a state was set, say: the next undo takes that back. */
  didBeside(back: () => Promise<unknown>): void {
    this.#beside = [...this.#beside, back]
  }

  redo(): void {
    if (!this.#composing) void this.#sync.redo()
  }

  /** Sends all that was typed. True once the library has it. */
  flush(): Promise<boolean> {
    return this.#sync.flush()
  }

  /** Where the text is to stand when it is shown. */
  returnTo(spot: TextSpot): void {
    const { doc, tr } = this.#state
    const within = (pos: number) => doc.resolve(Math.min(pos, doc.content.size))
    this.pane.returnTo(spot)
    this.#dispatch(tr.setSelection(TextSelection.between(within(spot.anchor), within(spot.head))))
  }

  setShowsChanges(on: boolean): void {
    this.#findings.setShowsChanges(on)
  }

  /** Selects a place in the text and brings it into sight; `focus` also puts the caret there. */
  select(from: number, to: number, focus: boolean): void {
    const { doc, tr } = this.#state
    const end = doc.content.size
    const selection = TextSelection.between(doc.resolve(Math.min(from, end)), doc.resolve(Math.min(to, end)))
    this.#dispatch(tr.setSelection(selection))
    this.pane.reveal('center')
    if (focus) this.focus()
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
    const { tr } = this.#state
    change(tr)
    if (!tr.docChanged || this.#composing) return false
    this.#dispatch(asOperation(tr, name))
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

  /** Does something to the text as one operation. False where it changes nothing. */
  perform(name: Name, edit: (tr: Transaction) => void): boolean {
    const { tr } = this.#state
    edit(tr)
    if (!tr.docChanged) return false
    this.#dispatch(asOperation(tr, name))
    this.#findings.refresh()
    void this.#sync.flush()
    return true
  }

  /** Puts the caret to an article's beginning and brings it into sight. False where the page has no such article. */
  showArticle(id: ArticleId, focus: boolean): boolean {
    let start: number | null = null
    this.#state.doc.forEach((article, offset) => {
      if (article.attrs.id === id) start = offset
    })
    if (start === null) return false
    const caret = Selection.findFrom(this.#state.doc.resolve(start), 1)
    if (caret) this.#dispatch(this.#state.tr.setSelection(caret))
    this.pane.reveal('start')
    if (focus) this.focus()
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

  #dispatch(tr: Transaction): void {
    const { selection } = this.#state
    const { state, transactions } = this.#state.applyTransaction(tr)
    const own = transactions.filter((one) => one.docChanged && !isReceived(one))
    for (const one of own) {
      const cause = one.getMeta('appendedTransaction') as Transaction | undefined
      this.#composition = Number(one.getMeta('composition') ?? this.#composition)
      if (cause) this.#operations.join(one, cause)
      else this.#operations.assign(one, { anchor: selection.anchor, head: selection.head })
    }
    const changed = state.doc !== this.#state.doc
    this.#state = state
    this.pane.show(state)
    if (own.length) this.#sync.changed()
    for (const one of transactions) {
      if (!one.docChanged) continue
      this.doubts.follow(one)
      for (const follow of this.#followers) follow(one)
    }
    if (changed) {
      this.#beside = []
      this.#findings.changed(Date.now())
    }
    this.#where.changed(changed)
  }

  #composes(on: boolean): void {
    this.#composition = 0
    this.#composing = on && this.pane.mounted
    if (this.#composing) {
      void this.#sync.flush()
      return
    }
    const settled = settleFigures(this.#state)
    if (settled) this.#dispatch(settled)
    const mended = mendBlock(this.#state)
    if (mended) this.#dispatch(mended)
    this.#operations.close()
    this.#sync.changed()
    // It was held back long enough.
    void this.#sync.flush()
  }
}
