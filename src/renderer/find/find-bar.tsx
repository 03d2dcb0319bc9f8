import { ListChecks } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { FindQuery } from '../../core/find'
import type { DeskPage } from '../desk'
import { optionTurned } from '../hits'
import { keyLine, Tip } from '../shell'
import { openLikeIt } from './acts'
import { findKey } from './find-keys'
import { FindRow } from './find-row'
import type { PageFind, PageFound } from './page-find'
import { ReplaceRow } from './replace-row'
import { useFindBar } from './use-find-bar'
import './find.css'

interface Props {
  readonly desk: DeskPage
  readonly find: PageFind
}

/** Finding and replacing on the open page, above its text. */
export function FindBar({ desk, find }: Props) {
  const { t } = useTranslation()
  const bar = useFindBar(desk, find)
  const { fields, query, typed, found, isReplacing, replacement, act } = bar

  function press(event: KeyboardEvent<HTMLElement>): void {
    if (event.nativeEvent.isComposing) return
    const turned = optionTurned(event, query)
    if (turned) bar.look(turned)
    else if (event.key === 'Escape') bar.close()
    else if (event.key === 'Enter' && event.altKey) openLikeIt()
    else if (!(event.target instanceof HTMLInputElement)) return
    else {
      const key = findKey(event, event.target === fields.replacement.current ? 'replacement' : 'query')
      if (!key || !act(key)) return
    }
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <search className="find-bar" aria-label={t('find.label')} onKeyDown={press}>
      <FindRow
        {...{ typed, query, found, isReplacing }}
        field={fields.query}
        isBroken={found.kind === 'broken' || found.kind === 'endless'}
        onType={bar.type}
        onLook={bar.look}
        onStep={bar.step}
        onClose={bar.close}
      >
        {isReplacing ? null : <SeriesButton />}
      </FindRow>
      {isReplacing ? (
        <ReplaceRow
          field={fields.replacement}
          replacement={replacement}
          onOne={() => act({ kind: 'replaceOne' })}
          onType={bar.typeReplacement}
          onAll={() => act({ kind: 'replaceAll' })}
        >
          <SeriesButton />
        </ReplaceRow>
      ) : null}
      <FindTrouble found={found} query={query} />
    </search>
  )
}

/** Opens the list of all that is looked for, over page, issue or library. */
function SeriesButton() {
  const { t } = useTranslation()
  return (
    <Tip says={t('find.series')} keys={keyLine('Alt-Enter')}>
      <Button className="button quiet icon" aria-label={t('find.series')} onPress={openLikeIt}>
        <ListChecks aria-hidden />
      </Button>
    </Tip>
  )
}

/** Why nothing can be looked for, if nothing can. */
function FindTrouble({ found, query }: { found: PageFound; query: FindQuery }) {
  const { t } = useTranslation()
  switch (found.kind) {
    case 'found':
    case 'none':
      return null
    case 'broken':
      return <Wrong>{t('find.broken', { ...found.fault })}</Wrong>
    case 'endless':
      return <Wrong>{t('find.endless', { pattern: query.text })}</Wrong>
    default:
      return found.kind satisfies never
  }
}

function Wrong({ children }: { children: string }) {
  return (
    <p className="find-trouble" role="alert">
      {children}
    </p>
  )
}
