import { useMutation } from '@tanstack/react-query'
import { FileDown } from 'lucide-react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Going } from '../library'
import { TroubleLine, useLibrary } from '../shell'
import './first-start.css'

interface Props {
  readonly go: Going['go']
  readonly onImport: () => void
  /** There is something in the library, only nothing is open. */
  readonly begun: boolean
}

/** What stands on the desk as long as no page does. */
export function FirstStart({ go, onImport, begun }: Props) {
  const { t } = useTranslation()
  const library = useLibrary()
  const sample = useMutation({
    mutationFn: () => library.intake.sample(),
    onSuccess: ({ page }) => go({ page, article: null }),
  })
  return (
    <div className="first-start">
      <div className="welcome">
        <Proof />
        <h1>{begun ? t('shell.start.nothingOpen') : t('shell.start.title')}</h1>
        <p>{begun ? t('shell.start.choose') : t('shell.start.lead')}</p>
        <div className="acts">
          <Button className="button primary" onPress={onImport} autoFocus={!begun}>
            <FileDown aria-hidden />
            {t('shell.import')}
          </Button>
          {begun ? null : (
            <Button className="button" onPress={() => sample.mutate()} isDisabled={sample.isPending}>
              {t('shell.start.sample')}
            </Button>
          )}
        </div>
        <p className="hint">{t('shell.start.drop')}</p>
        <TroubleLine error={sample.error} />
        {begun ? null : <p className="promise">{t('shell.start.promise')}</p>}
      </div>
    </div>
  )
}

/** A headline as the sample page has it. It is a picture of the work, not a word of the interface: never translated. */
const shadowed = '老船厂里的新工场'

/** What the program does, shown once: every glyph of a shadowed headline twice above, once below. */
function Proof() {
  const { t } = useTranslation()
  return (
    <figure className="proof">
      <p className="raw" lang="zh-CN" aria-hidden>
        {[...shadowed].map((glyph) => (
          <span key={glyph}>
            {glyph}
            <s>{glyph}</s>
          </span>
        ))}
      </p>
      <p className="clean" lang="zh-CN" aria-hidden>
        {shadowed}
      </p>
      <figcaption className="unseen">{t('shell.start.proof')}</figcaption>
    </figure>
  )
}
