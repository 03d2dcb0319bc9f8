import type { Source } from '../../../core/text'
import { guess } from './guess'

/** How many printed pages a source holds. */
export function sheetsIn({ pages }: Source): number {
  return Math.max(1, pages?.length ?? 0)
}

/** One printed page (1-based) of a source, as a source of its own. */
export function sheetOf({ name, lines, pages = [] }: Source, sheet: number): Source {
  return {
    name,
    lines: lines.flatMap(({ page = 1, ...line }) => (page === sheet ? [line] : [])),
    pages: pages.slice(sheet - 1, sheet),
  }
}

/** What each printed page of a source is called in print, in order; null = it does not say. */
export function printedLabels(source: Source): (string | null)[] {
  return Array.from({ length: sheetsIn(source) }, (_, index) => {
    const lines = sheetOf(source, index + 1).lines.map(({ text }) => text)
    return guess('', lines).label || null
  })
}

/** Share of sheets that have to be called something, each something else, for a file to be an issue of pages. */
const enoughLabels = 0.5

/** Whether each sheet of a source is a page of its own, by what is printed on them. */
export function areApart(labels: readonly (string | null)[]): boolean {
  const known = labels.filter((label) => label !== null)
  return (
    labels.length > 1 && new Set(known).size === known.length && known.length > labels.length * enoughLabels
  )
}

/** Pages as they are called: as printed, else by counting on from the one before; the first as `first` says. */
export function pageLabels(first: string, printed: readonly (string | null)[]): string[] {
  const labels: string[] = []
  for (const [index, label] of printed.entries())
    labels.push(index === 0 ? first : (label ?? nextLabel(labels.at(-1) ?? '', index + 1)))
  return labels
}

/** What several sheets that stay together are called where nothing printed says it: `1-2`; '' = that is not known either. */
export function wholeLabel(labels: readonly string[]): string {
  const [first, last] = [labels[0], labels.at(-1)]
  return labels.length > 1 && first && last ? `${first}-${last}` : ''
}

/** A3 → A4; what does not end in a number is followed by the sheet's own. */
function nextLabel(label: string, sheet: number): string {
  const [, stem, digits] = /^(.*?)(\d{1,6})$/u.exec(label) ?? []
  return digits === undefined ? String(sheet) : `${stem}${Number(digits) + 1}`
}

/** A word or a folio, however large, tells no page from another. */
const leastLead = 4
const longestLead = 60

/** What each printed page is set largest in, or else begins with; '' = there is nothing on it. */
export function sheetLeads(source: Source): string[] {
  return Array.from({ length: sheetsIn(source) }, (_, index) => {
    const lines = sheetOf(source, index + 1).lines.filter(({ text }) => text.trim().length >= leastLead)
    const sizes = lines.map(({ box }) => (box ? Math.min(box.width, box.height) : 0))
    const largest = lines[sizes.indexOf(Math.max(...sizes))]
    return (largest?.text.trim() ?? '').slice(0, longestLead).toWellFormed()
  })
}
