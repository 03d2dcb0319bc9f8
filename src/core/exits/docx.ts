import {
  AlignmentType,
  DeletedTextRun,
  Document,
  HeadingLevel,
  ImageRun,
  InsertedTextRun,
  type IParagraphOptions,
  Packer,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx'
import type { Node } from 'prosemirror-model'
import { changes, type Role, roleOf, schema } from '../document'
import { Crops, type ShownPicture } from './crops'
import { DocxPictures } from './docx-pictures'
import { type Edition, type EditionPage, editionTitle, languageOf, pageName } from './edition'
import { writable } from './markup'
import { type TrackedPiece, trackedPieces } from './tracked-pieces'
import type { Illustrated } from './unwritable'
import type { Writing } from './writing'

/** Whom Word names beside a tracked change. */
const author = 'Stet'
/** An em of the body's 10.5 points, in twentieths of a point. */
const em = 210
/** No picture is larger, in pixels of 1/96 inch: three quarters of the text's width, and of a page less than half. */
const largestPicture = { width: 450, height: 400 } as const

/**
 * DOCX with real styles: the headlines of an article are one Heading 1, subheads Heading 2, the other roles have styles
 * of their own. `tracked`: what the scan had and the editor took out stands as a deletion, what was put in as an
 * insertion, so that Word can accept and refuse it.
 */
export function docx(how: How): (edition: Edition, writing: Writing) => Promise<Illustrated> {
  return (edition, writing) => written(edition, writing, how)
}

type How = 'clean' | 'tracked'

async function written(edition: Edition, writing: Writing, how: How): Promise<Illustrated> {
  const crops = new Crops(writing)
  const media = new DocxPictures()
  const sections: { readonly children: readonly Paragraph[] }[] = []
  const language = languageOf(edition.pages.flatMap(({ articles }) => articles))
  for (const page of edition.pages) {
    const folio = new Paragraph({
      style: 'Folio',
      children: [new TextRun(writable(pageName(page.label, language)))],
    })
    sections.push({ children: [folio, ...(await paragraphsOf(page, how, edition.made, crops, media))] })
  }
  const file = new Document({
    creator: author,
    title: writable(editionTitle(edition)),
    styles: {
      default: {
        document: { run: { font: { ascii: 'Georgia', eastAsia: 'SimSun' }, size: 21 } },
        heading1: { run: { size: 36, bold: true }, paragraph: { spacing: { before: 360, after: 120 } } },
        heading2: { run: { size: 26, bold: true }, paragraph: { spacing: { before: 240, after: 80 } } },
      },
      paragraphStyles: styles.map(({ id, name, run, paragraph }) => ({
        id,
        name,
        basedOn: 'Normal',
        run,
        paragraph: { spacing: { after: 120, line: 360 }, ...paragraph },
      })),
    },
    sections,
  })
  const packed = new Uint8Array(await Packer.toArrayBuffer(file))
  return { pieces: media.putInto(packed), lostPictures: crops.lost }
}

const quiet = { color: '555555', size: 19 }
const styles = [
  { id: 'Body', name: 'Body', run: {}, paragraph: { indent: { firstLine: 2 * em } } },
  { id: 'Kicker', name: 'Kicker', run: { bold: true }, paragraph: {} },
  { id: 'Byline', name: 'Byline', run: quiet, paragraph: {} },
  { id: 'Signature', name: 'Signature', run: quiet, paragraph: { alignment: AlignmentType.END } },
  { id: 'Picture', name: 'Picture', run: {}, paragraph: { indent: { left: em }, spacing: { before: 120 } } },
  { id: 'PictureCaption', name: 'Picture caption', run: quiet, paragraph: { indent: { left: em } } },
  { id: 'Note', name: 'Note', run: {}, paragraph: { indent: { left: em, right: em } } },
  { id: 'Folio', name: 'Folio', run: quiet, paragraph: { pageBreakBefore: false } },
] as const

async function paragraphsOf(
  page: EditionPage,
  how: How,
  date: string,
  crops: Crops,
  media: DocxPictures,
): Promise<readonly Paragraph[]> {
  const pieces = piecesBy(page, how)
  const found: Paragraph[] = []
  let revision = 0
  const runs = (block: Node): ParagraphChild[] =>
    pieces(block).map(({ kind, text, strong, em: emphasised }) => {
      const look = { text: writable(text), bold: strong, italics: emphasised }
      if (kind === 'kept') return new TextRun(look)
      const made = { ...look, id: ++revision, author, date }
      return kind === 'inserted' ? new InsertedTextRun(made) : new DeletedTextRun(made)
    })
  for (const article of page.articles) {
    const pictures = await crops.of(page, article)
    const blocks = article.children.filter((block) => block.textContent !== '' || pictures.has(block))
    for (let at = 0; at < blocks.length; at++) {
      const block = blocks[at]
      if (!block) continue
      const picture = pictures.get(block)
      if (picture) {
        found.push(pictureParagraph(picture, isLegend(blocks[at + 1]), media))
        continue
      }
      const children = runs(block)
      // The lines of one headline are one heading.
      while (isHeadline(block) && isHeadline(blocks[at + 1])) {
        const next = blocks[++at]
        if (next) children.push(new TextRun({ break: 1 }), ...runs(next))
      }
      found.push(new Paragraph({ ...lookOf(roleOf(block)), children }))
    }
  }
  return found
}

const isHeadline = (block: Node | undefined) => isBlock(block, 'headline')
const isLegend = (block: Node | undefined) => isBlock(block, 'caption') || isBlock(block, 'credit')
const isBlock = (block: Node | undefined, role: Role) =>
  block?.type === schema.nodes.block && roleOf(block) === role

/** @param said whether something is said under it, on the same page then */
function pictureParagraph(
  { jpeg, alt, width, height }: ShownPicture,
  said: boolean,
  media: DocxPictures,
): Paragraph {
  const scale = Math.min(1, largestPicture.width / width, largestPicture.height / height)
  const run = new ImageRun({
    type: 'jpg',
    data: media.standIn(jpeg),
    transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
    altText: { name: 'Picture', description: writable(alt) },
  })
  return new Paragraph({ style: 'Picture', keepNext: said, children: [run] })
}

function lookOf(role: Role): IParagraphOptions {
  switch (role) {
    case 'headline':
      return { heading: HeadingLevel.HEADING_1 }
    case 'subhead':
      return { heading: HeadingLevel.HEADING_2 }
    case 'kicker':
    case 'deck':
    case 'column':
      return { style: 'Kicker' }
    case 'byline':
      return { style: 'Byline' }
    case 'signature':
      return { style: 'Signature' }
    case 'caption':
    case 'credit':
      return { style: 'PictureCaption' }
    case 'note':
      return { style: 'Note' }
    case 'body':
    case 'other':
      return { style: 'Body' }
    default:
      return role satisfies never
  }
}

/** How each block of a page is cut into runs. */
function piecesBy(page: EditionPage, how: How): (block: Node) => readonly TrackedPiece[] {
  if (how === 'clean') return (block) => trackedPieces(block, 0, [])
  const all = changes(page.source, page.document, page.draft)
  const starts = new Map<Node, number>()
  page.document.descendants((node, pos) => {
    if (node.type === schema.nodes.block) starts.set(node, pos + 1)
    return node.type !== schema.nodes.block
  })
  return (block) => trackedPieces(block, starts.get(block) ?? 0, all)
}
