import { linkAll } from '../tags/link-all'
import { makeRecord } from '../tags/make-record'
import {
  candidates,
  changeRecord,
  mergedRecords,
  mergeRecords,
  partRecord,
  recordNow,
  removeRecord,
  turnRecords,
} from '../tags/records'
import { suggestions } from '../tags/suggestions'
import { tagPlaces } from '../tags/tag-places'
import type { Serving } from './serving'

/** Tags and the records that they mean. */
export function registerRoutes({ db, os, reader, session }: Serving) {
  return {
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
  }
}
