import type { Node } from 'prosemirror-model'
import { textBlocks } from '../../core/document'
import { type FindQuery, type Hit, prepare, replacementOf, replaceRange } from '../../core/find'
import type { PatternFault } from '../../core/text'
import type { DeskPage, Lit } from '../desk'
import { Cell, type Store } from '../store'
import { Patterns } from './patterns'

/** A hit where it stands in the document. */
export interface PageHit extends Lit, Pick<Hit, 'groups' | 'named'> {
  readonly text: string
}

/** `broken`: no regular expression. `endless`: one that does not come to an end. Positions are those of `document`. */
export interface PageFound {
  readonly kind: 'none' | 'found' | 'broken' | 'endless'
  readonly query: FindQuery
  readonly document: Node
  readonly hits: readonly PageHit[]
  /** Which of the hits is selected; -1 = none. */
  readonly at: number
  /** What is wrong with a broken one. */
  readonly fault: PatternFault | null
}

/** More than so many are counted, not lit: nobody sees them one by one, and the browser draws each. */
const mostLit = 3_000

/** Finds and replaces on one open page. */
export class PageFind {
  readonly found: Store<PageFound>
  readonly #found: Cell<PageFound>
  readonly #desk: DeskPage
  readonly #patterns = new Patterns()
  readonly #leave: () => void
  #query: FindQuery
  #lights = false

  constructor(desk: DeskPage, query: FindQuery) {
    this.#desk = desk
    this.#query = query
    this.#found = new Cell(this.#result('none', []))
    this.found = this.#found
    this.#leave = desk.here.subscribe(() => {
      if (!this.#lights) return
      if (desk.state.doc !== this.#found.now().document) void this.#look()
      else this.#follow()
    })
  }

  /** Looks for a query; where `select` says so, selects the first hit from there on. */
  async ask(query: FindQuery, select: number | null = null): Promise<void> {
    this.#query = query
    const { selection } = this.#desk.state
    if (!(await this.#look())) return
    // A pattern takes its time: who went on in the text meanwhile stays there.
    if (!this.#desk.state.selection.eq(selection)) return
    const { hits } = this.#found.now()
    const first = hits.findIndex((hit) => hit.from >= (select ?? 0))
    if (select !== null && hits.length > 0) this.#select(Math.max(0, first), false)
  }

  /** Lights the hits in the text, for as long as they are asked for. */
  light(on: boolean): void {
    this.#lights = on
    if (on) void this.#look()
    else this.#desk.highlights.light([], null)
  }

  /** Selects the hit behind the selection, or the one before it; at the end begins again. */
  async step(direction: 1 | -1, focus: boolean): Promise<void> {
    const { selection } = this.#desk.state
    if (!(await this.#fresh()) || !this.#desk.state.selection.eq(selection)) return
    const { hits } = this.#found.now()
    const { from, to } = selection
    const next =
      direction > 0
        ? hits.findIndex((hit) => hit.from >= to && hit.to > from)
        : hits.findLastIndex((hit) => hit.to <= from)
    if (hits.length > 0) this.#select(next >= 0 ? next : direction > 0 ? 0 : hits.length - 1, focus)
  }

  /** Replaces the hit that is selected and goes on to the next; where none is, only goes on. True where it replaced one. */
  async replace(template: string): Promise<boolean> {
    if (!(await this.#fresh())) return false
    const { hits, at } = this.#found.now()
    const hit = hits[at]
    if (!hit) {
      await this.step(1, false)
      return false
    }
    const put = this.#put(hit, template)
    const replaced = this.#desk.edit((tr) => replaceRange(tr, hit.from, hit.to, put), {
      key: put === '' ? 'operations.remove' : 'operations.replace',
      values: { before: short(hit.text), after: short(put) },
    })
    if (!(await this.#look())) return replaced
    const left = this.#found.now().hits
    const next = left.findIndex(({ from }) => from >= hit.from + put.length)
    if (left.length > 0) this.#select(Math.max(0, next), false)
    return replaced
  }

  /** Replaces every hit, as one operation; answers how many. */
  async replaceAll(template: string): Promise<number> {
    if (!(await this.#fresh())) return 0
    const changing = this.#found.now().hits.filter((hit) => this.#put(hit, template) !== hit.text)
    const name = {
      key: template === '' ? 'operations.removeAll' : 'operations.replaceAll',
      values: { before: short(this.#query.text), after: short(template), count: changing.length },
    }
    const changed = this.#desk.edit((tr) => {
      for (const hit of changing.toReversed()) replaceRange(tr, hit.from, hit.to, this.#put(hit, template))
    }, name)
    await this.#look()
    return changed ? changing.length : 0
  }

  close(): void {
    this.#leave()
    this.#patterns.close()
    this.#desk.highlights.light([], null)
  }

  /** The selection went elsewhere by other means than by this. */
  #follow(): void {
    const found = this.#found.now()
    const { from, to } = this.#desk.state.selection
    const at = found.hits.findIndex((hit) => hit.from === from && hit.to === to)
    if (at !== found.at) this.#show({ ...found, at })
  }

  #put(hit: PageHit, template: string): string {
    return replacementOf(template, this.#query.regex, hit, hit.text)
  }

  #select(index: number, focus: boolean): void {
    const found = this.#found.now()
    const hit = found.hits[index]
    if (!hit) return
    this.#desk.select(hit.from, hit.to, focus)
    this.#show({ ...found, at: index })
  }

  /** Found in the text as it is now. False where another query came meanwhile. */
  async #fresh(): Promise<boolean> {
    const { document, query } = this.#found.now()
    return (document === this.#desk.state.doc && query === this.#query) || this.#look()
  }

  async #look(): Promise<boolean> {
    const query = this.#query
    const prepared = prepare(query)
    if (prepared.kind !== 'ready') {
      this.#show(
        prepared.kind === 'broken'
          ? { ...this.#result('broken', []), fault: prepared.fault }
          : this.#result('none', []),
      )
      return true
    }
    for (;;) {
      const { doc } = this.#desk.state
      const blocks = textBlocks(doc)
      const texts = blocks.map(({ text }) => text)
      const found = query.regex ? await this.#patterns.find(query, texts) : texts.map(prepared.find)
      if (found === null || query !== this.#query) return false
      // Typed into meanwhile.
      if (doc !== this.#desk.state.doc) continue
      this.#show(
        found === 'endless'
          ? this.#result('endless', [])
          : this.#result(
              'found',
              blocks.flatMap(({ pos, text }, index) =>
                (found[index] ?? []).map(({ from, to, groups, named }) => ({
                  from: pos + from,
                  to: pos + to,
                  text: text.slice(from, to),
                  groups,
                  named,
                })),
              ),
            ),
      )
      return true
    }
  }

  #result(kind: PageFound['kind'], hits: readonly PageHit[]): PageFound {
    const { doc, selection } = this.#desk.state
    const at = hits.findIndex(({ from, to }) => from === selection.from && to === selection.to)
    return { kind, query: this.#query, document: doc, hits, at, fault: null }
  }

  #show(found: PageFound): void {
    this.#found.set(found)
    if (this.#lights) this.#desk.highlights.light(found.hits.slice(0, mostLit), found.hits[found.at] ?? null)
  }
}

/** For an operation's name. */
function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
