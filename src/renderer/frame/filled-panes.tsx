import type { RefObject } from 'react'
import { type Errand, LibraryPane } from '../library'
import { Boundary } from '../shell'
import { FallenPane } from './fallen'
import { FirstStart } from './first-start'
import { Panes } from './panes'
import type { OpenPage } from './use-open-page'
import type { Sides } from './use-sides'
import { Work, WorkInspector, WorkScan } from './work'

interface Props {
  readonly at: OpenPage
  readonly sides: Sides
  readonly search: RefObject<HTMLInputElement | null>
  readonly ask: (errand: Errand) => void
  readonly onImport: () => void
}

/** The panes, with the library and the page that is open in them. */
export function FilledPanes({ at, sides, search, ask, onImport }: Props) {
  const { here, opening, desk, whereabouts, go } = at
  return (
    <Panes
      sides={sides}
      library={
        <Boundary instead={(fallen) => <FallenPane {...fallen} />}>
          <LibraryPane
            place={here}
            whereabouts={here ? whereabouts : null}
            go={go}
            ask={ask}
            desk={desk}
            search={search}
          />
        </Boundary>
      }
      scan={<WorkScan opening={opening} />}
      text={
        here ? (
          <Work opening={opening} place={here} go={go} />
        ) : (
          <FirstStart go={go} onImport={onImport} begun />
        )
      }
      inspector={<WorkInspector opening={opening} />}
    />
  )
}
