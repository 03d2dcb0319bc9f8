import { Unplug } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useLinkState } from '../shell'
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
      <button type="button" className="button" onClick={() => location.reload()}>
        {t('shell.link.retry')}
      </button>
    </div>
  )
}
