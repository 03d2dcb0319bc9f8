import { isMets, type MetsPage, metsHead, readMets } from './mets'
import type { Arranged, LeftOut, Offered } from './offered'
import { pairUp } from './pairs'
import { filesInZip, isZip } from './zip'

/**
 * Makes pages of what is offered: looks into zips, follows METS files, and puts texts and scans together.
 *
 * @param most so many files are looked at; which is the first beyond is said
 */
export async function arrange(
  offered: readonly Offered[],
  most = Number.POSITIVE_INFINITY,
): Promise<Arranged> {
  const beyond = offered[most]
  const left: LeftOut[] = beyond ? [{ path: beyond.path, why: 'beyond' }] : []
  const files: Offered[] = []
  for (const file of offered.slice(0, most)) {
    if (!isZip(file.path)) {
      files.push(file)
      continue
    }
    const found = await filesInZip(file).catch(() => null)
    // What cannot be read at all is told like any file that cannot.
    if (found === null) files.push(file)
    files.push(...(found?.files ?? []))
    left.push(...(found?.left ?? []))
  }
  const pages: MetsPage[] = []
  const others: Offered[] = []
  for (const file of files) {
    const mets = await metsIn(file)
    if (mets === null) others.push(file)
    else {
      left.push({ path: file.path, why: mets === 'broken' ? 'mets-broken' : 'mets' })
      if (mets !== 'broken') pages.push(...mets)
    }
  }
  const paired = pairUp(others, pages)
  return { pages: paired.pages, left: [...left, ...paired.left] }
}

/** A METS of a whole year has some megabytes. */
const mostMetsBytes = 64 * 1024 ** 2

/** null = the file is no METS. */
async function metsIn(file: Offered): Promise<MetsPage[] | 'broken' | null> {
  if (!/\.(?:xml|mets)$/iu.test(file.path) || file.bytes > mostMetsBytes) return null
  // One that cannot be read is told of when it is looked at.
  const opened = await file.open().catch(() => null)
  if (opened === null || !isMets(await opened.slice(0, metsHead).text())) return null
  try {
    return readMets(file.path, await opened.text())
  } catch {
    return 'broken'
  }
}
