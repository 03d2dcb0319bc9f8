import { ArrowDownWideNarrow } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { RegisterEntry } from '../../core/contract'
import { keyLine } from '../shell'
import { type LongList, WideLines } from '../wide'
import { knownOf } from './entries'

interface Props {
  readonly list: LongList<RegisterEntry>
  readonly sort: 'mentions' | 'name'
  readonly onSort: (sort: 'mentions' | 'name') => void
  readonly onWalk: (event: KeyboardEvent) => boolean
  readonly onPick: (index: number) => void
  /** To the mentions of the line. */
  readonly onEnter: () => void
}

/** The register's lines. Only what is in sight is drawn. */
export function RegisterList({ list, sort, onSort, onWalk, onPick, onEnter }: Props) {
  const { t, i18n } = useTranslation()
  const { total } = list
  const number = (value: number) => value.toLocaleString(i18n.language)

  function draw(entry: RegisterEntry) {
    const { kind, name, aliases, mentions, pages } = knownOf(entry)
    return (
      <>
        <span className={`register-name ${kind}`} data-record={entry.of === 'record'}>
          {name}
        </span>
        {aliases.length > 0 ? <span className="register-aliases">{aliases.join(' · ')}</span> : null}
        <span className="unseen">{t(`tagging.kinds.${kind}`)}</span>
        <span className="count register-mentions">{number(mentions)}</span>
        <span className="count register-pages">{number(pages)}</span>
      </>
    )
  }

  return (
    <>
      <div className="register-told">
        <span role="status">
          {list.known ? t('register.total', { count: total, total: number(total) }) : ''}
        </span>
        <Button className="button quiet" onPress={() => onSort(sort === 'name' ? 'mentions' : 'name')}>
          <ArrowDownWideNarrow aria-hidden />
          {t(`register.sort.${sort}`)}
          <kbd aria-hidden>{keyLine('Alt-s')}</kbd>
        </Button>
      </div>
      <div className="register-heads" aria-hidden>
        <span className="register-mentions">{t('register.heads.mentions')}</span>
        <span className="register-pages">{t('register.heads.pages')}</span>
      </div>
      <WideLines
        list={list}
        label={t('register.list')}
        className="register-list"
        draw={draw}
        onKey={(event) => {
          if (event.key !== 'Enter' && event.key !== 'ArrowRight') return onWalk(event)
          onEnter()
          return true
        }}
        onClick={onPick}
      />
    </>
  )
}
