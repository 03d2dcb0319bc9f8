import type { ExportFormat, Issue, Page, Publication } from '../../../core/contract'
import { type Edition, type Format, formats, type Pieces, UnusedNames } from '../../../core/exits'
import { articlesOfPage, issuesOf, pagesOf, publications, type Trouble } from '../../library'
import { editionOf } from './edition'
import { exitName, packedEnding, type RenderOptions, rendered, safeName } from './exits'
import type { Exporting } from './exporting'

/** What becomes a file of its own. */
export const exportUnits = ['issue', 'page', 'article'] as const
export type ExportUnit = (typeof exportUnits)[number]

/** One file of many. */
export interface PlannedFile {
  /** Below the folder that all go to; names that every system takes, and none of them twice. */
  readonly path: readonly string[]
  /** What its name may have behind it once it is written: a page of several sheets can be several files, packed. */
  readonly mayEnd: '' | typeof packedEnding
  /** Writes it. @throws Trouble; the signal's reason */
  render(): Promise<WrittenFile>
}

export interface WrittenFile {
  readonly content: string | Pieces
  readonly ending: PlannedFile['mayEnd']
  /** Pages that are not in it, for what they lack. */
  readonly left: readonly Trouble[]
  /** Pictures that are not in it, for what their scans are. */
  readonly lostPictures: readonly Trouble[]
}

/**
 * Everything in a library, a file after the other, in the shelf's order: `云溪晚报/云溪晚报_2024-03-18_412.txt`, or with
 * pages `云溪晚报/2024-03-18_412/云溪晚报_2024-03-18_412_3.txt`. Nothing is read before it is to be written, and no more
 * is held than one file needs; the names are the same each time, so that what was broken off can go on.
 */
export function* exportAll(
  from: Exporting,
  format: ExportFormat,
  unit: ExportUnit,
  options: RenderOptions,
): Generator<PlannedFile> {
  const { db } = from.library
  const names = new UnusedNames()
  for (const publication of publications(db)) {
    const folder = names.take(safeName([publication.title]))
    for (const issue of issuesOf(db, publication.id)) {
      if (unit === 'issue') {
        const name = names.take(exitName({ ...placeOf(publication, issue) }, format), [folder])
        yield file([folder, name], () => editionOf(from, { kind: 'issue', issue: issue.id }, options.signal))
      } else {
        const inner = names.take(issueFolder(issue), [folder])
        for (const page of pagesOf(db, issue.id)) yield* pageFiles(publication, issue, page, [folder, inner])
      }
    }
  }

  function* pageFiles(
    publication: Publication,
    issue: Issue,
    page: Page,
    folders: readonly string[],
  ): Generator<PlannedFile> {
    const place = { ...placeOf(publication, issue), label: page.label }
    const whole = () => editionOf(from, { kind: 'page', page: page.id }, options.signal)
    if (unit === 'page') {
      yield file([...folders, names.take(exitName(place, format), folders)], whole)
      return
    }
    // The page is read once for all of its articles, if any of them is to be written.
    let read: Promise<Edition> | null = null
    for (const { id } of articlesOfPage(db, page.id)) {
      const name = names.take(exitName({ ...place, article: id }, format), folders)
      yield file([...folders, name], async () => {
        read ??= whole()
        return articleOf(await read, id)
      })
    }
  }

  function file(path: readonly string[], edition: () => Promise<Edition>): PlannedFile {
    const { zipped }: Format = formats[format]
    const mayEnd = zipped && unit !== 'issue' ? packedEnding : ''
    return {
      path,
      mayEnd,
      async render() {
        const { text, pieces, packed, ...missing } = await rendered(await edition(), format, options)
        const { left, lostPictures } = missing
        return { content: pieces ?? text, ending: packed ? mayEnd : '', left, lostPictures }
      },
    }
  }
}

function placeOf({ title }: Publication, { date, number }: Issue) {
  return { publication: title, date, number }
}

function issueFolder({ id, date, number }: Issue): string {
  return date === null && number === null ? `issue_${id}` : safeName([date ?? '', number ?? ''])
}

function articleOf(edition: Edition, id: string): Edition {
  const pages = edition.pages.map((page) => ({
    ...page,
    articles: page.articles.filter((article) => article.attrs.id === id),
  }))
  return { ...edition, kind: 'article', pages }
}
