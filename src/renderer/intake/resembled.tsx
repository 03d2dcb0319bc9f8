import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Page } from '../../core/contract'
import { CheckInput, sentenceOf, tell } from '../shell'
import { type Batch, isBeside, isLeftOut, wanted } from './batch'
import type { BatchAct } from './batch-acts'
import type { Entry } from './entry'
import { readWhole } from './files'

interface Props {
  readonly entry: Entry
  /** The page that the file looks like another text of. */
  readonly page: Page
  readonly batch: Batch
  readonly act: (act: BatchAct) => void
  readonly onBetter: (page: Page, file: File) => void
}

/**
 * Says that a file is another text of a page in the library, and offers to bring it in there. One of several is left out
 * for that first: bringing it in ends the import.
 */
export function Resembled({ entry, page, batch, act, onBetter }: Props) {
  const { t } = useTranslation()
  const many = batch.entries.length > 1
  const beside = batch.entries.filter(isBeside).map(({ id }) => id)
  const through = batch.phase === 'finished' || wanted(batch).length === 0
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
      {many && batch.phase === 'choosing' ? (
        <>
          <CheckInput
            value={isBeside(entry)}
            onChange={(chosen) => act({ kind: 'choose', ids: [entry.id], chosen })}
          >
            {t('intake.beside')}
          </CheckInput>
          {beside.length > 1 ? (
            <button
              type="button"
              className="link"
              onClick={() => act({ kind: 'choose', ids: beside, chosen: false })}
            >
              {t('intake.leaveOutAll', { count: beside.length })}
            </button>
          ) : null}
        </>
      ) : null}
      {!many || (isLeftOut(entry) && through) ? (
        <Button className="button" onPress={() => void bring()}>
          {t('intake.bringIn', { label: page.label })}
        </Button>
      ) : null}
    </div>
  )
}
