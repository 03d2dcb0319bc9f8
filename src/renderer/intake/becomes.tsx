import { useTranslation } from 'react-i18next'
import { CheckInput } from '../shell'
import type { BatchAct } from './batch-acts'
import type { Entry, Ready } from './entry'

interface Props {
  readonly entry: Entry
  readonly ready: Ready
  readonly act: (act: BatchAct) => void
  readonly locked: boolean
}

/** What a file of several printed pages, or one with a scan, becomes. Nothing to say of a plain text. */
export function Becomes({ entry: { id, offered }, ready: { inspection, apart }, act, locked }: Props) {
  const { t, i18n } = useTranslation()
  const { labels, leads, format } = inspection
  const scans = offered.scans.map(({ path }) => path.slice(path.lastIndexOf('/') + 1))
  if (labels.length === 1 && scans.length === 0 && format !== 'pdf') return null
  return (
    <div className="becomes">
      {labels.length > 1 ? (
        <>
          {apart ? null : <p>{t('intake.sheets', { count: labels.length })}</p>}
          <CheckInput
            value={apart}
            onChange={(wanted) => act({ kind: 'apart', id, apart: wanted })}
            disabled={locked}
          >
            {t('intake.apart', { labels: new Intl.ListFormat(i18n.language).format(short(labels)) })}
          </CheckInput>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must take the focus to be scrolled by key. */}
          <ol className="sheets" tabIndex={0} aria-label={t('intake.sheetList')}>
            {labels.map((label, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a printed page is known by its place in the file.
              <li key={index}>
                <b>{apart ? t('library.page', { label }) : index + 1}</b>
                <span>{leads[index]}</span>
              </li>
            ))}
          </ol>
        </>
      ) : null}
      {scans.length > 0 ? <p>{t('intake.scanned', { file: scans.join(', ') })}</p> : null}
      {format === 'pdf' && scans.length === 0 ? <p>{t('intake.painted')}</p> : null}
    </div>
  )
}

const mostLabels = 12

function short(labels: readonly string[]): string[] {
  if (labels.length <= mostLabels) return [...labels]
  return [...labels.slice(0, mostLabels - 2), '…', ...labels.slice(-1)]
}
