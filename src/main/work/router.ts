import { isAbsolute } from 'node:path'
import { implement } from '@orpc/server'
import { contract, type Upload } from '../../core/contract'
import {
  allStates,
  articlesInState,
  articlesOfPage,
  decisionsFor,
  differentThings,
  issueLines,
  issueStates,
  issuesOf,
  pageLines,
  pageStates,
  pagesOf,
  publications,
  removedPages,
  reviewChanges,
  suspectCounts,
  Trouble,
} from '../library'
import { answers, asAnswer } from './answers'
import { giveLibrary, suggestedHandover, takeLibrary } from './copies/handover'
import { render } from './exits/exits'
import { unfinished } from './exits/unfinished'
import { placesNamed } from './find/places'
import { printedPlaces } from './find/printed'
import { searchArticles } from './find/search'
import { landSeries, undoSeries } from './find/series'
import { spoils } from './find/spoils'
import type { HostOptions } from './host'
import { titleFor } from './house/house'
import { readPolicy, setPolicy } from './house/policies'
import { attachScan } from './intake/attach-scan'
import { inspect, take, takeSample } from './intake/intake'
import { bringRerun, previewRerun } from './intake/rerun'
import { append } from './log/append'
import { pastOperations } from './log/history-list'
import { originOf } from './log/history-origin'
import { watchPage } from './log/logged'
import { openPage } from './log/open-page'
import { restore, versionOf } from './log/revisit'
import { continuations, goOn } from './log/structure'
import { takeBack } from './log/take-back'
import { changesOfRule, stetRule } from './log/take-back-rule'
import { redo, undo } from './log/undo'
import { decideWidely, forgetDecision, likeElsewhere } from './proof/decide'
import { keepResume, openLast, readResume } from './resume'
import { addRead, pageReview, progress, setReview, sums, takeSetBack } from './review'
import { aboutScan, scanCrop, scanOfPicture, scanPlaces, scanTile } from './scans/scans'
import type { LibrarySession } from './session'
import { changeSettings, readSettings } from './settings'
import {
  editIssue,
  editPage,
  putPageBack,
  removePage,
  renamePublication,
  takeEditBack,
  watchShelf,
} from './shelf'
import { disagreeing } from './tags/compare-figures'
import { correctFigure } from './tags/correct-figure'
import { forgetDifferent, setDifferent } from './tags/different-things'
import { linkAll } from './tags/link-all'
import { makeRecord } from './tags/make-record'
import {
  candidates,
  changeRecord,
  mergedRecords,
  mergeRecords,
  partRecord,
  recordNow,
  removeRecord,
  turnRecords,
} from './tags/records'
import { suggestions } from './tags/suggestions'
import { tagPlaces } from './tags/tag-places'

/** Implements the contract over a library. Every host serves the same. */
export function router(session: LibrarySession, host: HostOptions) {
  const { db, folder } = session.library
  const { reader } = session
  const os = implement(contract).use(async ({ next }) => {
    try {
      return await next()
    } catch (error) {
      throw asAnswer(error, folder)
    }
  })
  const handed = <Input extends { readonly file: Upload }>(input: Input) => ({
    ...input,
    file: session.uploads.handed(input.file),
  })
  return os.router({
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
    intake: {
      inspect: os.intake.inspect.handler(({ input, signal }) => inspect(session, handed(input), signal)),
      take: os.intake.take.handler(({ input, signal }) => take(session, handed(input), signal)),
      sample: os.intake.sample.handler(async () => ({ page: await takeSample(session, host.resources) })),
    },
    uploads: {
      begin: os.uploads.begin.handler(({ input }) => ({ upload: session.uploads.begin(input) })),
      add: os.uploads.add.handler(({ input }) => session.uploads.add(input.upload, input.slice)),
      drop: os.uploads.drop.handler(({ input }) => session.uploads.drop(input.upload)),
    },
    pages: {
      open: os.pages.open.handler(({ input }) => openPage(session, input)),
      last: os.pages.last.handler(() => openLast(session)),
      append: os.pages.append.handler(({ input }) => append(session, input)),
      undo: os.pages.undo.handler(({ input }) => undo(session, input)),
      redo: os.pages.redo.handler(({ input }) => redo(session, input)),
      watch: os.pages.watch.handler(({ input, signal }) =>
        watchPage(session, input.page, input.version, signal),
      ),
    },
    suspects: {
      of: os.suspects.of.handler(({ input }) => session.proofs.of(session, input)),
      decide: os.suspects.decide.handler(({ input }) => decideWidely(session, input)),
      decisions: os.suspects.decisions.handler(({ input }) => decisionsFor(db, input.page)),
      forget: os.suspects.forget.handler(({ input }) => forgetDecision(session, input.decision)),
      like: os.suspects.like.handler(({ input }) => likeElsewhere(db, input)),
      counts: os.suspects.counts.handler(({ input }) => suspectCounts(db, input.issue)),
    },
    exits: {
      unfinished: os.exits.unfinished.handler(({ input }) => unfinished(db, input.reach)),
      render: os.exits.render.handler(async ({ input, signal }) => {
        const how = { text: input.text, language: input.language, signal }
        const { pieces, left, lostPictures, ...file } = await render(session, input.scope, input.format, how)
        const { name, mediaType, text } = file
        const said = (of: readonly Trouble[]) => of.map(({ kind, values }) => ({ kind, values }))
        return {
          ...{ name, mediaType, text, left: said(left), lostPictures: said(lostPictures) },
          file: pieces && new File([...pieces], name, { type: mediaType }),
        }
      }),
    },
    search: {
      articles: os.search.articles.handler(({ input }) => searchArticles(db, input)),
      hits: os.search.hits.handler(({ input, signal }) =>
        answers(session.finder.hits(input, signal), folder),
      ),
    },
    printed: {
      places: os.printed.places.handler(({ input }) => printedPlaces(session, input)),
    },
    scans: {
      of: os.scans.of.handler(({ input }) => scanPlaces(session, input.page)),
      about: os.scans.about.handler(({ input }) => aboutScan(session, input.scan)),
      tile: os.scans.tile.handler(({ input, signal }) => scanTile(session, input, signal)),
      crop: os.scans.crop.handler(({ input, signal }) => scanCrop(session, input, signal)),
      picture: os.scans.picture.handler(({ input, signal }) => scanOfPicture(session, input, signal)),
      attach: os.scans.attach.handler(({ input, signal }) => attachScan(session, handed(input), signal)),
    },
    rerun: {
      preview: os.rerun.preview.handler(({ input, signal }) => previewRerun(session, handed(input), signal)),
      bring: os.rerun.bring.handler(({ input, signal }) => bringRerun(session, handed(input), signal)),
    },
    series: {
      land: os.series.land.handler(({ input }) => landSeries(session, input)),
      spoils: os.series.spoils.handler(({ input }) => spoils(input.places)),
      undo: os.series.undo.handler(({ input }) => undoSeries(session, input)),
    },
    structure: {
      continuations: os.structure.continuations.handler(({ input }) => continuations(db, input.page)),
      goOn: os.structure.goOn.handler(({ input }) => goOn(session, input)),
    },
    review: {
      page: os.review.page.handler(({ input }) => pageReview(db, input.page)),
      set: os.review.set.handler(({ input }) => setReview(session, input)),
      takeBack: os.review.takeBack.handler(({ input }) => takeSetBack(session, input)),
      log: os.review.log.handler(({ input }) =>
        reviewChanges(db, input.page, input.article).map(({ operation: _, ...entry }) => entry),
      ),
      read: os.review.read.handler(({ input }) => addRead(session, input)),
      ofPublication: os.review.ofPublication.handler(({ input }) =>
        sums(issueLines(db, input.publication), issueStates(db, input.publication)),
      ),
      ofIssue: os.review.ofIssue.handler(({ input }) =>
        sums(pageLines(db, input.issue), pageStates(db, input.issue)),
      ),
      states: os.review.states.handler(() => allStates(db)),
      find: os.review.find.handler(({ input }) => articlesInState(db, input.state, input.limit)),
      progress: os.review.progress.handler(() => progress(db)),
    },
    tags: {
      suggest: os.tags.suggest.handler(({ input }) => suggestions(session, input)),
      standing: os.tags.standing.handler(({ input }) => tagPlaces(db, input.pages)),
    },
    records: {
      list: os.records.list.handler(({ input }) => reader.ask('register', input)),
      get: os.records.get.handler(({ input }) => recordNow(session, input.record)),
      candidates: os.records.candidates.handler(({ input }) => candidates(session, input)),
      alike: os.records.alike.handler(({ input }) => reader.ask('alike', input)),
      byIssue: os.records.byIssue.handler(({ input }) => reader.ask('byIssue', input)),
      mentions: os.records.mentions.handler(({ input }) => reader.ask('mentions', input)),
      make: os.records.make.handler(({ input }) => makeRecord(session, input)),
      change: os.records.change.handler(({ input }) => changeRecord(session, input)),
      remove: os.records.remove.handler(({ input }) => {
        removeRecord(session, input.record)
        return {}
      }),
      merge: os.records.merge.handler(({ input }) => mergeRecords(session, input)),
      part: os.records.part.handler(({ input }) => partRecord(session, input.record)),
      merged: os.records.merged.handler(({ input }) => mergedRecords(session, input.record)),
      link: os.records.link.handler(({ input }) => linkAll(session, input)),
      undo: os.records.undo.handler(() => turnRecords(session, 'undo')),
      redo: os.records.redo.handler(() => turnRecords(session, 'redo')),
    },
    figures: {
      list: os.figures.list.handler(({ input }) => reader.ask('figures', input)),
      disagreements: os.figures.disagreements.handler(({ input }) => disagreeing(session, input)),
      totals: os.figures.totals.handler(({ input }) => reader.ask('totals', input)),
      points: os.figures.points.handler(({ input }) => reader.ask('points', input)),
      table: os.figures.table.handler(({ input }) => reader.ask('table', input)),
      setDifferent: os.figures.setDifferent.handler(({ input }) => setDifferent(session, input)),
      different: os.figures.different.handler(() => differentThings(db)),
      forgetDifferent: os.figures.forgetDifferent.handler(({ input }) => {
        forgetDifferent(session, input.id)
        return {}
      }),
      correct: os.figures.correct.handler(({ input }) => correctFigure(session, input)),
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
    handover: {
      suggested: os.handover.suggested.handler(() => suggestedHandover(session)),
      give: os.handover.give.handler(({ input, signal }) => giveLibrary(session, input.file, signal)),
      take: os.handover.take.handler(({ input, signal }) => takeLibrary(input.from, input.folder, signal)),
    },
    menu: {
      show: os.menu.show.handler(({ input }) => host.menu?.show(input)),
      chosen: os.menu.chosen.handler(({ signal }) => host.menu?.chosen(signal) ?? nothing()),
    },
    places: { named: os.places.named.handler(({ input }) => placesNamed(db, input)) },
    changes: {
      ofRule: os.changes.ofRule.handler(({ input, signal }) =>
        answers(changesOfRule(session, input, signal), folder),
      ),
      stetRule: os.changes.stetRule.handler(({ input, signal }) =>
        answers(stetRule(session, input, signal), folder),
      ),
    },
    history: {
      operations: os.history.operations.handler(({ input }) => pastOperations(session, input)),
      version: os.history.version.handler(({ input }) => versionOf(session, input)),
      takeBack: os.history.takeBack.handler(({ input }) => takeBack(session, input)),
      restore: os.history.restore.handler(({ input }) => restore(session, input)),
      origin: os.history.origin.handler(({ input }) => originOf(session, input)),
    },
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
