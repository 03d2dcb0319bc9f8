import { existsSync } from 'node:fs'
import { type Imported, type Inspection, IssueDate, IssueNumber, type Page } from '../../core/contract'
import {
  arrange,
  countedLabels,
  type Labelled,
  mostAhead,
  type PageOffered,
  type WhyLeft,
  workAhead,
} from '../../core/pairing'
import { pageCalledLike } from '../library'
import {
  attachScan,
  fileAt,
  guess,
  inspect,
  type LibrarySession,
  openLibrary,
  resembling,
  take,
} from '../work'
import type { AddCommand } from './command'
import { eachFile } from './each-file'
import { type Looked, lookTogether, type NamedPage } from './look-together'
import { mostFiles, offeredAt } from './offered'

interface Options {
  readonly publication?: string
  readonly date?: string
  readonly number?: string
  readonly password?: string
  readonly json?: true
}

/** `stet import`: files into a library, each a page, with the scans that belong to it. */
export const addImport: AddCommand = (program, { say, print, tell }, done) => {
  const command = program
    .command('import')
    .description(say('cli.import.what'))
    .argument('<library>', say('cli.library'))
    .argument('<file...>', say('cli.import.file'))
    .option('--publication <title>', say('cli.import.publication'))
    .option('--date <date>', say('cli.import.date'))
    .option('--number <number>', say('cli.import.number'))
    .option('--password <password>', say('cli.password'))
    .option('--json', say('cli.json'))
    .action(async (folder: string, files: readonly string[], options: Options) => {
      if (!IssueDate.safeParse(options.date ?? null).success) command.error(say('cli.import.badDate'))
      if (!IssueNumber.safeParse(options.number ?? null).success) command.error(say('cli.import.badNumber'))
      // A name that was mistyped makes no library.
      if (!files.some((path) => existsSync(path))) {
        done(await eachFile(files, async (path) => void (await fileAt(path)), tell, say))
        return
      }
      const session = openLibrary(folder)
      try {
        const { pages, left } = await arrange(await offeredAt(files), mostFiles)
        const warned = new Set<string>()
        const made: ({ readonly file: string } & Imported)[] = []
        const names = pages.map(nameOf)
        const labels = labelsByNames(names)
        const look = lookTogether(names, async ({ text }) =>
          inspect(session, { file: await text.open(), encoding: null, password: options.password ?? null }),
        )
        const offered = new Map(pages.map((page) => [page.text.path, page]))
        const noPublication = say('cli.import.noPublication')
        const importing = workAhead(
          [...offered.values()],
          (page, before) =>
            importPage(session, page, options, {
              look,
              noPublication,
              label: labels.get(page) ?? '',
              before,
            }),
          ({ text }) => text.bytes > mostAhead,
        )
        const work = async (path: string) => {
          const page = offered.get(path)
          if (!page) return
          const { imported, resembled } = await importing(page)
          made.push({ file: path, ...imported })
          const warnings = imported.kind === 'imported' ? imported.warnings : []
          for (const { key, values } of warnings) {
            const sentence = say(key, values)
            if (!warned.has(sentence)) tell(sentence)
            warned.add(sentence)
          }
          if (imported.kind === 'imported') {
            if (resembled)
              tell(say('cli.import.resembles', { file: path, label: resembled.label, id: resembled.id }))
            const other = pageCalledLike(session.library.db, imported.page)
            if (other)
              tell(
                say('cli.import.sameLabel', { file: path, label: imported.page.label, other: other.source }),
              )
          }
          if (options.json) return
          for (const { id, label } of [imported.page, ...(imported.kind === 'imported' ? imported.more : [])])
            print(`${say(`cli.import.${imported.kind}`, { file: path, id, label })}\n`)
        }
        const code = await eachFile([...offered.keys()], work, tell, say)
        for (const { path, why } of left) if (why !== 'mets') tell(say(`intake.left.${why}`, { file: path }))
        done(left.some(({ why }) => !harmless.has(why)) ? 1 : code)
        if (options.json) print(`${JSON.stringify(made, null, 2)}\n`)
      } finally {
        await session.close()
      }
    })
}

/** What is left out without anything being lost. */
const harmless: ReadonlySet<WhyLeft> = new Set(['mets', 'same-page'])

/** What a page's file is called, and what that tells: known before any file is read. */
function nameOf(page: PageOffered): NamedPage & Labelled {
  const { path } = page.text
  return { page, path, ...guess(path.slice(path.lastIndexOf('/') + 1), []) }
}

/** What each page is called where it does not say so itself. */
function labelsByNames(names: readonly (NamedPage & Labelled)[]): ReadonlyMap<PageOffered, string> {
  return new Map(
    countedLabels(names).flatMap((label, index) => (names[index] ? [[names[index].page, label]] : [])),
  )
}

function labelOf({ apart, labels, label, said }: Inspection, counted: string): string {
  if (apart) return labels[0] ?? label
  return said ? label : counted || label
}

interface Beside {
  /** Looks at the page and those that may be of its issue. */
  readonly look: (page: PageOffered) => Promise<Looked>
  /** For a page that says neither. */
  readonly noPublication: string
  readonly label: string
  /** The file is kept once this has settled, as the next one. */
  readonly before: Promise<unknown>
}

/** What is not given is guessed from the file's name and text, and from those beside it. @throws Trouble */
async function importPage(
  session: LibrarySession,
  page: PageOffered,
  options: Options,
  { look, noPublication, label, before }: Beside,
): Promise<{ imported: Imported; resembled: Page | null }> {
  const { inspection, issue } = await look(page)
  // Since it was looked at, others of its series have come in.
  const resembled = inspection.resembled ?? resembling(session.library.db, inspection.opening)
  const imported = await take(session, {
    file: await page.text.open(),
    encoding: inspection.encoding,
    password: options.password ?? null,
    apart: inspection.apart,
    publication: (options.publication ?? issue.publication) || noPublication,
    date: options.date ?? (issue.date || null),
    number: options.number ?? (issue.number || null),
    label: labelOf(inspection, label) || '1',
    again: false,
    before,
  })
  for (const [index, scan] of page.scans.entries())
    await attachScan(session, { page: imported.page.id, sheet: index + 1, file: await scan.open() })
  return { imported, resembled }
}
