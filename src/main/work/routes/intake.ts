import { inspect, take, takeSample } from '../intake/intake'
import { bringRerun, previewRerun } from '../intake/rerun'
import type { Serving } from './serving'

/** Files that come in: looked at, taken, or brought to a page that is there. */
export function intakeRoutes({ handed, host, os, session }: Serving) {
  return {
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
    rerun: {
      preview: os.rerun.preview.handler(({ input, signal }) => previewRerun(session, handed(input), signal)),
      bring: os.rerun.bring.handler(({ input, signal }) => bringRerun(session, handed(input), signal)),
    },
  }
}
