import { useCallback } from 'react'
import type { Page, PageId } from '../../core/contract'
import type { WindowActs } from '../desk'
import type { Errand } from '../library'
import { Palette } from '../palette'
import { RerunDialog } from '../rerun'
import { SettingsDialog, type SettingsTab } from '../settings'
import { ErrandDialog } from './errand-dialog'
import { KeysDialog } from './keys-dialog'
import type { OpenPage } from './use-open-page'

/** The one dialog that may stand over the window; null = none does. */
export type Open =
  | Errand
  | { readonly kind: 'keys' }
  | { readonly kind: 'palette' }
  | { readonly kind: 'settings'; readonly tab: SettingsTab }
  | { readonly kind: 'rerun'; readonly page: Page; readonly file: File }
  | null

interface Props {
  readonly open: Open
  readonly close: () => void
  readonly ask: (open: Open) => void
  readonly at: OpenPage
  readonly acts: WindowActs
  /** The library's publications. */
  readonly titles: readonly string[]
}

/** The dialog that is open, if any. */
export function Dialogs({ open, close, ask, at, acts, titles }: Props) {
  const { here, desk, whereabouts, go } = at
  const openPage = useCallback(
    (page: PageId) => {
      close()
      go({ page, article: null })
    },
    [close, go],
  )
  if (open === null) return null
  switch (open.kind) {
    case 'rerun': {
      const own = desk?.opened.page.id === open.page.id ? desk : null
      return (
        <RerunDialog
          page={open.page.id}
          label={open.page.label}
          file={open.file}
          lineText={own ? (line) => own.opened.source.lines[line - 1] ?? '' : null}
          flush={async () => own?.flush()}
          onClose={close}
          onPage={openPage}
        />
      )
    }
    case 'keys':
      return <KeysDialog onClose={close} onChange={() => ask({ kind: 'settings', tab: 'keys' })} />
    case 'palette':
      return (
        <Palette
          onClose={close}
          go={go}
          lines={desk?.sourceLines.count ?? null}
          goToLine={(line) => {
            const place = desk?.sourceLines.placeOf(line)
            if (place) desk?.select(place.from, place.to, true)
          }}
        />
      )
    case 'settings':
      return (
        <SettingsDialog
          tab={open.tab}
          onClose={close}
          whereabouts={here ? whereabouts : null}
          flush={async () => desk?.flush() ?? true}
        />
      )
    default:
      return (
        <ErrandDialog
          errand={open}
          at={at}
          acts={acts}
          titles={titles}
          onClose={close}
          onPage={openPage}
          onBetter={(page, file) => ask({ kind: 'rerun', page, file })}
        />
      )
  }
}
