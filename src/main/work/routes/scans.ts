import { printedPlaces } from '../find/printed'
import { attachScan } from '../intake/attach-scan'
import { aboutScan, scanCrop, scanOfPicture, scanPlaces, scanTile } from '../scans/scans'
import type { Serving } from './serving'

/** What was printed: the scans, and a character's places on them. */
export function scanRoutes({ handed, os, session }: Serving) {
  return {
    scans: {
      of: os.scans.of.handler(({ input }) => scanPlaces(session, input.page)),
      about: os.scans.about.handler(({ input }) => aboutScan(session, input.scan)),
      tile: os.scans.tile.handler(({ input, signal }) => scanTile(session, input, signal)),
      crop: os.scans.crop.handler(({ input, signal }) => scanCrop(session, input, signal)),
      picture: os.scans.picture.handler(({ input, signal }) => scanOfPicture(session, input, signal)),
      attach: os.scans.attach.handler(({ input, signal }) => attachScan(session, handed(input), signal)),
    },
    printed: {
      places: os.printed.places.handler(({ input }) => printedPlaces(session, input)),
    },
  }
}
