import type { Mark, Node } from 'prosemirror-model'
import { type EntityAttrs, type FigureAttrs, type Role, roleOf, schema } from '../document'
import { type Inline, inlineTree } from './inline'
import { type Attributes, element, empty, escapeText, section } from './markup'

/** What stands in an `img`. */
export interface HtmlImage {
  readonly src: string
  readonly alt: string
  readonly width: number
  readonly height: number
}

type Images = ReadonlyMap<Node, HtmlImage>

/**
 * An article as HTML, and as XHTML of an EPUB: every element is closed.
 *
 * @param images by the pictures that they show; of any other there is what is said under it
 */
export function htmlArticle(article: Node, images: Images): string {
  // `<figure/>` would be left open by HTML.
  const blocks = article.children.filter(
    (block, at, all) =>
      block.textContent !== '' ||
      images.has(block) ||
      (block.type === schema.nodes.picture && isUnder(all[at + 1])),
  )
  const parts: string[] = []
  for (let at = 0; at < blocks.length; ) {
    const { length, markup } = htmlPart(blocks, at, images)
    parts.push(markup)
    at += length
  }
  return section('article', {}, parts)
}

/** The next blocks that make one element: the lines of a headline, a picture with its caption, or one block. */
function htmlPart(
  blocks: readonly Node[],
  at: number,
  images: Images,
): { readonly length: number; readonly markup: string } {
  const headlines = runOf(blocks, at, (block) => isBlock(block, 'headline'))
  if (headlines.length) {
    const lines = headlines.map(htmlInlines).join(`${empty('br')}\n`)
    return { length: headlines.length, markup: element('h2', {}, lines) }
  }
  const legend = runOf(blocks, at + 1, (block) => isBlock(block, 'caption') || isBlock(block, 'credit'))
  const block = blocks[at]
  if (!block) throw new RangeError(`no block ${at}`)
  if (block.type === schema.nodes.picture || isBlock(block, 'caption')) {
    const said = block.type === schema.nodes.picture ? legend : [block, ...legend]
    const lines = said.map((one) => element('p', { class: roleOf(one) }, htmlInlines(one)))
    const image = images.get(block)
    const parts = [
      image ? empty('img', { ...image }) : '',
      lines.length ? section('figcaption', {}, lines) : '',
    ]
    return { length: legend.length + 1, markup: section('figure', {}, parts) }
  }
  return { length: 1, markup: htmlBlock(block) }
}

const isUnder = (block: Node | undefined) =>
  block !== undefined && block.textContent !== '' && (isBlock(block, 'caption') || isBlock(block, 'credit'))

function runOf(blocks: readonly Node[], from: number, wanted: (block: Node) => boolean): readonly Node[] {
  let end = from
  while (blocks[end] && wanted(blocks[end] as Node)) end++
  return blocks.slice(from, end)
}

function isBlock(block: Node, role: Role): boolean {
  return block.type === schema.nodes.block && roleOf(block) === role
}

function htmlBlock(block: Node): string {
  const role = roleOf(block)
  const inside = htmlInlines(block)
  switch (role) {
    case 'subhead':
      return element('h3', {}, inside)
    case 'note':
      return element('aside', {}, element('p', {}, inside))
    case 'headline':
    case 'body':
    case 'other':
      return element('p', {}, inside)
    case 'kicker':
    case 'deck':
    case 'byline':
    case 'signature':
    case 'caption':
    case 'credit':
    case 'column':
      return element('p', { class: role }, inside)
    default:
      return role satisfies never
  }
}

function htmlInlines(block: Node): string {
  return markupOf(inlineTree(block))
}

function markupOf(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      switch (inline.kind) {
        case 'text':
          return escapeText(inline.text)
        case 'line':
          return ''
        case 'mark': {
          const { name, attributes } = tagOf(inline.mark)
          return element(name, attributes, markupOf(inline.content))
        }
        default:
          return inline satisfies never
      }
    })
    .join('')
}

function tagOf(mark: Mark): { readonly name: string; readonly attributes: Attributes } {
  switch (mark.type) {
    case schema.marks.entity:
      return { name: 'span', attributes: { class: (mark.attrs as EntityAttrs).kind } }
    case schema.marks.figure:
      return figureTag(mark.attrs as FigureAttrs)
    case schema.marks.sic:
      return { name: 'span', attributes: { class: 'sic', title: `sic ${mark.attrs.note as string}`.trim() } }
    case schema.marks.strong:
      return { name: 'strong', attributes: {} }
    default:
      return { name: 'em', attributes: {} }
  }
}

/** A date that HTML's `time` can hold is one; any other single value is `data`. */
function figureTag({ kind, value }: FigureAttrs): { readonly name: string; readonly attributes: Attributes } {
  if (kind === 'date' && typeof value === 'string' && /^\d{4}(-\d{2}){0,2}$/u.test(value))
    return { name: 'time', attributes: { datetime: value } }
  if (typeof value === 'number') return { name: 'data', attributes: { value } }
  return { name: 'span', attributes: { class: 'figure' } }
}
