import { ArrowDownWideNarrow } from 'lucide-react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { keyLine, Segments } from '../shell'
import { usualGroups } from './groups'
import type { Sheet } from './use-sheet'

/** Which characters are looked at, in which order, and how much there is of them. */
export function SheetHead({ sheet }: { sheet: Sheet }) {
  const { t, i18n } = useTranslation()
  const { characters, order, hits, places, marked, compared } = sheet
  const number = (value: number) => value.toLocaleString(i18n.language)
  return (
    <div className="sheet-head">
      <label className="sheet-field">
        <span>{t('sheet.characters')}</span>
        <input
          className="input"
          value={characters}
          maxLength={12}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => sheet.setCharacters(event.target.value)}
        />
      </label>
      <Segments
        label={t('sheet.groups')}
        value={characters}
        options={usualGroups.map((group) => ({ id: group, label: [...group].join(' ') }))}
        onChange={sheet.setCharacters}
      />
      <Button className="button quiet" onPress={sheet.turnOrder} aria-pressed={order === 'odd'}>
        <ArrowDownWideNarrow aria-hidden />
        {t(`sheet.order.${order}`)}
        <kbd aria-hidden>{keyLine('Alt-s')}</kbd>
      </Button>
      <span className="count" role="status">
        {order === 'odd' && compared.done < compared.of
          ? t('sheet.comparing', { done: number(compared.done), of: number(compared.of) })
          : hits.state === 'looking'
            ? hits.of === 0
              ? t('search.looking')
              : t('series.looking', { done: number(hits.done), of: number(hits.of) })
            : t('sheet.found', {
                count: places.length,
                marked: number(marked.size),
                places: number(places.length),
              })}
      </span>
    </div>
  )
}
