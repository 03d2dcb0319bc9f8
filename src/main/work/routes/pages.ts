import { decisionsFor, suspectCounts } from '../../library'
import { answers } from '../answers'
import { append } from '../log/append'
import { pastOperations } from '../log/history-list'
import { originOf } from '../log/history-origin'
import { watchPage } from '../log/logged'
import { openPage } from '../log/open-page'
import { restore, versionOf } from '../log/revisit'
import { takeBack } from '../log/take-back'
import { changesOfRule, stetRule } from '../log/take-back-rule'
import { redo, undo } from '../log/undo'
import { decideWidely, forgetDecision, likeElsewhere } from '../proof/decide'
import { openLast } from '../resume'
import type { Serving } from './serving'

/** The open page: its log, what is doubted in it, and what was done to it. */
export function pageRoutes({ db, folder, os, session }: Serving) {
  return {
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
    history: {
      operations: os.history.operations.handler(({ input }) => pastOperations(session, input)),
      version: os.history.version.handler(({ input }) => versionOf(session, input)),
      takeBack: os.history.takeBack.handler(({ input }) => takeBack(session, input)),
      restore: os.history.restore.handler(({ input }) => restore(session, input)),
      origin: os.history.origin.handler(({ input }) => originOf(session, input)),
    },
    changes: {
      ofRule: os.changes.ofRule.handler(({ input, signal }) =>
        answers(changesOfRule(session, input, signal), folder),
      ),
      stetRule: os.changes.stetRule.handler(({ input, signal }) =>
        answers(stetRule(session, input, signal), folder),
      ),
    },
  }
}
