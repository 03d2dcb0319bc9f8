import type { Trouble } from '../../library'
import { giveLibrary, suggestedHandover, takeLibrary } from '../copies/handover'
import { render } from '../exits/exits'
import { unfinished } from '../exits/unfinished'
import type { Serving } from './serving'

/** What leaves: exports, backups, and a library handed over. */
export function exitRoutes({ db, os, session }: Serving) {
  return {
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
    handover: {
      suggested: os.handover.suggested.handler(() => suggestedHandover(session)),
      give: os.handover.give.handler(({ input, signal }) => giveLibrary(session, input.file, signal)),
      take: os.handover.take.handler(({ input, signal }) => takeLibrary(input.from, input.folder, signal)),
    },
    backups: {
      status: os.backups.status.handler(() => session.backups.status()),
      plan: os.backups.plan.handler(({ input }) => session.backups.setPlan(input)),
      run: os.backups.run.handler(() => session.backups.run()),
      watch: os.backups.watch.handler(({ signal }) => session.backups.watch(signal)),
    },
  }
}
