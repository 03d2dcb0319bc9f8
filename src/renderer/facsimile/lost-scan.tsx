import { RotateCw } from 'lucide-react'
import { type RefObject, useLayoutEffect, useRef } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { PageId } from '../../core/contract'
import { sentenceOf, troubleOf, tryLinkNow } from '../shell'
import { AttachScan } from './attach-scan'

interface Props {
  readonly page: PageId
  readonly sheet: number
  readonly error: unknown
  readonly onAttached: () => void
  /** Looks for the scan again: its file may have been put back, or the disk have room. */
  readonly again: () => void
}

/** Lies over the pane where a scan cannot be had: what happened, and the ways out. */
export function LostScan({ page, sheet, error, onAttached, again }: Props) {
  const { t } = useTranslation()
  const way = useRef<HTMLButtonElement>(null)
  useHandedFocus(way)
  return (
    <div className="facsimile none lost">
      <p className="lead">{t(`facsimile.lost.${whyLost(error)}`)}</p>
      <p role="alert">{sentenceOf(error, t)}</p>
      <div className="ways">
        <Button ref={way} className="button" onPress={again}>
          <RotateCw aria-hidden />
          {t('facsimile.again')}
        </Button>
        {whyLost(error) === 'later' ? null : <AttachScan page={page} sheet={sheet} onAttached={onAttached} />}
      </div>
    </div>
  )
}

/** Lies over the pane while the library cannot be reached: the scan comes by itself when it can. */
export function UnreachedScan() {
  const { t } = useTranslation()
  const way = useRef<HTMLButtonElement>(null)
  useHandedFocus(way)
  return (
    <div className="facsimile none lost">
      <p className="lead">{t('facsimile.lost.later')}</p>
      <p role="status">{t('facsimile.unreached')}</p>
      <div className="ways">
        <Button ref={way} className="button" onPress={tryLinkNow}>
          <RotateCw aria-hidden />
          {t('facsimile.again')}
        </Button>
      </div>
    </div>
  )
}

/** While it lies over the pane, the pane's focus is on the first way out; with it, it goes back to the pane. */
function useHandedFocus(way: RefObject<HTMLButtonElement | null>): void {
  useLayoutEffect(() => {
    const over = way.current?.closest<HTMLElement>('.lost')
    const pane = over?.parentElement
    if (pane && pane === document.activeElement) way.current?.focus()
    return () => {
      if (over?.contains(document.activeElement)) pane?.focus({ preventScroll: true })
    }
  }, [way])
}

/** Why a scan cannot be shown: its file is gone, or spoilt, or it is no fault of its own, and it will be shown later. */
export function whyLost(error: unknown): 'gone' | 'spoilt' | 'later' {
  switch (troubleOf(error)?.kind) {
    case 'scan-lost':
      return 'gone'
    case 'scan-damaged':
      return 'spoilt'
    default:
      return 'later'
  }
}
