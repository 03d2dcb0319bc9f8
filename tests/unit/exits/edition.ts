import type { Node } from 'prosemirror-model'
import { schema } from '../../../src/core/document'
import type { Edition, EditionRecord, PictureCrop } from '../../../src/core/exits'

type Piece = string | readonly [text: string, ...marks: readonly Tag[]]
export type Tag =
  | { readonly entity: string; readonly record?: string }
  | { readonly figure: string; readonly value: unknown; readonly unit?: string; readonly approx?: boolean }
  | 'strong'
  | 'em'
  | { readonly sic: string }

const line = (n: number) => schema.marks.line.create({ n })

function marks(tag: Tag) {
  if (tag === 'strong' || tag === 'em') return schema.marks[tag].create()
  if ('sic' in tag) return schema.marks.sic.create({ note: tag.sic })
  if ('entity' in tag) return schema.marks.entity.create({ kind: tag.entity, entity: tag.record ?? null })
  const { figure, value, unit = null, approx = false } = tag
  return schema.marks.figure.create({ kind: figure, value, unit, approx })
}

/** A block of a document: its role, then its text in pieces, each a source line of its own. */
export function block(role: string, ...pieces: readonly Piece[]): Node {
  return schema.nodes.block.createChecked(
    { role },
    pieces.map((piece, index) => {
      const [text, ...tags] = typeof piece === 'string' ? [piece] : piece
      return schema.text(text, [line(index + 1), ...tags.map(marks)])
    }),
  )
}

/** @param region where it stands on the scan; null = nobody knows */
export function picture(region: string | null = null): Node {
  return schema.nodes.picture.create({ region })
}

/** A picture's JPEG. No form looks into it. */
export function crop(jpeg: string | Buffer, width = 400, height = 300): PictureCrop {
  const bytes = typeof jpeg === 'string' ? Buffer.from(jpeg) : jpeg
  return { jpeg: bytes, base64: () => bytes.toString('base64'), width, height }
}

/** One page of an issue, an article for each list of blocks. */
export function edition(
  articles: readonly (readonly Node[])[],
  records: Readonly<Record<string, EditionRecord>> = {},
  cut: Edition['pages'][number]['crop'] = async () => null,
): Edition {
  const document = schema.nodes.page.createChecked(
    null,
    articles.map((blocks, index) => schema.nodes.article.create({ id: `a${index + 1}` }, blocks)),
  )
  document.check()
  return {
    kind: 'page',
    made: '2024-03-19T08:00:00.000Z',
    publication: '云溪科技报',
    date: '2024-03-18',
    number: '412',
    records: new Map(Object.entries(records)),
    pages: [
      {
        id: 3,
        label: '3',
        document,
        articles: document.children,
        source: { name: 'p3.txt', lines: [] },
        draft: { articles: [], blocks: [], corrections: [], suspects: [] },
        engine: () => null,
        past: () => null,
        crop: cut,
      },
    ],
  }
}
