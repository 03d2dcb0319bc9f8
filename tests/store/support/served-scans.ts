import { join } from 'node:path'
import sharp, { type Color, type Sharp } from 'sharp'
import { type LibraryClient, type PageId, scanLines } from '../../../src/core/contract'
import { openTestLibrary, somewhere, temporaryFolder } from './library'
import { at, pdfOf } from './pdf'
import { windowOf } from './window'

/** A library and a window on it, in one process. */
export function served() {
  const folder = temporaryFolder()
  const library = join(folder, 'library')
  const session = openTestLibrary(library)
  const window = windowOf(session)
  return { library, session, window }
}

/** Three lines that lie beside each other on a sheet. */
export const story = (name: string) =>
  [260, 248, 236].map((y, n) => at(30, y, `${name} tells line number ${n + 1}`)).join('\n')
/** A PDF of two printed pages. */
export const paper = pdfOf([{ content: story('The first') }, { content: story('The second') }])

/** What the window asks to take. */
export const taking = (file: File) => ({ file, encoding: null, again: false, ...somewhere })

/** A page’s sheets and lines, with their places. */
export const placesIn = async (window: LibraryClient, of: { page: PageId }) => {
  const { sheets, lines } = await window.scans.of(of)
  return { sheets, lines: scanLines(lines) }
}

/** From 0, black, to 255. */
export const lightness = async (image: Uint8Array) =>
  (await sharp(image).greyscale().stats()).channels[0]?.mean ?? 0

export const bytesOf = async (file: File) => new Uint8Array(await file.arrayBuffer())

export const picture = (width: number, height: number, background: Color = 'white') =>
  sharp({ create: { width, height, channels: 3, background } })

export const image = async (made: Sharp, name: string) =>
  new File([Uint8Array.from(await made.toBuffer())], name)

/** A page of two lines, without a place. */
export async function textPage(window: LibraryClient): Promise<PageId> {
  const { page } = await window.intake.take(taking(new File(['只有文字\n第二行'], 'p1.txt')))
  return page.id
}
