import { parseXml, type XmlElement } from '../formats'
import { folderOf, isImage } from './offered'

/** A page as a METS has it: paths of its text and its scans, as files are offered. */
export interface MetsPage {
  readonly text: string | null
  readonly scans: readonly string[]
}

/** How far into a file its kind shows. */
export const metsHead = 4096

export function isMets(head: string): boolean {
  return /<(?:[\w.-]+:)?mets[\s>]/u.test(head)
}

/**
 * Reads which files make a page, in order: METS 1 (Library of Congress), `fileSec` and the physical `structMap`. A
 * division that points at a text is a page; the images that it points at are its scans, masters before copies.
 *
 * @param path of the METS, from which the files' own paths count
 * @throws Unreadable where it is no XML
 */
export function readMets(path: string, xml: string): MetsPage[] {
  const root = parseXml(xml)
  const files = filesIn(root, folderOf(path))
  const maps = [...inside(root)].filter(({ name }) => name === 'structMap')
  const physical = maps.find(({ attributes }) => attributes.TYPE?.toUpperCase() === 'PHYSICAL')
  const pages: MetsPage[] = []
  const told = new Set<string>()
  for (const map of physical ? [physical] : maps)
    for (const division of inside(map)) {
      if (division.name !== 'div') continue
      const named = pointersOf(division).flatMap((id) => files.get(id) ?? [])
      const text = named.find((file) => file.kind === 'text')?.path ?? null
      const scans = named.filter((file) => file.kind === 'image').toSorted((a, b) => a.rank - b.rank)
      const key = text ?? scans[0]?.path
      if (key === undefined || told.has(key)) continue
      told.add(key)
      pages.push({ text, scans: scans.slice(0, 1).map((file) => file.path) })
    }
  return pages
}

interface MetsFile {
  readonly path: string
  readonly kind: 'text' | 'image' | 'other'
  /** Which of several images of a page is meant: the master first, a thumbnail last. */
  readonly rank: number
}

function filesIn(root: XmlElement, folder: string): ReadonlyMap<string, MetsFile> {
  const files = new Map<string, MetsFile>()
  for (const group of inside(root)) {
    if (group.name !== 'fileGrp') continue
    const use = group.attributes.USE ?? group.attributes.ID ?? ''
    for (const file of inside(group)) {
      const { ID } = file.attributes
      const location = file.children.find(({ name }) => name === 'FLocat')
      const href = location?.attributes.href
      if (file.name !== 'file' || ID === undefined || href === undefined || files.has(ID)) continue
      const path = resolved(folder, href)
      const kind = kindOf(path, file.attributes.MIMETYPE ?? '')
      files.set(ID, { path, kind, rank: rankOf(use) })
    }
  }
  return files
}

function kindOf(path: string, type: string): MetsFile['kind'] {
  if (isImage(path) || type.startsWith('image/')) return 'image'
  return /\.(?:xml|html?|hocr|txt)$/iu.test(path) || /xml|html|text/u.test(type) ? 'text' : 'other'
}

/** What DFG, LoC and others call their groups of images. */
function rankOf(use: string): number {
  if (/master|archive|preservation|original|^max/iu.test(use)) return 0
  if (/thumb|min|icon/iu.test(use)) return 2
  return 1
}

/** The files that a division points at, itself and by what lies in its `par`, `seq` and `area`. */
function pointersOf(division: XmlElement): string[] {
  const ids: string[] = []
  for (const pointer of division.children) {
    if (pointer.name !== 'fptr') continue
    for (const { attributes } of [pointer, ...inside(pointer)])
      if (attributes.FILEID !== undefined) ids.push(attributes.FILEID)
  }
  return ids
}

function* inside(element: XmlElement): Generator<XmlElement> {
  for (const child of element.children) {
    yield child
    yield* inside(child)
  }
}

/** A reference as a path beside the METS; one to another machine leads nowhere here, and is kept as it is. */
function resolved(folder: string, href: string): string {
  const plain = unescaped(href.replace(/^file:(?:\/\/)?/u, ''))
  if (/^[a-z]+:/iu.test(plain)) return plain
  const steps: string[] = []
  for (const step of (folder + plain).split(/[/\\]/u)) {
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/')
}

function unescaped(href: string): string {
  try {
    return decodeURIComponent(href)
  } catch {
    return href
  }
}
