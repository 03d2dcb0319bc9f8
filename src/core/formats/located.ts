import { median } from '../layout/sheet/type-size'
import type { Box, Range, Source, SourceLine, SourcePage } from '../text'
import { asPrinted } from './as-printed'
import { keptPhotos, photosBeside } from './photos'

/** A line as the file has it. */
export interface ReadLine<Element> {
  readonly element: Element
  readonly line: SourceLine
}

/** A page's lines in the order that the file has them in, or tells. */
export interface ReadPage<Element> {
  readonly told: boolean
  readonly lines: readonly ReadLine<Element>[]
  /** Where the engine saw pictures. */
  readonly photos?: readonly Box[]
}

/** The source's lines of a page. */
export function inOrder({ told, lines, photos }: ReadPage<unknown>): readonly SourceLine[] {
  const read = lines.map(({ line }) => line)
  return told ? read : asPrinted(read, photos)
}

/** Where a page's pictures stand, as its source keeps it. */
export function photosIn({
  lines = [],
  photos = [],
}: Partial<ReadPage<unknown>> = {}): Pick<SourcePage, 'photos'> {
  const printed = lines.flatMap(({ line: { box, text } }) =>
    box && text.trim() !== '' ? [{ box, em: Math.min(box.width, box.height) }] : [],
  )
  return keptPhotos(photosBeside(photos, printed, median(printed.map(({ em }) => em))))
}

/** A line of a file, with the elements that hold it. */
export interface FileLine<Element, Word = Element> {
  readonly element: Element
  readonly words: readonly Word[]
  /** Where each word stands in the line's text; an empty one takes no room. */
  readonly places: readonly Range[]
  readonly text: string
  /** What the source's lines have of it, from left to right. */
  readonly pieces: readonly FilePiece[]
}

/** `[from, to)` of a file's line stands in the source's line `number`, 1-based, from `fromSource` on. */
export interface FilePiece extends Range {
  readonly number: number
  readonly fromSource: number
}

/**
 * Leads a source's lines back to the lines of its file. Almost all are the same; where an engine ran columns together,
 * or cut a headline in two, one is a part of the other.
 *
 * @returns null where something of the source is not in the file
 */
export function locate<Element, Word>(
  file: readonly ReadLine<Element>[],
  source: Source,
  wordsOf: (element: Element, text: string) => Pick<FileLine<Element, Word>, 'words' | 'places'>,
): readonly FileLine<Element, Word>[] | null {
  const pieces: FilePiece[][] = file.map(() => [])
  const open = new Map<string, number[]>()
  for (const [index, { line }] of file.entries()) push(open, keyOf(line), index)
  const parts: number[] = []
  for (const [index, line] of source.lines.entries()) {
    const same = open.get(keyOf(line))?.shift()
    if (same === undefined) parts.push(index)
    else pieces[same]?.push({ number: index + 1, fromSource: 0, from: 0, to: line.text.length })
  }
  const left = [...open.values()].flat()
  for (const index of parts) {
    const found = piecesOf(source.lines[index], index + 1, file, left)
    if (!found) return null
    for (const { at, piece } of found) pieces[at]?.push(piece)
  }
  return file.map(({ element, line: { text } }, index) => ({
    element,
    text,
    ...wordsOf(element, text),
    pieces: (pieces[index] ?? []).toSorted((a, b) => a.from - b.from),
  }))
}

function push(map: Map<string, number[]>, key: string, value: number): void {
  const all = map.get(key)
  if (all) all.push(value)
  else map.set(key, [value])
}

function keyOf({ text, box, page = 1 }: SourceLine): string {
  return [page, box ? [box.x, box.y, box.width, box.height].join(' ') : '', text].join('\n')
}

/** A source's line as parts of lines of the file beside each other, from left to right. */
function piecesOf(
  line: SourceLine | undefined,
  number: number,
  file: readonly ReadLine<unknown>[],
  left: readonly number[],
): readonly { readonly at: number; readonly piece: FilePiece }[] | null {
  if (!line) return null
  const found: { at: number; piece: FilePiece }[] = []
  let fromSource = 0
  const beside = left
    .filter((at) => meets(file[at]?.line, line))
    .toSorted((a, b) => (file[a]?.line.box?.x ?? 0) - (file[b]?.line.box?.x ?? 0))
  for (const at of beside) {
    const text = file[at]?.line.text ?? ''
    while (line.text[fromSource] === ' ') fromSource++
    const rest = line.text.slice(fromSource)
    const whole = text !== '' && rest.startsWith(text)
    const from = whole ? 0 : text.indexOf(rest)
    if (rest === '' || from < 0) continue
    const to = from + (whole ? text.length : rest.length)
    found.push({ at, piece: { number, fromSource, from, to } })
    fromSource += to - from
  }
  return line.text.slice(fromSource).trim() === '' ? found : null
}

function meets(a: SourceLine | undefined, b: SourceLine): boolean {
  if (!a?.box || !b.box || (a.page ?? 1) !== (b.page ?? 1)) return false
  return overlap(a.box, b.box, 'x', 'width') && overlap(a.box, b.box, 'y', 'height')
}

function overlap(a: Box, b: Box, side: 'x' | 'y', size: 'width' | 'height'): boolean {
  return Math.min(a[side] + a[size], b[side] + b[size]) > Math.max(a[side], b[side])
}
