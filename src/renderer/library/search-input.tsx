import { ListChecks, Search, X } from 'lucide-react'
import type { KeyboardEvent, Ref } from 'react'
import { Button, Input, SearchField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { type FindQuery, longestQuery } from '../../core/find'
import { optionTurned, QueryOptions } from '../hits'
import { openSeries } from '../series'
import { keyLine, Tip } from '../shell'
import './search.css'

interface Props {
  readonly query: FindQuery
  readonly onChange: (query: FindQuery) => void
  readonly field: Ref<HTMLInputElement> | undefined
  /** Goes into the list of what was found. */
  readonly onList: () => void
  /** Goes to the first place in it: who presses Enter to be sure, and once more, must not type into the text. */
  readonly onEnter: () => void
  /** Goes back to where the editor works. */
  readonly onLeave: () => void
}

/** What is looked for in the whole library. */
export function SearchInput({ query, onChange, field, onList, onEnter, onLeave }: Props) {
  const { t } = useTranslation()
  const allLikeIt = () =>
    openSeries({ kind: 'replace', find: query, replace: null, scope: 'library', from: 'find' })

  function press(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.nativeEvent.isComposing) return
    if (query.text === '') {
      if (event.key === 'Escape') onLeave()
      return
    }
    const turned = optionTurned(event, query)
    if (turned) onChange(turned)
    else if (event.key === 'Enter' && event.altKey) allLikeIt()
    else if (event.key === 'Enter') onEnter()
    else if (event.key === 'ArrowDown') onList()
    else return
    event.preventDefault()
  }

  return (
    <>
      <SearchField
        className="search"
        aria-label={t('search.label')}
        value={query.text}
        onChange={(text) => onChange({ ...query, text })}
        maxLength={longestQuery}
      >
        <Search aria-hidden />
        <Input
          ref={field ?? null}
          className="input"
          placeholder={t('search.placeholder')}
          onKeyDown={press}
        />
        {query.text === '' ? null : (
          <Button className="button quiet icon clear" aria-label={t('search.clear')}>
            <X aria-hidden />
          </Button>
        )}
      </SearchField>
      {query.text === '' ? null : (
        <div className="search-options">
          <QueryOptions query={query} onChange={onChange} />
          <Tip says={t('find.series')} keys={keyLine('Alt-Enter')}>
            <Button className="button quiet icon" aria-label={t('find.series')} onPress={allLikeIt}>
              <ListChecks aria-hidden />
            </Button>
          </Tip>
        </div>
      )}
    </>
  )
}
