import { implement, ORPCError } from '@orpc/server'
import { contract, type HostInfo } from '../../core/contract'
import { articlesOfPage, issuesOf, libraryTrouble, pagesOf, publications, Trouble } from '../library'
import { append } from './append'
import { render } from './exits'
import { inspect, take, takeSample } from './intake'
import { watchPage } from './logged'
import { openPage } from './open-page'
import { searchArticles } from './search'
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
    search: { articles: os.search.articles.handler(({ input }) => searchArticles(db, input)) },
    desk: {
      host: os.desk.host.handler(() => ({ host: host.host, version: host.version, library: folder })),
      settings: os.desk.settings.handler(() => readSettings(host.settings)),
      set: os.desk.set.handler(({ input }) => changeSettings(host.settings, input)),
    },
  })
}

/** What a window is told of an error: trouble as the contract has it; a fault of the program as it is. */
function asAnswer(error: unknown, folder: string): unknown {
  const trouble = libraryTrouble(error, folder)
  if (!(trouble instanceof Trouble)) return trouble
  const { kind, values } = trouble
  return new ORPCError('TROUBLE', { message: kind, data: { kind, values: { ...values } }, cause: trouble })
}
