import type { Excerpt } from '../text'
import type { Edition } from './edition'
import { languageOf } from './edition'
import { errataTable } from './errata-table'
import { htmlFrame } from './html-frame'
import { element, escapeText, section } from './markup'
import type { Writing } from './writing'

/** A 勘误表 as one HTML page that needs nothing beside it, and prints well. */
export function errataHtml(edition: Edition, writing: Writing): string {
  const { title, issue, columns, rows, rates, note } = errataTable(edition, writing)
  const language = languageOf(edition.pages.flatMap(({ articles }) => articles))
  const heading = [issue, title].filter((part) => part !== '').join(' · ')
  const sections = rates.map((rate) =>
    section('section', {}, [
      element('h2', {}, escapeText(rate.title)),
      table(rate.columns, rate.rows, 'rates'),
    ]),
  )
  const { before, after } = htmlFrame(language, heading, style)
  const main = section('main', {}, [
    ...(issue === '' ? [] : [element('p', { class: 'issue' }, escapeText(issue))]),
    element('h1', {}, escapeText(title)),
    table(columns, rows, 'errata'),
    ...sections,
    element('p', { class: 'note' }, escapeText(note)),
  ])
  return [before, main, after, ''].join('\n')
}

function table(
  columns: readonly string[],
  rows: readonly (readonly (string | Excerpt)[])[],
  name: string,
): string {
  const head = columns.map((column) => element('th', { scope: 'col' }, escapeText(column)))
  const body = rows.map((cells) =>
    element(
      'tr',
      {},
      cells.map((cell) => `<td>${markup(cell)}</td>`),
    ),
  )
  return section('table', { class: name }, [
    section('thead', {}, [element('tr', {}, head)]),
    `<tbody>\n${body.join('\n')}\n</tbody>`,
  ])
}

function markup(cell: string | Excerpt): string {
  if (typeof cell === 'string') return escapeText(cell)
  const { text, from, to } = cell
  const [before, said, after] = [text.slice(0, from), text.slice(from, to), text.slice(to)].map(escapeText)
  // What was taken out leaves no place to mark.
  return said === '' ? `${before}${after}` : `${before}${element('mark', {}, said)}${after}`
}

const style = `:root { color-scheme: light dark; }
body { margin: 0 auto; max-width: 64em; padding: 2em 1.25em; line-height: 1.5;
  font-family: "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", SimSun, Georgia, serif; }
.issue, .note { color: GrayText; font-size: .85em; }
h1 { margin: 0 0 .8em; font-size: 1.6em; }
h2 { margin: 2em 0 .5em; font-size: 1.1em; }
table { border-collapse: collapse; }
th, td { padding: .3em .6em; border-bottom: 1px solid GrayText; text-align: start; vertical-align: top; }
th { white-space: nowrap; border-bottom-width: 2px; font-size: .85em; }
.errata { width: 100%; }
.errata td:nth-child(-n+2), .errata td:nth-child(n+6) { white-space: nowrap; }
.errata td:nth-child(4) { font-weight: bold; }
.errata td:nth-child(-n+4) { min-width: 1.5em; }
.errata td:nth-child(5), .errata td:nth-child(n+6) { font-size: .9em; }
.rates td:nth-child(n+2), .rates th:nth-child(n+2) { text-align: end; font-variant-numeric: tabular-nums; }
mark { background: none; color: inherit; text-decoration: underline; text-underline-offset: .2em; }
@media print {
  @page { size: A4 landscape; margin: 15mm; }
  body { max-width: none; padding: 0; font-size: 9.5pt; }
  thead { display: table-header-group; }
  tr, h2 { break-inside: avoid; }
  h2 { break-after: avoid; }
}
`
