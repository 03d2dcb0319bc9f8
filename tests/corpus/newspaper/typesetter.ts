/** How wide a text is set, in em. */
function widthOf(text: string): number {
  let width = 0
  for (const char of text) width += char.charCodeAt(0) < 0x2000 ? 0.5 : 1
  return width
}

const mark = /[，。、；：！？“”‘’（）《》]/u

/** Pieces that no line break may cut: a number, a character with the marks that must not be parted from it. */
function clusters(text: string): string[] {
  return text.match(/[“‘（《]*(?:[0-9A-Za-z.%+-]+|——|……|.)[，。、；：！？”’）》]*/gu) ?? []
}

/**
 * Breaks a paragraph into printed lines of `width` em, the first `indent` em in (the extraction drops the indent).
 * Chinese rules of line breaking: no closing mark begins a line, no opening mark ends one, numbers are not cut.
 *
 * @param squeezes marks give up half their width where one character more fits the line then, as newspapers do
 */
export function wrap(text: string, width: number, indent = 2, squeezes = false): string[] {
  const lines: string[] = []
  let line = ''
  let used = indent
  for (const cluster of clusters(text)) {
    const needs = widthOf(cluster)
    const over = used + needs - width
    const gain = squeezes ? Math.min(1.5, marksIn(line + cluster) / 2) : 0
    if (over > gain && line !== '') {
      lines.push(line.trim())
      line = ''
      used = 0
    }
    line += cluster
    used += needs
  }
  if (line.trim() !== '') lines.push(line.trim())
  return lines
}

function marksIn(text: string): number {
  let count = 0
  for (const char of text) if (mark.test(char)) count++
  return count
}

/** Cuts lines where two marks meet, as pdftotext does where the typesetter had squeezed them. */
export function cutAtMarks(lines: readonly string[]): string[] {
  return lines.flatMap((line) => {
    const out: string[] = []
    let from = 0
    for (let i = 1; i < line.length; i++)
      if (mark.test(line.charAt(i - 1)) && mark.test(line.charAt(i))) {
        out.push(line.slice(from, i))
        from = i
      }
    out.push(line.slice(from))
    return out
  })
}

/** Numbers set apart from the Chinese around them, as extraction leaves them on some lines. */
export function spaceNumbers(line: string): string {
  return line.replace(/(?<=\p{Script=Han})(\d[\d.]*)(?=\p{Script=Han})/gu, (number, _, at: number) =>
    at % 3 === 0 ? ` ${number} ` : at % 3 === 1 ? ` ${number}` : number,
  )
}

export function toHalfWidth(text: string): string {
  const half: Readonly<Record<string, string>> = { '，': ',', '；': ';', '：': ':', '（': '(', '）': ')' }
  return text.replace(/[，；：（）]/gu, (char) => half[char] ?? char)
}

/** A headline whose every unit stands `k` times: marks and quoted words one glyph at a time, the rest by pieces. */
export function repeatUnits(text: string, k: number): string {
  return text
    .split(/(?<=[“”：！？ ])|(?=[“”：！？ ])/u)
    .map((unit) => unit.repeat(k))
    .join('')
}

export function repeatGlyphs(text: string, k: number): string {
  return [...text].map((char) => char.repeat(k)).join('')
}
