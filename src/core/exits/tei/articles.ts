import type { Node } from 'prosemirror-model'
import { type Role, roleOf, schema } from '../../document'
import { element, empty, section } from '../markup'
import { pictureBoxes } from './facsimile'
import { articleName, pictureName, type TeiPage } from './page'
import { phrases, surfaceOf } from './phrases'

/** The pages' texts: for each a `pb`, and a `div` for each article. */
export function articles(pages: readonly TeiPage[], known: ReadonlySet<string>): readonly string[] {
  const named = new Map<string, string>(
    pages.flatMap(({ page }) =>
      page.articles.map(
        (article) => [`${page.id}/${article.attrs.id as string}`, articleName(page, article)] as const,
      ),
    ),
  )
  return pages.flatMap((page) => {
    const writer = new Writer(page, known)
    return [
      empty('pb', { n: page.page.label, facs: surfaceOf(page) }),
      ...page.page.articles.map((article) => {
        const start = named.get((article.attrs.continues as string | null) ?? '')
        return writer.article(article, start === undefined ? null : `#${start}`)
      }),
    ]
  })
}

/** Roles that may stand at the head of a division, and what they are there. */
const heads: ReadonlySet<Role> = new Set<Role>(['headline', 'kicker', 'deck', 'column', 'subhead'])

/** A division's own blocks: what stands before its text, its text, and the divisions that begin with a subhead. */
interface Division {
  readonly blocks: readonly Node[]
  readonly sections: readonly (readonly Node[])[]
}

class Writer {
  readonly #page: TeiPage
  readonly #known: ReadonlySet<string>
  readonly #pictures: ReadonlySet<number>
  #pictureCount = 0
  /** Where the text has come to. */
  #sheet = 1

  constructor(page: TeiPage, known: ReadonlySet<string>) {
    this.#page = page
    this.#known = known
    this.#pictures = new Set(pictureBoxes(page.page).map(({ number }) => number))
  }

  article(article: Node, prev: string | null): string {
    const { page } = this.#page
    const blocks = article.children.filter(
      (block) => block.type === schema.nodes.picture || block.textContent !== '',
    )
    const { blocks: own, sections } = divided(blocks)
    return section(
      'div',
      { type: 'article', 'xml:id': articleName(page, article), n: article.attrs.id as string, prev },
      [
        ...this.#parts(own, sections.length === 0),
        ...sections.map((inner) => section('div', { type: 'section' }, this.#parts(inner, true))),
      ],
    )
  }

  /**
   * Headings and bylines first, then text, signatures last: these want text before and nothing behind them.
   *
   * @param last whether nothing follows in the division
   */
  #parts(blocks: readonly Node[], last: boolean): readonly string[] {
    const first = blocks.findIndex((block) => !isHead(block) && !isBlock(block, 'byline'))
    const begin = first < 0 ? blocks.length : first
    const signed = blocks.findLastIndex((block) => !isBlock(block, 'signature')) + 1
    const end = last && signed > begin ? signed : blocks.length
    const parts = blocks.slice(0, begin).map((block) => this.#heading(block))
    for (let at = begin; at < end; ) {
      const { length, markup } = this.#part(blocks, at)
      parts.push(markup)
      at += length
    }
    return [...parts, ...blocks.slice(end).map((block) => element('signed', {}, this.#said(block)))]
  }

  #heading(block: Node): string {
    const role = roleOf(block)
    if (role === 'byline') return element('byline', {}, this.#said(block))
    return element('head', { type: role === 'headline' ? null : role }, this.#said(block))
  }

  #part(blocks: readonly Node[], at: number): { readonly length: number; readonly markup: string } {
    const block = blocks[at]
    if (!block) throw new RangeError(`no block ${at}`)
    const picture = block.type === schema.nodes.picture
    if (!picture && !isBlock(block, 'caption')) return { length: 1, markup: this.#text(block) }
    let end = at + 1
    while (blocks[end] && (isBlock(blocks[end] as Node, 'caption') || isBlock(blocks[end] as Node, 'credit')))
      end++
    return { length: end - at, markup: this.#figure(picture, blocks.slice(picture ? at + 1 : at, end)) }
  }

  #text(block: Node): string {
    const role = roleOf(block)
    return role === 'body'
      ? element('p', {}, this.#said(block))
      : element('ab', { type: role }, this.#said(block))
  }

  /** What is said under a picture describes it; who took it stands beside. */
  #figure(picture: boolean, legend: readonly Node[]): string {
    if (picture) this.#pictureCount++
    const placed = picture && this.#pictures.has(this.#pictureCount)
    const facs = placed ? `#${pictureName(this.#page.page, this.#pictureCount)}` : null
    const parts = legend.map((block, index) => {
      if (isBlock(block, 'credit')) return element('ab', { type: 'credit' }, this.#said(block))
      return element(index === 0 ? 'head' : 'p', {}, this.#said(block))
    })
    const said = legend.length
      ? parts
      : [element('figDesc', { 'xml:lang': 'en' }, 'Picture without a caption.')]
    return section('figure', { facs }, said)
  }

  #said(block: Node): string {
    const { text, sheet } = phrases(block, this.#page, this.#known, this.#sheet)
    this.#sheet = sheet
    return text
  }
}

/** A heading behind text begins a division of its own, and all that follows is in it. */
function divided(blocks: readonly Node[]): Division {
  const parts: Node[][] = [[]]
  let text = false
  for (const block of blocks) {
    if (isHead(block) && text) {
      parts.push([])
      text = false
    } else if (!isHead(block)) text = true
    parts.at(-1)?.push(block)
  }
  const [first = [], ...sections] = parts
  return { blocks: first, sections }
}

const isHead = (block: Node) => block.type === schema.nodes.block && heads.has(roleOf(block))
const isBlock = (block: Node, role: Role) => block.type === schema.nodes.block && roleOf(block) === role
