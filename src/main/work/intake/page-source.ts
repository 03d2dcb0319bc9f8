import type { Node } from 'prosemirror-model'
import type { PageId } from '../../../core/contract'
import { type Draft, sourceInUse, sourceRanges } from '../../../core/document'
import type { Range } from '../../../core/text'
import {
  type Geometry,
  type ImportedSource,
  importedDraft,
  importedGeometry,
  importedSource,
  type LaterSource,
  laterGeometry,
  laterSources,
  type ReadingDatabase,
  sourcePart,
} from '../../library'

/** The source that a page's document is of, by itself: its lines numbered from 1, its sheets too. */
export interface PageSource extends ImportedSource {
  readonly draft: Draft
  /** Unpacked each time: a page's glyphs take megabytes, and most who ask for its source do without. */
  readonly geometry: () => Geometry | null
  /** Which printed page of the file it is, 1-based; null = the whole file. */
  readonly sheet: number | null
  /** The numbers that its lines and sheets go by on the page. */
  readonly range: Range
  readonly firstSheet: number
  /** null = it is the one that the page was imported from. */
  readonly later: LaterSource | null
}

/** null = there is no such page. */
export function pageSource(db: ReadingDatabase, page: PageId, document: Node): PageSource | null {
  const first = importedSource(db, page)
  const draft = importedDraft(db, page)
  if (!first || !draft) return null
  const later = laterSources(db, page)
  const lines = later.reduce((sum, source) => sum + source.lines.length, first.lines.length)
  const ranges = sourceRanges(
    lines,
    later.map(({ firstLine }) => firstLine),
  )
  const range = sourceInUse(document, ranges)
  const own = later.find(({ firstLine }) => firstLine === range.from)
  if (own)
    return {
      ...own,
      draft: JSON.parse(own.draft) as Draft,
      geometry: () => laterGeometry(own),
      range,
      later: own,
    }
  const sheet = sourcePart(db, page)?.sheet ?? null
  const geometry = () => importedGeometry(db, page)
  return { ...first, draft, geometry, sheet, range, firstSheet: 1, later: null }
}
