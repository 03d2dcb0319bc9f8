import { collab, getVersion } from 'prosemirror-collab'
import type { Node } from 'prosemirror-model'
import { EditorState, Selection, TextSelection, type Transaction } from 'prosemirror-state'
import type { Decoration, EditorView } from 'prosemirror-view'
import { ArticleId, ClientId, type LibraryClient, type OpenPage, type Reach } from '../../core/contract'
import { type Change, correctAgain, schema, stet, type TakenBack } from '../../core/document'
import {
  type Between,
  betweenDecorations,
  cardedDecoration,
  findingId,
  hitDecorations,
  pointedDecoration,
  unreadDecorations,
} from './decorations'
import { readDraft, readSource } from './draft-wire'
import { createView } from './editor'
import { Findings, type Found } from './findings'
import { deskKeys } from './keys'
import { lineAt, lineOfEmptyBlocks, placeOfLine } from './line-marks'
import { asOperation, type Name, Operations } from './operations'
import { Proofing } from './proofing'
import { Shown } from './shown'
import { spotIn, stayAt, type TextSpot } from './spot'
import { Cell, type Store } from './store'
import type { SuspectNow } from './suspects-now'
import { isReceived, type Saved, Sync, type Turned } from './sync'
import { mendBlock, wellFormed } from './well-formed'

/** Where the caret is, for the status line. */
export interface Caret {
  /** 1-based source line; null = the page has none. */
  readonly line: number | null
  /** Of so many source lines. */
  readonly lines: number
  /** null = between articles. */
  readonly article: ArticleId | null
  readonly version: number
}

/** A place in the text, as ProseMirror counts. */
export interface Lit {
  readonly from: number
  readonly to: number
}

/** The document and the selection in it, for what stands beside the text. */
export interface Here {
  readonly document: Node
  readonly from: number
  readonly to: number
}

/** The status line need not follow every key, in milliseconds. */
const statusEvery = 100

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
  readonly #caret: Cell<Caret>
  readonly #here: Cell<Here>
  readonly #operations = new Operations()
  readonly #pointed = new Shown('pointed')
  readonly #carded = new Shown('carded')
  readonly #hits = new Shown('hits')
  readonly #hit = new Shown('hit')
  readonly #unread = new Shown('unread')
  readonly #parts = new Shown('parts')
  readonly #hints = new Shown('hints')
  readonly #followers = new Set<(tr: Transaction) => void>()
  readonly #sync: Sync
  readonly #findings: Findings
  readonly #proofing: Proofing
  #state: EditorState
  #view: EditorView | null = null
  #composing = false
  #composition = 0
  #spot: TextSpot | null = null
  #statusTimer: ReturnType<typeof setTimeout> | null = null

  /** @param onTrouble told of what the library could not do, as it was thrown */
  constructor(
    opened: OpenPage,
    library: Pick<LibraryClient, 'pages' | 'suspects'>,
    onTrouble: (error: unknown) => void,
  ) {
    this.opened = opened
    const client = ClientId.parse(crypto.randomUUID())
    const shown = { changes: new Shown('changes'), suspects: new Shown('suspects') }
    this.#state = EditorState.create({
      doc: schema.nodeFromJSON(opened.document),
      plugins: [
        collab({ version: opened.version, clientID: client }),
        lineOfEmptyBlocks(),
        wellFormed(),
        shown.changes.plugin,
        shown.suspects.plugin,
        this.#pointed.plugin,
        this.#carded.plugin,
        this.#hits.plugin,
        this.#hit.plugin,
        this.#unread.plugin,
        this.#parts.plugin,
        this.#hints.plugin,
        ...deskKeys({
          undo: () => this.undo(),
          redo: () => this.redo(),
        }),
      ],
    })
    const editor = {
      state: () => this.#state,
      dispatch: (tr: Transaction) => this.#dispatch(tr),
      composing: () => this.#composing,
      composition: () => this.#composition,
    }
    this.#proofing = new Proofing({
      page: opened.page.id,
      client,
      library: library.suspects,
      state: () => this.#state,
      composing: () => this.#composing,
      flush: () => this.#sync.flush(),
      pending: () => this.#sync.pending(),
      onFound: () => this.#findings.refresh(),
    })
    const draft = readDraft(opened.draft)
    this.#findings = new Findings(editor, readSource(opened.source), draft, this.#proofing, shown)
    this.found = this.#findings.found
    this.showsChanges = this.#findings.showsChanges
    this.#caret = new Cell(this.#whereCaret())
    this.caret = this.#caret
    this.#here = new Cell(this.#whereHere())
    this.here = this.#here
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
    void this.#proofing.begin()
  }

  get state(): EditorState {
    return this.#state
  }

  /**
   * Shows the text in `place`, which becomes the editable element, named by the element with the id `heading`. Answers
   * how to take it away again.
   */
  mount(place: HTMLElement, heading: string): () => void {
    const view = createView(place, heading, this.#state, {
      dispatch: (tr) => this.#dispatch(tr),
      undo: () => this.undo(),
      redo: () => this.redo(),
      composes: (on) => this.#composes(on),
      left: () => void this.#sync.flush(),
    })
    this.#view = view
    // Back to where it was read: after a restart, or when the window was made smaller and the text was mounted anew.
    const settle = this.#spot ? stayAt(view, this.#spot) : null
    const flush = () => void this.#sync.flush()
    const leave = (event: BeforeUnloadEvent) => {
      flush()
      if (this.#sync.pending() && this.saved.now().kind !== 'sending') event.preventDefault()
    }
    window.addEventListener('beforeunload', leave)
    document.addEventListener('visibilitychange', flush)
    return () => {
      window.removeEventListener('beforeunload', leave)
      document.removeEventListener('visibilitychange', flush)
      flush()
      settle?.()
      this.#spot = spotIn(view)
      view.destroy()
      if (this.#view === view) this.#view = null
    }
  }

  async undo(): Promise<void> {
    if (!this.#composing) await this.#sync.undo()
  }

  redo(): void {
    if (!this.#composing) void this.#sync.redo()
  }

  /** Sends all that was typed. True once the library has it. */
  flush(): Promise<boolean> {
    return this.#sync.flush()
  }

  /** Where the text stands now, or was left; null = it was never shown. */
  spot(): TextSpot | null {
    return this.#view ? spotIn(this.#view) : this.#spot
  }

  /** Where the text is to stand when it is shown. */
  returnTo(spot: TextSpot): void {
    const { doc, tr } = this.#state
    const within = (pos: number) => doc.resolve(Math.min(pos, doc.content.size))
    this.#spot = spot
    this.#dispatch(tr.setSelection(TextSelection.between(within(spot.anchor), within(spot.head))))
  }

  /** Selects a source line, or the next one that is there. False where none is. */
  showLine(line: number): boolean {
    const place = placeOfLine(this.#state.doc, line)
    if (place) this.select(place.from, place.to, true)
    return place !== null
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
    this.#reveal('center')
    if (focus) this.focus()
  }

  /** Marks a place in the text and brings it into sight, while the focus stays where it is; null = no place. */
  point(place: { readonly from: number; readonly to: number } | null): void {
    const end = this.#state.doc.content.size
    const wanted = place ? [pointedDecoration(Math.min(place.from, end), Math.min(place.to, end))] : []
    const tr = this.#pointed.show(this.#state, wanted)
    if (tr) this.#dispatch(tr)
    if (place) this.#view?.dom.querySelector('.pointed, .pointed-gap')?.scrollIntoView({ block: 'center' })
  }

  /** Lights places in the text, and one of them more than the others; null = none. */
  light(hits: readonly Lit[], now: Lit | null): void {
    for (const [shown, wanted] of [
      [this.#hits, hitDecorations(hits, 'hit')],
      [this.#hit, hitDecorations(now ? [now] : [], 'hit-now')],
    ] as const) {
      const tr = shown.show(this.#state, wanted)
      if (tr) this.#dispatch(tr)
    }
  }

  /** Marks lines that nobody has read yet; only those in sight need be given. */
  shade(lines: readonly Lit[]): void {
    const tr = this.#unread.show(this.#state, unreadDecorations(lines))
    if (tr) this.#dispatch(tr)
  }

  /** Shows elements between blocks: links to the other parts of an article. Each is told by its `id`. */
  showBetween(elements: readonly Between[]): void {
    const tr = this.#parts.show(this.#state, betweenDecorations(elements))
    if (tr) this.#dispatch(tr)
  }

  /** Outlines what might be tagged. */
  outline(hints: readonly Decoration[]): void {
    const tr = this.#hints.show(this.#state, hints)
    if (tr) this.#dispatch(tr)
  }

  /** Tells of every change of the text, to whoever keeps places in it. Answers how to stop. */
  follow(reader: (tr: Transaction) => void): () => void {
    this.#followers.add(reader)
    return () => this.#followers.delete(reader)
  }

  /** Where the text that is on screen begins and ends; null = none is. */
  inSight(): Lit | null {
    const view = this.#view
    const scroller = view?.dom.parentElement
    if (!view || !scroller || scroller.clientHeight === 0) return null
    const { top, bottom } = scroller.getBoundingClientRect()
    const { left, width } = view.dom.getBoundingClientRect()
    const at = (y: number, otherwise: number) =>
      view.posAtCoords({ left: left + width / 2, top: y })?.pos ?? otherwise
    return { from: at(top + 4, 0), to: at(bottom - 4, view.state.doc.content.size) }
  }

  /** Where the caret is on screen; null = the text is not shown. */
  caretBox(): { readonly left: number; readonly top: number; readonly bottom: number } | null {
    return this.#view?.coordsAtPos(this.#state.selection.head) ?? null
  }

  /** Changes the text as one operation. False where nothing changed. */
  edit(change: (tr: Transaction) => void, name: Name): boolean {
    const { tr } = this.#state
    change(tr)
    if (!tr.docChanged || this.#composing) return false
    this.#dispatch(asOperation(tr, name))
    this.#here.set(this.#whereHere())
    return true
  }

  /** The open suspects where they stand now, in the order of the text. */
  suspects(): readonly SuspectNow[] {
    const found = this.found.now()
    return (found.document === this.#state.doc ? found : this.#findings.refresh()).suspects
  }

  /** Settled once the library was asked about the text as it is. */
  proofread(): Promise<void> {
    return this.#proofing.ask()
  }

  /** Decides that a doubt is no error on the page, or in the library. False where it could not be decided now. */
  decide(
    place: { readonly from: number; readonly to: number },
    rule: string,
    scope: 'page' | 'library',
  ): Promise<boolean> {
    return this.#proofing.decide(place, rule, scope)
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

  /** Frames the place that a card is about; null = none. */
  frame(place: { readonly from: number; readonly to: number } | null, what: 'doubt' | 'tag' = 'doubt'): void {
    const tr = this.#carded.show(this.#state, place ? [cardedDecoration(place.from, place.to, what)] : [])
    if (tr) this.#dispatch(tr)
  }

  /** The element that the text scrolls in; null = the text is not shown. */
  get scroller(): HTMLElement | null {
    return this.#view?.dom.parentElement ?? null
  }

  /** Where a place's text is drawn in the window, line by line; none where the text is not shown. */
  boxesOf({ from, to }: { readonly from: number; readonly to: number }): readonly DOMRect[] {
    const view = this.#view
    if (!view) return []
    const start = view.domAtPos(from, 1)
    const end = view.domAtPos(to, -1)
    const range = document.createRange()
    range.setStart(start.node, start.offset)
    range.setEnd(end.node, end.offset)
    return [...range.getClientRects()].filter(({ height }) => height > 0)
  }

  /** The position in the document under a point of the window; null = none. */
  positionAt(left: number, top: number): number | null {
    return this.#view?.posAtCoords({ left, top })?.pos ?? null
  }

  /** Where changes or suspects that were listed stand now, from the first to the last; null = they are no more. */
  placeOf(listed: readonly (Change | SuspectNow)[]): { readonly from: number; readonly to: number } | null {
    const { changes, suspects } = this.#findings.refresh()
    const ids = new Set(listed.map(findingId))
    const standing = [...changes, ...suspects].filter((finding) => ids.has(findingId(finding)))
    const from = Math.min(...standing.map((finding) => finding.from))
    return standing.length ? { from, to: Math.max(...standing.map((finding) => finding.to)) } : null
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
    this.#reveal('start')
    if (focus) this.focus()
    return true
  }

  /** Puts the focus into the text, where the caret was. */
  focus(): void {
    this.#view?.focus()
  }

  #reveal(block: 'center' | 'start'): void {
    const view = this.#view
    if (!view) return
    const { node } = view.domAtPos(this.#state.selection.head)
    const element = node instanceof Element ? node : node.parentElement
    element?.scrollIntoView({ block })
  }

  /** What is found in the text as it is at this moment. */
  foundNow(): Found {
    return this.#findings.refresh()
  }

  /** Takes changes back, as one operation. Those that are no more are left out. */
  stet(changes: readonly Change[], name: Name): void {
    const { tr } = this.#state
    stet(tr, this.#findings.standing(changes))
    if (tr.docChanged) this.#dispatch(asOperation(tr, name))
    this.#findings.refresh()
    void this.#sync.flush()
  }

  /** Makes corrections again that were taken back, as one operation. Those that cannot be any more are left out. */
  correctAgain(taken: readonly TakenBack[], name: Name): void {
    const ids = new Set(taken.map(findingId))
    const standing = this.#findings.refresh().takenBack.filter((one) => ids.has(findingId(one)))
    const { tr } = this.#state
    correctAgain(tr, standing)
    if (tr.docChanged) this.#dispatch(asOperation(tr, name))
    this.#findings.refresh()
    void this.#sync.flush()
  }

  /** Sends what is left and lets the page go. */
  close(): Promise<void> {
    this.#findings.close()
    this.#proofing.close()
    if (this.#statusTimer !== null) clearTimeout(this.#statusTimer)
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
    this.#view?.updateState(state)
    if (own.length) this.#sync.changed()
    for (const one of transactions) {
      if (!one.docChanged) continue
      this.#proofing.follow(one)
      for (const follow of this.#followers) follow(one)
    }
    if (changed) this.#findings.changed(Date.now())
    this.#statusTimer ??= setTimeout(() => this.#tellCaret(), statusEvery)
  }

  #composes(on: boolean): void {
    this.#composition = 0
    this.#composing = on && this.#view !== null
    if (this.#composing) {
      void this.#sync.flush()
      return
    }
    const mended = mendBlock(this.#state)
    if (mended) this.#dispatch(mended)
    this.#operations.close()
    this.#sync.changed()
    // It was held back long enough.
    void this.#sync.flush()
  }

  #tellCaret(): void {
    this.#statusTimer = null
    const here = this.#whereHere()
    const { document, from, to } = this.#here.now()
    if (here.document !== document || here.from !== from || here.to !== to) this.#here.set(here)
    const caret = this.#whereCaret()
    const { line, article, version } = this.#caret.now()
    if (caret.line !== line || caret.article !== article || caret.version !== version) this.#caret.set(caret)
  }

  #whereHere(): Here {
    const { doc, selection } = this.#state
    return { document: doc, from: selection.from, to: selection.to }
  }

  #whereCaret(): Caret {
    const { $head } = this.#state.selection
    const article = $head.depth > 0 ? ArticleId.safeParse($head.node(1).attrs.id) : null
    return {
      line: lineAt($head),
      lines: this.opened.source.lines.length,
      article: article?.success ? article.data : null,
      version: getVersion(this.#state),
    }
  }
}
