import { HardDrive, Unplug } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { DeskPage } from '../desk'
import { sentenceOf, troubleOf, tryLinkNow, useLinkState } from '../shell'
import { useStore } from '../store'
import './link-banner.css'

/** Says that the library cannot be reached. The link is tried again by itself, every few seconds. */
export function LinkBanner() {
  const { t } = useTranslation()
  const state = useLinkState()
  if (state === 'connected') return null
  return (
    <div className="link-banner" role="alert">
      <Unplug aria-hidden />
      <p>{t('shell.link.lost')}</p>
      <button type="button" className="button" onClick={tryLinkNow}>
        {t('shell.link.now')}
      </button>
    </div>
  )
}

/** Says why the library does not take what is typed: a full disk, say. It is tried again by itself, until it does. */
export function UnsavedBanner({ desk }: { desk: DeskPage }) {
  const { t } = useTranslation()
  const saved = useStore(desk.saved)
  if (saved.kind !== 'waiting' || troubleOf(saved.error) === null) return null
  return (
    <div className="link-banner" role="alert">
      <HardDrive aria-hidden />
      <p>{sentenceOf(saved.error, t, 'waiting')}</p>
    </div>
  )
}
