import { useState } from 'react'
import { chosenLanguage, createLanguage, LinkError } from '../shell'
import './no-library.css'

/** Stands where the window has no library to show: it says what to do, in the browser's language. */
export function NoLibrary({ error }: { error: unknown }) {
  const [{ t }] = useState(() => createLanguage(chosenLanguage('system', navigator.languages)))
  const noToken = error instanceof LinkError && error.kind === 'no-token'
  return (
    <div className="no-library" role="alert">
      <p className="brand" translate="no">
        stet<span>.</span>
      </p>
      <p>{noToken ? t('shell.link.noToken') : t('shell.link.refused')}</p>
      <button type="button" className="button" onClick={() => location.reload()}>
        {t('shell.link.retry')}
      </button>
    </div>
  )
}
