import type { Node } from 'prosemirror-model'
import type { Draft, DraftBlock, DraftPicture, LineSpan } from './draft'
import { lineText } from './line-runs'
import type { Role } from './role'
import { schema } from './schema'

interface Paragraph {
  /** Indices of its blocks in the draft. */
  readonly blocks: number[]
  readonly role: Role
  readonly pieces: { readonly text: string; readonly line: number }[]
}

/**
 * The document that an editor starts from: a draft's articles in reading order, torn paragraphs made whole, every
 * character under the mark of its source line, every picture in its place. A draft without blocks opens as one empty
 * paragraph.
 */
export function openDraft(draft: Draft): Node {
  const pictures = Map.groupBy(draft.pictures ?? [], ({ block, side }) => placeOf(block, side))
  const articles = draft.articles.flatMap((article) => {
    const paragraphs = joinTorn(draft, article.blocks)
    return paragraphs.length ? [articleNode(article.id, paragraphs, pictures)] : []
  })
  return schema.nodes.page.createChecked(
    null,
    articles.length ? articles : [articleNode('a1', [{ blocks: [], role: 'body', pieces: [] }], pictures)],
  )
}

function joinTorn(draft: Draft, order: readonly number[]): readonly Paragraph[] {
  const open = new Map<number, Paragraph>()
  const paragraphs: Paragraph[] = []
  for (const index of order) {
    const block = draft.blocks[index]
    if (!block) throw new RangeError(`article names block ${index}, the draft has ${draft.blocks.length}`)
    const start = block.continues === null ? undefined : open.get(block.continues)
    if (start) {
      start.blocks.push(index)
      start.pieces.push(...pieces(block, seam(start, block)))
      open.set(index, start)
    } else {
      const paragraph = { blocks: [index], role: block.role, pieces: pieces(block, '') }
      paragraphs.push(paragraph)
      open.set(index, paragraph)
    }
  }
  return paragraphs
}

const endsInWord = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Nd},;:.)\]”’]$/u
const beginsWithWord = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Nd}([“‘]/u

/** Between two halves: nothing in Chinese, a space between two words of a script that writes spaces. */
function seam(start: Paragraph, half: DraftBlock): string {
  const before = start.pieces.at(-1)?.text ?? ''
  return endsInWord.test(before) && beginsWithWord.test(half.text) && /\p{L}/u.test(before) ? ' ' : ''
}

function pieces(block: DraftBlock, before: string): { text: string; line: number }[] {
  const all = block.lines.map((span: LineSpan) => ({
    text: block.text.slice(span.from, span.to),
    line: span.line,
  }))
  const first = all[0]
  if (first) all[0] = { text: before + first.text, line: first.line }
  return all.filter((piece) => piece.text !== '')
}

const placeOf = (block: number, side: DraftPicture['side']) => `${side} ${block}`

function articleNode(
  id: string,
  paragraphs: readonly Paragraph[],
  pictures: ReadonlyMap<string, readonly DraftPicture[]>,
): Node {
  const beside = (blocks: readonly number[], side: DraftPicture['side']) =>
    blocks.flatMap((block) =>
      (pictures.get(placeOf(block, side)) ?? []).map(({ region }) => schema.nodes.picture.create({ region })),
    )
  const blocks = paragraphs.flatMap(({ blocks, role, pieces }) => [
    ...beside(blocks, 'before'),
    schema.nodes.block.create(
      { role },
      pieces.map(({ text, line }) => lineText(text, line)),
    ),
    ...beside(blocks, 'after'),
  ])
  return schema.nodes.article.create({ id }, blocks)
}
