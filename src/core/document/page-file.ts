import type { Node } from 'prosemirror-model'
import type { Draft, DraftBlock } from './draft'
import { openDraft } from './open-draft'
import { type PageFilePicture, pagePictures } from './page-pictures'
import type { Role } from './role'
import type { EntityKind, FigureKind, FigureValue } from './schema'

/**
 * The page file: a page as JSON, in the form that other programs and the score read. Blocks stand in source order;
 * offsets are 0-based UTF-16 units into the block's `text`, end exclusive.
 */
export interface PageFile {
  readonly source: string
  readonly articles: readonly { readonly id: string; readonly headline: string }[]
  readonly blocks: readonly PageFileBlock[]
  /** Absent = the page has none. */
  readonly pictures?: readonly PageFilePicture[]
  readonly suspects: readonly PageFileSuspect[]
}

export interface PageFileBlock {
  readonly article: string
  readonly role: Role
  /** First and last 1-based source line. */
  readonly lines: readonly [number, number]
  readonly text: string
  /** Index of the block whose paragraph this one goes on with, other text standing between them in the source. */
  readonly continues?: number
  readonly entities?: readonly PageFileEntity[]
  readonly figures?: readonly PageFileFigure[]
}

export interface PageFileEntity {
  readonly kind: EntityKind
  readonly text: string
  readonly start: number
}

export interface PageFileFigure {
  readonly kind: FigureKind
  readonly text: string
  readonly start: number
  readonly value: FigureValue
  readonly unit: string | null
  readonly approx?: true
}

/** The tags of one block. */
export interface PageFileTags {
  readonly entities: readonly PageFileEntity[]
  readonly figures: readonly PageFileFigure[]
}

export interface PageFileSuspect {
  readonly block: number
  readonly start: number
  readonly end: number
  readonly rule: string
  readonly suggestions: readonly string[]
  readonly confidence: number
}

/**
 * What cleaning made of a page, before an editor opened it.
 *
 * @param tags what a machine would tag, one entry per block of the draft; absent = nothing
 */
export function pageFileFromDraft(
  source: string,
  draft: Draft,
  tags: readonly PageFileTags[] = [],
): PageFile {
  const article = new Map(
    draft.articles.flatMap(({ id, blocks }) => blocks.map((block) => [block, id] as const)),
  )
  return {
    source,
    articles: draft.articles.map(({ id, blocks }) => ({
      id,
      headline: joinHeadlines(blocks.flatMap((index) => draft.blocks[index] ?? [])),
    })),
    blocks: draft.blocks.map((block, index) => ({
      article: article.get(index) ?? '',
      role: block.role,
      lines: [block.lines[0]?.line ?? 0, block.lines.at(-1)?.line ?? 0],
      text: block.text,
      ...(block.continues === null ? {} : { continues: block.continues }),
      ...tagged(tags[index]),
    })),
    ...pictured(openDraft(draft).children),
    suspects: draft.suspects.map(({ block, from, to, rule, suggestions, confidence }) => ({
      block,
      start: from,
      end: to,
      rule,
      suggestions,
      confidence,
    })),
  }
}

export function pictured(articles: readonly Node[]): Pick<PageFile, 'pictures'> {
  const pictures = pagePictures(articles)
  return pictures.length > 0 ? { pictures } : {}
}

function tagged(tags: PageFileTags | undefined): Partial<PageFileTags> {
  if (!tags) return {}
  return {
    ...(tags.entities.length ? { entities: tags.entities } : {}),
    ...(tags.figures.length ? { figures: tags.figures } : {}),
  }
}

/** An article's headline lines as one, joined by a full-width space; '' = it has none. */
function joinHeadlines(blocks: readonly Pick<DraftBlock, 'role' | 'text'>[]): string {
  return blocks
    .filter(({ role, text }) => role === 'headline' && text !== '')
    .map(({ text }) => text)
    .join('\u3000')
}
