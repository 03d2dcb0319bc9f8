import { useTranslation } from 'react-i18next'
import type { Issue, Publication } from '../../core/contract'
import { dateOrNull, isDate, orNull } from '../intake'
import { TextInput } from '../shell'

/** What stands in the fields that tell one issue from another. */
export interface IssueWords {
  readonly title: string
  readonly date: string
  readonly number: string
}

export function issueWords({ date, number }: Issue, { title }: Publication): IssueWords {
  return { title, date: date ?? '', number: number ?? '' }
}

export function isFit({ title, date }: IssueWords): boolean {
  return title.trim() !== '' && isDate(date)
}

export function isSame(one: IssueWords, other: IssueWords): boolean {
  return one.title === other.title && one.date === other.date && one.number === other.number
}

/** As the library takes it. */
export function issueGiven({ title, date, number }: IssueWords) {
  return { publication: title, date: dateOrNull(date), number: orNull(number) }
}

interface Props {
  readonly place: IssueWords
  readonly onChange: (place: IssueWords) => void
  readonly publications: readonly string[]
  readonly autoFocus?: boolean
}

/** Publication, date and number of an issue. */
export function IssueFields({ place, onChange, publications, autoFocus = false }: Props) {
  const { t } = useTranslation()
  const { title, date, number } = place
  return (
    <>
      <TextInput
        label={t('intake.publication')}
        value={title}
        onChange={(next) => onChange({ ...place, title: next })}
        error={title.trim() === '' ? t('intake.needed') : null}
        offers={publications}
        autoFocus={autoFocus}
      />
      <div className="pair">
        <TextInput
          label={t('intake.date')}
          value={date}
          onChange={(next) => onChange({ ...place, date: next })}
          placeholder={t('intake.datePlaceholder')}
          error={isDate(date) ? null : t('intake.dateForm')}
        />
        <TextInput
          label={t('intake.number')}
          value={number}
          onChange={(next) => onChange({ ...place, number: next })}
          placeholder={t('intake.numberPlaceholder')}
        />
      </div>
    </>
  )
}
