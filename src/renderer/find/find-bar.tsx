import { ListChecks } from 'lucide-react'
import { type KeyboardEvent, useRef } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { FindQuery } from '../../core/find'
import type { DeskPage } from '../desk'
import { optionTurned } from '../hits'
import { keyLine, Tip } from '../shell'
import { useStore } from '../store'
import { openLikeIt } from './acts'
import { type FindKey, findKey } from './find-keys'
import { FindRow } from './find-row'
import type { PageFind, PageFound } from './page-find'
import { ReplaceRow } from './replace-row'
import { changeFind, findState, rememberQuery } from './state'
import { useReplacing } from './use-replacing'
import { useTypedQuery } from './use-typed-query'
import './find.css'

interface Props {
  readonly desk: DeskPage
  readonly find: PageFind
}

/** Finding and replacing on the open page, above its text. */
export function FindBar({ desk, find }: Props) {
  const { t } = useTranslation()
  const { query, replacing: isReplacing, replacement } = useStore(findState)
  const found = useStore(find.found)
  const field = useRef<HTMLInputElement>(null)
  const replace = useRef<HTMLInputElement>(null)
  const { typed, type, look, recall } = useTypedQuery(desk, find, field)
  const replacing = useReplacing(desk, find, replacement)

  function close(): void {
    rememberQuery()
    changeFind({ open: false })
    desk.focus()
  }
  function step(by: 1 | -1): void {
    rememberQuery()
    void find.step(by, false)
  }

  function press(event: KeyboardEvent<HTMLElement>): void {
    if (event.nativeEvent.isComposing) return
    const turned = optionTurned(event, query)
    if (turned) look(turned)
    else if (event.key === 'Escape') close()
    else if (event.key === 'Enter' && event.altKey) openLikeIt()
    else {
      const key =
        event.target instanceof HTMLInputElement &&
        findKey(event, event.target === replace.current ? 'replacement' : 'query')
      if (!key || !act(key)) return
    }
    event.preventDefault()
    event.stopPropagation()
  }

  /** @returns whether the key is taken */
  function act(key: FindKey): boolean {
    switch (key.kind) {
      case 'undo':
        return replacing.undo()
      case 'toReplacement':
        replace.current?.focus()
        replace.current?.select()
        return isReplacing
      case 'step':
        step(key.by)
        return true
      case 'recall':
        recall(key.by)
        return true
      case 'replaceOne':
        void replacing.one()
        return true
      case 'replaceAll':
        void replacing.all()
        return true
      default:
        return key satisfies never
    }
  }

  return (
    <search className="find-bar" aria-label={t('find.label')} onKeyDown={press}>
      <FindRow
        {...{ field, typed, query, found, isReplacing }}
        isBroken={found.kind === 'broken' || found.kind === 'endless'}
        onType={(text, composing) => {
          replacing.typed()
          type(text, composing)
        }}
        onLook={look}
        onStep={step}
        onClose={close}
      >
        {isReplacing ? null : <LikeIt />}
      </FindRow>
      {isReplacing ? (
        <ReplaceRow
          field={replace}
          replacement={replacement}
          onOne={() => void replacing.one()}
          onType={(text) => {
            replacing.typed()
            changeFind({ replacement: text })
          }}
          onAll={() => void replacing.all()}
        >
          <LikeIt />
        </ReplaceRow>
      ) : null}
      <FindTrouble found={found} query={query} />
    </search>
  )
}

/** All places like one, in the whole library if it must be. */
function LikeIt() {
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
