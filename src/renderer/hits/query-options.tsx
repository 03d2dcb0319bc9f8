import { CaseSensitive, Regex, WholeWord } from 'lucide-react'
import type { KeyboardEvent, ReactNode } from 'react'
import { ToggleButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { FindQuery } from '../../core/find'
import { keyLine, signWithAlt, Tip } from '../shell'
import './hits.css'

interface Option {
  readonly id: 'case' | 'width' | 'word' | 'regex'
  /** Held with Alt in the field, which is no text: no other key is taken by it. */
  readonly letter: string
  /** null = its sign is a word. */
  readonly face: ReactNode
  readonly is: (query: FindQuery) => boolean
  readonly turn: (query: FindQuery) => FindQuery
}

const options: readonly Option[] = [
  {
    id: 'case',
    letter: 'c',
    face: <CaseSensitive aria-hidden />,
    is: ({ matchCase }) => matchCase,
    turn: (query) => ({ ...query, matchCase: !query.matchCase }),
  },
  {
    id: 'width',
    letter: 'b',
    face: null,
    is: ({ matchWidth }) => !matchWidth,
    turn: (query) => ({ ...query, matchWidth: !query.matchWidth }),
  },
  {
    id: 'word',
    letter: 'w',
    face: <WholeWord aria-hidden />,
    is: ({ wholeWord }) => wholeWord,
    turn: (query) => ({ ...query, wholeWord: !query.wholeWord }),
  },
  {
    id: 'regex',
    letter: 'r',
    face: <Regex aria-hidden />,
    is: ({ regex }) => regex,
    turn: (query) => ({ ...query, regex: !query.regex }),
  },
]

/** How a query is meant: buttons that are in or out. */
export function QueryOptions(props: { query: FindQuery; onChange: (query: FindQuery) => void }) {
  const { query, onChange } = props
  const { t } = useTranslation()
  return (
    <fieldset className="query-options" aria-label={t('find.options')}>
      {options.map(({ id, letter, face, is, turn }) => (
        <Tip key={id} says={t(`find.option.${id}`)} keys={keyLine(`Alt-${letter}`)}>
          <ToggleButton
            className="button quiet icon"
            aria-label={t(`find.option.${id}`)}
            isSelected={is(query)}
            onChange={() => onChange(turn(query))}
          >
            {face ?? <span aria-hidden>{t('find.widths')}</span>}
          </ToggleButton>
        </Tip>
      ))}
    </fieldset>
  )
}

/** The query with an option turned that a key in its field stands for; null = the key stands for none. */
export function optionTurned(event: KeyboardEvent, query: FindQuery): FindQuery | null {
  const sign = signWithAlt(event.nativeEvent)
  const option = options.find(({ letter }) => letter === sign)
  return option ? option.turn(query) : null
}
