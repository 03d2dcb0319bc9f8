import type { ExportFormat } from '../../core/contract'

/** A preview is read, not worked in: the file has all of it. */
const previewLength = 20_000

/** The first part of a file as it can be read: of a page for a browser what that would show, else the text itself. */
export function previewOf(format: ExportFormat, text: string): string {
  const said = format === 'html' || format === 'errata' ? readable(text) : text
  return said.length > previewLength ? `${said.slice(0, previewLength)}…` : said
}

/** A paragraph, a heading or a table's row a line, cells apart. */
function readable(html: string): string {
  // A style in it would be refused by the window's content security policy, and told as an error.
  const unstyled = html.replace(/<style>.*?<\/style>/su, '')
  const { body } = new DOMParser().parseFromString(unstyled, 'text/html')
  return [...body.querySelectorAll('h1, h2, h3, p, tr')]
    .map((part) =>
      part.matches('tr')
        ? [...part.children].map((cell) => cell.textContent.trim()).join('\t')
        : `\n${part.textContent.trim()}\n`,
    )
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim()
}
