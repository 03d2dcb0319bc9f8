import { articlesOfPage, issuesOf, pagesOf, publications, removedPages } from '../../library'
import { placesNamed } from '../find/named-places'
import { continuations, goOn } from '../log/structure'
import {
  editIssue,
  editPage,
  putPageBack,
  removePage,
  renamePublication,
  takeEditBack,
  watchShelf,
} from '../shelf'
import type { Serving } from './serving'

/** Publications, issues and pages as they lie on the shelf, and articles that go on from page to page. */
export function shelfRoutes({ db, os, session }: Serving) {
  return {
    shelf: {
      publications: os.shelf.publications.handler(() => publications(db)),
      issues: os.shelf.issues.handler(({ input }) => issuesOf(db, input.publication)),
      pages: os.shelf.pages.handler(({ input }) => pagesOf(db, input.issue)),
      articles: os.shelf.articles.handler(({ input }) =>
        articlesOfPage(db, input.page).map(({ row: _, ...article }) => article),
      ),
      renamePublication: os.shelf.renamePublication.handler(({ input }) => renamePublication(session, input)),
      editIssue: os.shelf.editIssue.handler(({ input }) => editIssue(session, input)),
      editPage: os.shelf.editPage.handler(({ input }) => editPage(session, input)),
      takeEditBack: os.shelf.takeEditBack.handler(({ input }) => takeEditBack(session, input)),
      removePage: os.shelf.removePage.handler(({ input }) => removePage(session, input)),
      putPageBack: os.shelf.putPageBack.handler(({ input }) => putPageBack(session, input)),
      removedPages: os.shelf.removedPages.handler(() => removedPages(db)),
      watch: os.shelf.watch.handler(({ signal }) => watchShelf(session, signal)),
    },
    structure: {
      continuations: os.structure.continuations.handler(({ input }) => continuations(db, input.page)),
      goOn: os.structure.goOn.handler(({ input }) => goOn(session, input)),
    },
    places: { named: os.places.named.handler(({ input }) => placesNamed(db, input)) },
  }
}
