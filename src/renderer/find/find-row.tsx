import type { TFunction } from 'i18next'
import { ArrowDown, ArrowUp, ChevronRight, X } from 'lucide-react'
import type { ReactNode, RefObject } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { type FindQuery, longestQuery } from '../../core/find'
import { QueryOptions } from '../hits'
import { KeyTip } from '../shell'
import type { PageFound } from './page-find'
import { changeFind } from './state'

interface Props {
  readonly field: RefObject<HTMLInputElement | null>
  /** As it stands in the field; the query follows where no input method composes. */
  readonly typed: string
  readonly query: FindQuery
  readonly found: PageFound
  /** Whether the query can be looked for at all. */
  readonly isBroken: boolean
  /** Whether the row that replaces is below. */
  readonly isReplacing: boolean
  readonly onType: (text: string, composing: boolean) => void
  readonly onLook: (query: FindQuery) => void
  readonly onStep: (by: 1 | -1) => void
  readonly onClose: () => void
  /** Further acts, before the one that closes. */
  readonly children: ReactNode
}

/** What is looked for, how many there are, and the ways from one to the next. */
export function FindRow(props: Props) {
  const { field, typed, query, found, isBroken, isReplacing, onType, onLook, onStep, onClose, children } =
    props
  const { t, i18n } = useTranslation()
  return (
    <div className="find-row">
      <Button
        className="button quiet icon"
        aria-label={t('find.withReplace')}
        aria-expanded={isReplacing}
        onPress={() => changeFind({ replacing: !isReplacing })}
      >
        <ChevronRight aria-hidden className="find-chevron" />
      </Button>
      <div className="find-field">
        <input
          ref={field}
          className="input"
          type="text"
          aria-label={t('find.find')}
          aria-invalid={isBroken}
          placeholder={t('find.find')}
          value={typed}
          maxLength={longestQuery}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => onType(event.target.value, (event.nativeEvent as InputEvent).isComposing)}
          onCompositionEnd={(event) => onType(event.currentTarget.value, false)}
        />
        <output className="find-count">
          {query.text === '' || isBroken ? '' : countOf(found, t, i18n.language)}
        </output>
        <QueryOptions query={query} onChange={onLook} />
      </div>
      <span className="find-acts">
        <KeyTip of="findPrevious">
          <Button
            className="button quiet icon"
            aria-label={t('commands.findPrevious')}
            onPress={() => onStep(-1)}
          >
            <ArrowUp aria-hidden />
          </Button>
        </KeyTip>
        <KeyTip of="findNext">
          <Button className="button quiet icon" aria-label={t('commands.findNext')} onPress={() => onStep(1)}>
            <ArrowDown aria-hidden />
          </Button>
        </KeyTip>
        {children}
        <Button className="button quiet icon" aria-label={t('find.close')} onPress={onClose}>
          <X aria-hidden />
        </Button>
      </span>
    </div>
  )
}

/** Which of how many hits is at hand. */
function countOf({ hits, at }: PageFound, t: TFunction, language: string): string {
  if (hits.length === 0) return t('find.none')
  const number = (value: number) => value.toLocaleString(language)
  return t('find.at', { at: at < 0 ? '–' : number(at + 1), all: number(hits.length) })
}
