import type { MetsPage } from './mets'
import { natural } from './natural'
import {
  type Arranged,
  folderOf,
  isImage,
  type LeftOut,
  nameOf,
  type Offered,
  type PageOffered,
} from './offered'

/**
 * Puts texts and scans together. What a METS says goes first; then files of the same name are the same page, in one
 * folder or, where the name is there once, in two (`alto/p1.xml`, `images/p1.tif`). In the order in which one counts.
 */
export function pairUp(files: readonly Offered[], mets: readonly MetsPage[] = []): Arranged {
  const ordered = files.toSorted((a, b) => natural(a.path, b.path))
  const byPath = new Map(ordered.map((file) => [file.path, file]))
  const left: LeftOut[] = []
  const used = new Set<Offered>()
  const pages: PageOffered[] = []
  for (const { text: path, scans: paths } of mets) {
    const missing = [path, ...paths].filter((one) => one !== null && !byPath.has(one))
    left.push(...missing.map((one): LeftOut => ({ path: one ?? '', why: 'missing' })))
    const text = path === null ? undefined : byPath.get(path)
    const scans = paths.flatMap((one) => byPath.get(one) ?? [])
    if (!text || used.has(text)) continue
    for (const file of [text, ...scans]) used.add(file)
    pages.push({ text, scans })
  }
  const rest = ordered.filter((file) => !used.has(file))
  const images = rest.filter(({ path }) => isImage(path))
  const { kept, poorer } = withoutPoorer(rest.filter(({ path }) => !isImage(path)))
  left.push(...poorer.map(({ path }): LeftOut => ({ path, why: 'same-page' })))
  const nearBy = byKey(images, ({ path }) => folderOf(path) + stem(path))
  const anywhere = byKey(images, ({ path }) => stem(path))
  for (const text of kept) {
    const alike = anywhere.get(stem(text.path)) ?? []
    const near = nearBy.get(folderOf(text.path) + stem(text.path)) ?? (alike.length === 1 ? alike : [])
    const scans = near.slice(0, 1)
    for (const scan of scans) used.add(scan)
    pages.push({ text, scans })
  }
  left.push(
    ...images.filter((image) => !used.has(image)).map(({ path }): LeftOut => ({ path, why: 'image-alone' })),
  )
  return { pages, left }
}

/** What programs put behind a page's name to tell its forms apart. */
const formMark = /[._-](?:alto|page|pagexml|ocr|hocr|gt|text|img|image|scan|master)$/iu

/** What two forms of a page have in common: the name without endings and marks of its form. */
function stem(path: string): string {
  return nameOf(path)
    .normalize('NFKC')
    .replace(/\.[a-z0-9]{1,5}$/iu, '')
    .replace(formMark, '')
    .toLowerCase()
}

/** How much a form tells beside the text: boxes and confidences, or nothing. */
function wealth({ path }: Offered): number {
  if (/\.xml$/iu.test(path)) return 3
  if (/\.(?:hocr|html?)$/iu.test(path)) return 2
  return /\.pdf$/iu.test(path) ? 1 : 0
}

/** Plain text beside a richer form of the same name in the same folder tells nothing that it does not. */
function withoutPoorer(texts: readonly Offered[]): { kept: Offered[]; poorer: Offered[] } {
  const richest = new Map<string, number>()
  const key = ({ path }: Offered) => folderOf(path) + stem(path)
  for (const text of texts) richest.set(key(text), Math.max(richest.get(key(text)) ?? 0, wealth(text)))
  const isPoorer = (text: Offered) => wealth(text) === 0 && (richest.get(key(text)) ?? 0) > 1
  return { kept: texts.filter((text) => !isPoorer(text)), poorer: texts.filter(isPoorer) }
}

function byKey(files: readonly Offered[], key: (file: Offered) => string): ReadonlyMap<string, Offered[]> {
  const found = new Map<string, Offered[]>()
  for (const file of files) found.set(key(file), [...(found.get(key(file)) ?? []), file])
  return found
}
