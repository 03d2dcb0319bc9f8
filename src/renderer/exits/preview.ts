import type { ExportFormat } from '../../core/contract'

/** A preview is read, not worked in: the file has all of it. */
const previewLength = 20_000
const previewRows = 200

/** A heading, a paragraph or a table of a page for a browser; a table's first row is its head. */
export type PreviewPart =
  | { readonly kind: 'heading' | 'paragraph'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }

/** The first part of a file as it can be read: of a page for a browser what that would show, else the text itself. */
export function previewOf(format: ExportFormat, text: string): string {
  const said = format === 'html' ? readable(text) : text
  return said.length > previewLength ? `${said.slice(0, previewLength)}…` : said
}

/** A page's parts in order. Of a table that is longer than a preview the first rows, and a last one that says so: …. */
export function partsOfPage(html: string): readonly PreviewPart[] {
  return [...bodyOf(html).querySelectorAll('h1, h2, h3, p, table')].map((part): PreviewPart => {
    if (part instanceof HTMLTableElement) {
      const rows = [...part.rows].slice(0, previewRows).map((row) => [...row.cells].map(textOf))
      return { kind: 'table', rows: rows.length < part.rows.length ? [...rows, ['…']] : rows }
    }
    return { kind: part.localName === 'p' ? 'paragraph' : 'heading', text: textOf(part) }
  })
}

/** A paragraph or a heading a line. */
function readable(html: string): string {
  return [...bodyOf(html).querySelectorAll('h1, h2, h3, p')]
    .map((part) => `\n${textOf(part)}\n`)
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim()
}

function bodyOf(html: string): HTMLElement {
  // A style in it would be refused by the window's content security policy, and told as an error.
  const unstyled = html.replace(/<style>.*?<\/style>/su, '')
  return new DOMParser().parseFromString(unstyled, 'text/html').body
}

const textOf = (part: Element): string => part.textContent.trim()
