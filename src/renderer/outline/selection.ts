import type { Node } from 'prosemirror-model'
import { blockAt } from '../../core/document'
import { addressOf, articleOf, type Line } from './lines'
import type { Target } from './target'

/**
 * What is chosen in the outline: blocks or articles, never both. Nodes are told by identity: a block that moves stays
 * chosen, one that is edited does not.
 */
export interface Chosen {
  readonly kind: Target['kind']
  readonly nodes: ReadonlySet<Node>
}

export const noneChosen: Chosen = { kind: 'blocks', nodes: new Set() }

const kindOf = (line: Line): Target['kind'] => (line.kind === 'article' ? 'articles' : 'blocks')

export function only(line: Line): Chosen {
  return { kind: kindOf(line), nodes: new Set([line.node]) }
}

/** Everything of one kind from one line to another. */
export function between(lines: readonly Line[], from: number, to: number): Chosen {
  const anchor = lines[from]
  if (!anchor) return noneChosen
  const part = lines.slice(Math.min(from, to), Math.max(from, to) + 1)
  return {
    kind: kindOf(anchor),
    nodes: new Set(part.filter(({ kind }) => kind === anchor.kind).map(({ node }) => node)),
  }
}

/** One more, or one less. */
export function toggled(chosen: Chosen, line: Line): Chosen {
  if (chosen.kind !== kindOf(line)) return only(line)
  const nodes = new Set(chosen.nodes)
  if (!nodes.delete(line.node)) nodes.add(line.node)
  return { kind: chosen.kind, nodes }
}

/** What the target's blocks or articles are now. */
export function chosenOf(page: Node, target: Target): Chosen {
  const nodes =
    target.kind === 'articles'
      ? target.numbers.map((number) => page.maybeChild(number))
      : target.places.map((place) => blockAt(page, place))
  return { kind: target.kind, nodes: new Set(nodes.filter((node) => node !== null)) }
}

/** What an act is done to: what is chosen if the line at hand is of it, else that line alone. */
export function targetOf(page: Node, chosen: Chosen, line: Line): Target {
  const { kind, nodes } = nodesWith(chosen, line)
  if (kind === 'articles')
    return { kind, numbers: page.children.flatMap((article, number) => (nodes.has(article) ? [number] : [])) }
  return {
    kind,
    places: page.children.flatMap((article, number) =>
      article.children.flatMap((block, index) => (nodes.has(block) ? [{ article: number, index }] : [])),
    ),
  }
}

function nodesWith(chosen: Chosen, line: Line): Chosen {
  return chosen.kind === kindOf(line) && chosen.nodes.has(line.node) ? chosen : only(line)
}

/**
 * The line in which an article or a block stands now. What was undone is another node: an article is told by its id, a
 * block by all that it holds, or where its role or a tag was undone with it by its text. undefined = it is not there.
 */
export function lineAgain(lines: readonly Line[], { kind, node }: Line): Line | undefined {
  const same = lines.filter((line) => line.kind === kind)
  if (kind === 'article') return same.find((line) => line.node.attrs.id === node.attrs.id)
  const { textContent } = node
  return (
    same.find((line) => line.node === node) ??
    same.find((line) => line.node.eq(node)) ??
    (textContent === '' ? undefined : same.find((line) => line.node.textContent === textContent))
  )
}

/** Where the first line of a target is found. */
export function addressOfTarget(target: Target): string | null {
  if (target.kind === 'articles')
    return target.numbers[0] === undefined ? null : String(Math.min(...target.numbers))
  const [first] = target.places
  return first ? `${first.article} ${first.index}` : null
}

export function indexOf(lines: readonly Line[], address: string | null): number {
  return address === null ? -1 : lines.findIndex((line) => addressOf(line) === address)
}

/** The lines that are chosen together with a line: an article's blocks, or all articles. */
export function siblingsOf(lines: readonly Line[], line: Line): Chosen {
  const own = lines.filter(
    (one) => one.kind === line.kind && (line.kind === 'article' || articleOf(one) === articleOf(line)),
  )
  return { ...only(line), nodes: new Set(own.map(({ node }) => node)) }
}
