import { isAbsolute } from 'node:path'
import { implement, ORPCError } from '@orpc/server'
import { contract, type HostInfo, type WindowMenu } from '../../core/contract'
import { articlesOfPage, issuesOf, libraryTrouble, pagesOf, publications, Trouble } from '../library'
import { append } from './append'
import { render } from './exits'
import { titleFor } from './house'
import { inspect, take, takeSample } from './intake'
import { watchPage } from './logged'
import { openPage } from './open-page'
import { placesNamed } from './places'
import { readPolicy, setPolicy } from './policies'
import { keepResume, readResume } from './resume'
import { searchArticles } from './search'
import { landSeries, undoSeries } from './series'
import type { LibrarySession } from './session'
import { changeSettings, readSettings } from './settings'
import { editIssue, editPage, watchShelf } from './shelf'
import { redo, undo } from './undo'

/** What a host knows and the library does not. */
export interface HostOptions {
  readonly host: HostInfo['host']
  readonly version: string
  /** Folder of `settings.json`. */
  readonly settings: string
  /** The program's `resources` folder. */
  readonly resources: string
  /** Puts another library in place of this one; absent = this host cannot. @throws Trouble */
  readonly openLibrary?: (folder: string) => { address: string | null }
  /** The application menu; absent = there is none. */
  readonly menu?: HostMenu
}

/** A menu outside the window, which shows the window's commands. */
export interface HostMenu {
  show(menu: WindowMenu): void
  /** Commands as they are chosen; ends when `signal` does. */
  chosen(signal: AbortSignal | undefined): AsyncGenerator<{ id: string }, void>
}

/** Implements the contract over a library. Every host serves the same. */
export function router(session: LibrarySession, host: HostOptions) {
  const { db, folder } = session.library
  const os = implement(contract).use(async ({ next }) => {
    try {
      return await next()
    } catch (error) {
      throw asAnswer(error, folder)
    }
  })
  return os.router({
    shelf: {
      publications: os.shelf.publications.handler(() => publications(db)),
      issues: os.shelf.issues.handler(({ input }) => issuesOf(db, input.publication)),
      pages: os.shelf.pages.handler(({ input }) => pagesOf(db, input.issue)),
      articles: os.shelf.articles.handler(({ input }) =>
        articlesOfPage(db, input.page).map(({ row: _, ...article }) => article),
      ),
      editIssue: os.shelf.editIssue.handler(({ input }) => editIssue(session, input)),
      editPage: os.shelf.editPage.handler(({ input }) => editPage(session, input)),
      watch: os.shelf.watch.handler(({ signal }) => watchShelf(session, signal)),
    },
    intake: {
      inspect: os.intake.inspect.handler(({ input, signal }) => inspect(session, input, signal)),
      take: os.intake.take.handler(({ input, signal }) => take(session, input, signal)),
      sample: os.intake.sample.handler(async () => ({ page: await takeSample(session, host.resources) })),
    },
    pages: {
      open: os.pages.open.handler(({ input }) => openPage(session, input)),
      append: os.pages.append.handler(({ input }) => append(session, input)),
      undo: os.pages.undo.handler(({ input }) => undo(session, input)),
      redo: os.pages.redo.handler(({ input }) => redo(session, input)),
      watch: os.pages.watch.handler(({ input, signal }) =>
        watchPage(session, input.page, input.version, signal),
      ),
    },
    exits: { render: os.exits.render.handler(({ input }) => render(db, input.scope, input.format)) },
    search: {
      articles: os.search.articles.handler(({ input }) => searchArticles(db, input)),
      hits: os.search.hits.handler(({ input, signal }) => session.finder.hits(input, signal)),
    },
    series: {
      land: os.series.land.handler(({ input }) => landSeries(session, input)),
      undo: os.series.undo.handler(({ input }) => undoSeries(session, input)),
    },
    desk: {
      host: os.desk.host.handler(() => ({ host: host.host, version: host.version, library: folder })),
      settings: os.desk.settings.handler(() => readSettings(host.settings)),
      set: os.desk.set.handler(({ input }) => changeSettings(host.settings, input)),
      resume: os.desk.resume.handler(() => readResume(db)),
      keep: os.desk.keep.handler(({ input }) => keepResume(db, input)),
      openLibrary: os.desk.openLibrary.handler(({ input }) => {
        if (!isAbsolute(input.folder)) throw new Trouble('folder-not-absolute', { folder: input.folder })
        if (!host.openLibrary) throw new RangeError('this host serves one library')
        return host.openLibrary(input.folder)
      }),
    },
    backups: {
      status: os.backups.status.handler(() => session.backups.status()),
      plan: os.backups.plan.handler(({ input }) => session.backups.setPlan(input)),
      run: os.backups.run.handler(() => session.backups.run()),
      watch: os.backups.watch.handler(({ signal }) => session.backups.watch(signal)),
    },
    menu: {
      show: os.menu.show.handler(({ input }) => host.menu?.show(input)),
      chosen: os.menu.chosen.handler(({ signal }) => host.menu?.chosen(signal) ?? nothing()),
    },
    places: { named: os.places.named.handler(({ input }) => placesNamed(db, input)) },
    house: {
      read: os.house.read.handler(({ input }) => session.house.read(titleFor(db, input.publication))),
      write: os.house.write.handler(({ input }) =>
        session.house.write(titleFor(db, input.publication), input),
      ),
    },
    policies: {
      read: os.policies.read.handler(({ input }) => readPolicy(db, input.scope)),
      set: os.policies.set.handler(({ input }) => setPolicy(session, input)),
    },
  })
}

async function* nothing(): AsyncGenerator<never, void> {
  // Ends at once.
}

/** What a window is told of an error: trouble as the contract has it; a fault of the program as it is. */
function asAnswer(error: unknown, folder: string): unknown {
  const trouble = libraryTrouble(error, folder)
  if (!(trouble instanceof Trouble)) return trouble
  const { kind, values } = trouble
  return new ORPCError('TROUBLE', { message: kind, data: { kind, values: { ...values } }, cause: trouble })
}
