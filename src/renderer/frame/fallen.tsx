import { useQuery } from '@tanstack/react-query'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { PageId } from '../../core/contract'
import { useLibrary } from '../shell'
import './fallen.css'

interface Fallen {
  readonly error: Error
  readonly again: () => void
}

/** Stands where a pane fell. The rest of the window goes on. */
export function FallenPane({ error, again }: Fallen) {
  const { t } = useTranslation()
  return (
    <div className="fallen" role="alert">
      <p>{t('shell.fallen.pane')}</p>
      <p className="what">{error.message}</p>
      <Button className="button" onPress={again}>
        {t('shell.fallen.again')}
      </Button>
    </div>
  )
}

/** Stands where the desk fell: the page's text stays on screen, read from the library, which has every change. */
export function FallenDesk({ page, error, again }: Fallen & { page: PageId }) {
  const { t } = useTranslation()
  const library = useLibrary()
  const { data } = useQuery({
    queryKey: ['fallen', page],
    queryFn: () => library.exits.render({ scope: { kind: 'page', page }, format: 'text' }),
    gcTime: 0,
  })
  return (
    <div className="fallen desk-fallen">
      <div role="alert">
        <p>{t('shell.fallen.desk')}</p>
        <p className="what">{error.message}</p>
        <Button className="button" onPress={again}>
          {t('shell.fallen.again')}
        </Button>
      </div>
      {data ? <pre>{data.text}</pre> : null}
    </div>
  )
}

/** Stands where even the frame fell, or has nothing to show: `says` is the sentence, `what` the error's own words. */
export function FallenWindow(props: { says: string; what?: string; again: () => void }) {
  const { t } = useTranslation()
  return (
    <div className="fallen window-fallen" role="alert">
      <p className="brand" translate="no">
        stet<span>.</span>
      </p>
      <p>{props.says}</p>
      {props.what === undefined ? null : <p className="what">{props.what}</p>}
      <Button className="button primary" onPress={props.again}>
        {t('shell.fallen.again')}
      </Button>
    </div>
  )
}
