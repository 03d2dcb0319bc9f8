import { Search } from 'lucide-react'
import type { KeyboardEvent, ReactNode, RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { FigureKind } from '../../core/contract'
import { SelectInput } from '../shell'
import type { Figures } from './use-figures'

interface Props {
  readonly figures: Figures
  /** The field of the condition. */
  readonly condition: RefObject<HTMLInputElement | null>
  /** The view was opened for these fields. */
  readonly autoFocus: boolean
  readonly onList: () => void
  /** What can be done with the figures that are found. */
  readonly children: ReactNode
}

const anyKind = 'any'

/** Which figures are wanted: by a condition on their number and unit, by words, by kind. */
export function FigureFilter({ figures, condition, autoFocus, onList, children }: Props) {
  const { t } = useTranslation()
  const { query, setQuery, typed, setTyped, kind, setKind, wrong } = figures
  function press(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' || event.key === 'ArrowDown') onList()
    else if (event.key === 'Escape' && event.currentTarget.value !== '') {
      if (event.currentTarget === condition.current) setTyped('')
      else setQuery('')
    } else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className="ledger-fields">
      <label className="field">
        <span className="label">{t('ledger.condition')}</span>
        <input
          ref={condition}
          className="input"
          aria-invalid={wrong !== null}
          aria-describedby="ledger-wrong"
          placeholder={t('ledger.conditionPlaceholder')}
          value={typed}
          maxLength={100}
          autoComplete="off"
          spellCheck={false}
          // biome-ignore lint/a11y/noAutofocus: it is what the view is opened for
          autoFocus={autoFocus}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={press}
        />
      </label>
      <label className="field">
        <span className="label">{t('ledger.find')}</span>
        <span className="filter">
          <Search aria-hidden />
          <input
            className="input"
            value={query}
            maxLength={200}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => setQuery(event.target.value)}
            onKeyDown={press}
          />
        </span>
      </label>
      <SelectInput
        label={t('ledger.kind')}
        value={kind ?? anyKind}
        options={[
          { id: anyKind, label: t('ledger.anyKind') },
          ...FigureKind.options.map((id) => ({ id, label: t(`tagging.figures.${id}`) })),
        ]}
        onChange={(id) => setKind(FigureKind.safeParse(id).data ?? null)}
      />
      {children}
    </div>
  )
}
