import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Page } from '../../core/contract'
import { sentenceOf, tell } from '../shell'
import type { Entry } from './entry'
import { readWhole } from './files'
import { useResembling } from './use-resembling'

interface Props {
  readonly entry: Entry
  /** The file is one of several: then it is only said. */
  readonly many: boolean
  readonly onBetter: (page: Page, file: File) => void
}

/** Says that a file is another text of a page in the library, and offers to bring it in there. */
export function Resembles({ entry, many, onBetter }: Props) {
  const { t } = useTranslation()
  const page = useResembling(entry)
  if (!page) return null
  const bring = () =>
    readWhole(entry.offered.text).then(
      (file) => onBetter(page, file),
      (error: unknown) => tell({ kind: 'trouble', text: sentenceOf(error, t) }),
    )
  return (
    <div className="note resembles">
      <p>
        {t(many ? 'intake.resemblesOne' : 'intake.resembles', { label: page.label, source: page.source })}
      </p>
      {many ? null : (
        <Button className="button" onPress={() => void bring()}>
          {t('intake.bringIn', { label: page.label })}
        </Button>
      )}
    </div>
  )
}
