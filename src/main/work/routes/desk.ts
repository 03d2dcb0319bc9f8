import { isAbsolute } from 'node:path'
import { Trouble } from '../../library'
import { titleFor } from '../house/house'
import { readPolicy, setPolicy } from '../house/policies'
import { keepResume, readResume } from '../resume'
import { changeSettings, readSettings } from '../settings'
import type { Serving } from './serving'

/** What an editor has chosen: settings, rules and policies, and where the work stopped. */
export function deskRoutes({ db, folder, host, os, session }: Serving) {
  return {
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
    menu: {
      show: os.menu.show.handler(({ input }) => host.menu?.show(input)),
      chosen: os.menu.chosen.handler(({ signal }) => host.menu?.chosen(signal) ?? nothing()),
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
  }
}

async function* nothing(): AsyncGenerator<never, void> {
  // Ends at once.
}
