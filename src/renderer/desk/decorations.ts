import type { Node } from 'prosemirror-model'
import { Decoration } from 'prosemirror-view'
import type { Change, TakenBack } from '../../core/document'
import type { Lit } from './lit'
import { piecesOf } from './pieces'
import type { SuspectNow } from './suspects-now'

/** A change's name while its text stands: the place in the source, and what became of it. */
function changeId({ kind, line, fromSource, toSource, before, after }: Change | TakenBack): string {
  return [kind, line, fromSource, toSource, before, after].join(' ')
}

/** A finding's name, for lists and for the text. */
export function findingId(finding: Change | TakenBack | SuspectNow): string {
  return 'suspect' in finding ? `suspect ${finding.suspect.id}` : changeId(finding)
}

/** What was put in is underlined, what went is struck beside it. Joined lines show by their numbers in the margin. */
export function changeDecorations(changes: readonly Change[]): readonly Decoration[] {
  return changes.flatMap((change): readonly Decoration[] => {
    if (change.kind === 'join') return []
    const id = changeId(change)
    const parts: Decoration[] = []
    if (change.before !== '')
      parts.push(
        Decoration.widget(change.from, () => struck(change), {
          id: `struck ${id}`,
          key: `struck ${id}`,
          side: -1,
          ignoreSelection: true,
        }),
      )
    if (change.to > change.from)
      parts.push(
        Decoration.inline(change.from, change.to, { class: 'put', 'data-rule': change.rule ?? '' }, { id }),
      )
    return parts
  })
}

/** Blanks are what is struck most often: they are shown by their signs. */
export function visible(text: string): string {
  return text
    .replace(/ /gu, '␣')
    .replace(/\u3000/gu, '□')
    .replace(/\t/gu, '⇥')
    .replace(/\n/gu, '↵')
}

function struck({ before, kind, rule }: Change): HTMLElement {
  const element = document.createElement('del')
  element.className = kind === 'line' ? 'struck line' : before.trim() === '' ? 'struck blank' : 'struck'
  element.dataset.rule = rule ?? ''
  element.textContent = visible(before)
  return element
}

/** How a doubt is drawn: a wrong character waved, a mark dotted, a gap in the sense dashed, a place on the page framed. */
const shapes: Readonly<Record<string, string>> = {
  'half-width': 'mark',
  'stray-space': 'mark',
  'letter-spacing': 'mark',
  continuity: 'sense',
  'line-wrap': 'sense',
  articles: 'place',
  columns: 'place',
  'duplicate-glyphs': 'twice',
  'repeated-lines': 'twice',
}

/** How a suspect is drawn, and the name of that: the same string for the same suspect, which is compared at once. */
interface Look {
  readonly id: string
  readonly attrs: { readonly class: string; readonly 'data-rule': string; readonly title: string }
}

/**
 * Draws suspects. Two thousand are of a dozen rules, and stand at every key where they stood: what each looks like is
 * made once.
 */
export class SuspectLooks {
  readonly #label: (rule: string) => string
  readonly #titles = new Map<string, string>()
  readonly #looks = new WeakMap<SuspectNow['suspect'], Look>()

  /** @param label what a rule is called, shown where the mouse rests on it */
  constructor(label: (rule: string) => string) {
    this.#label = label
  }

  decorations(suspects: readonly SuspectNow[]): readonly Decoration[] {
    return suspects.map((one) => {
      const { attrs, id } = this.#lookOf(one)
      return Decoration.inline(one.from, one.to, attrs, { id })
    })
  }

  #lookOf(one: SuspectNow): Look {
    const known = this.#looks.get(one.suspect)
    if (known) return known
    const { rule, later } = one.suspect
    const shape = `suspect ${shapes[rule] ?? 'character'}${later ? ' later' : ''}`
    const title = this.#titles.get(rule) ?? this.#label(rule)
    this.#titles.set(rule, title)
    const look: Look = {
      id: `${findingId(one)} ${shape} ${title}`,
      attrs: { class: shape, 'data-rule': rule, title },
    }
    this.#looks.set(one.suspect, look)
    return look
  }
}

/** The place whose card is open: a doubt, or a tag. */
export function cardedDecorations(doc: Node, place: Lit, what: 'doubt' | 'tag'): readonly Decoration[] {
  return boxed(doc, place, `carded ${what}`)
}

/** One box around a place, whatever parts its text. */
function boxed(doc: Node, place: Lit, shape: string): readonly Decoration[] {
  return piecesOf(doc, [place]).flatMap(({ pieces }) =>
    pieces.map(({ from, to, torn }) => {
      const id = `${shape} ${torn}`.trimEnd()
      return Decoration.inline(from, to, { class: id }, { id })
    }),
  )
}

/** What was found. */
export function hitDecorations(
  hits: readonly { readonly from: number; readonly to: number }[],
  className: string,
): readonly Decoration[] {
  return hits.map(({ from, to }) => Decoration.inline(from, to, { class: className }, { id: className }))
}

/** What a list beside the text points at; between two characters, a bar. */
export function pointedDecorations(doc: Node, place: Lit): readonly Decoration[] {
  if (place.to > place.from) return boxed(doc, place, 'pointed')
  const id = 'pointed'
  return [Decoration.widget(place.from, pointedGap, { id, key: id, ignoreSelection: true })]
}

function pointedGap(): HTMLElement {
  const element = document.createElement('span')
  element.className = 'pointed-gap'
  return element
}

/** An element that stands between two blocks, and is no part of the text. */
export interface Between {
  readonly id: string
  /** A position between two blocks, or at an article's edge. */
  readonly pos: number
  /** −1 = before what is at the position, 1 = after what is before it. */
  readonly side: -1 | 1
  readonly element: () => HTMLElement
}

export function betweenDecorations(elements: readonly Between[]): readonly Decoration[] {
  return elements.map(({ id, pos, side, element }) =>
    Decoration.widget(pos, element, { id, key: id, side, ignoreSelection: true, stopEvent: () => true }),
  )
}
