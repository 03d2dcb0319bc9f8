import type { TFunction } from 'i18next'
import { ArrowDown, ArrowUp, ChevronRight, ListChecks, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { type FindQuery, longestQuery } from '../../core/find'
import type { DeskPage } from '../desk'
import { optionTurned, QueryOptions } from '../hits'
import { KeyTip, keyLine, Tip } from '../shell'
import { openLikeIt } from './acts'
import type { PageFind, PageFound } from './page-find'
import { ReplaceRow } from './replace-row'
import { changeFind, findState, rememberQuery } from './state'
import { useReplacing } from './use-replacing'
import './find.css'
import { useStore } from '../store'

interface Props {
  readonly desk: DeskPage
  readonly find: PageFind
}

/** The last asking that was answered with the focus. */
let answered = 0

/** Finding and replacing on the open page, above its text. */
export function FindBar({ desk, find }: Props) {
  const { t, i18n } = useTranslation()
  const { query, replacing: isReplacing, replacement, recent, asked } = useStore(findState)
  const found = useStore(find.found)
  const field = useRef<HTMLInputElement>(null)
  const replace = useRef<HTMLInputElement>(null)
  // As the field shows it: while an input method composes, nothing is looked for yet.
  const [typed, setTyped] = useState(query.text)
  const [began] = useState(desk.state.selection.from)
  const replacing = useReplacing(desk, find, replacement)

  useEffect(() => {
    // A bar that comes with another page was not asked for: the focus stays where it is.
    if (asked === answered) return
    answered = asked
    setTyped(findState.now().query.text)
    field.current?.focus()
    field.current?.select()
  }, [asked])

  function look(next: FindQuery): void {
    changeFind({ query: next })
    void find.ask(next, began)
  }

  function type(text: string, composing: boolean): void {
    replacing.typed()
    setTyped(text)
    if (!composing) look({ ...query, text })
  }

  function close(): void {
    rememberQuery()
    changeFind({ open: false })
    desk.focus()
  }

  function step(by: 1 | -1): void {
    rememberQuery()
    void find.step(by, false)
  }

  /** The query before or after in what was looked for. */
  function recall(by: 1 | -1): void {
    const at = recent.indexOf(query.text) + by
    const text = recent[at]
    if (text === undefined) return
    setTyped(text)
    look({ ...query, text })
  }

  function press(event: KeyboardEvent<HTMLElement>): void {
    if (event.nativeEvent.isComposing) return
    const turned = optionTurned(event, query)
    if (turned) look(turned)
    else if (event.key === 'Escape') close()
    else if (event.key === 'Enter' && event.altKey) openLikeIt()
    else if (!(event.target instanceof HTMLInputElement) || !pressInField(event)) return
    event.preventDefault()
    event.stopPropagation()
  }

  function pressInField(event: KeyboardEvent<HTMLElement>): boolean {
    const inReplace = event.target === replace.current
    if ((event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z')
      return replacing.undo()
    switch (event.key) {
      // Where the finger goes in every editor; what lies between is reached on the way back.
      case 'Tab':
        if (inReplace || event.shiftKey || !isReplacing) return false
        replace.current?.focus()
        replace.current?.select()
        return true
      case 'Enter':
        if (!inReplace) step(event.shiftKey ? -1 : 1)
        else if (event.ctrlKey || event.metaKey) void replacing.all()
        else void replacing.one()
        return true
      case 'ArrowUp':
      case 'ArrowDown':
        if (!inReplace) recall(event.key === 'ArrowUp' ? 1 : -1)
        return !inReplace
      default:
        return false
    }
  }

  const trouble = troubleOf(found, query, t)
  const series = (
    <Tip says={t('find.series')} keys={keyLine('Alt-Enter')}>
      <Button className="button quiet icon" aria-label={t('find.series')} onPress={openLikeIt}>
        <ListChecks aria-hidden />
      </Button>
    </Tip>
  )
  return (
    <search className="find-bar" aria-label={t('find.label')} onKeyDown={press}>
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
            aria-invalid={trouble !== null}
            placeholder={t('find.find')}
            value={typed}
            maxLength={longestQuery}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => type(event.target.value, (event.nativeEvent as InputEvent).isComposing)}
            onCompositionEnd={(event) => type(event.currentTarget.value, false)}
          />
          <output className="find-count">
            {query.text === '' || trouble ? '' : countOf(found, t, i18n.language)}
          </output>
          <QueryOptions query={query} onChange={look} />
        </div>
        <span className="find-acts">
          <KeyTip of="findPrevious">
            <Button
              className="button quiet icon"
              aria-label={t('commands.findPrevious')}
              onPress={() => step(-1)}
            >
              <ArrowUp aria-hidden />
            </Button>
          </KeyTip>
          <KeyTip of="findNext">
            <Button className="button quiet icon" aria-label={t('commands.findNext')} onPress={() => step(1)}>
              <ArrowDown aria-hidden />
            </Button>
          </KeyTip>
          {isReplacing ? null : series}
          <Button className="button quiet icon" aria-label={t('find.close')} onPress={close}>
            <X aria-hidden />
          </Button>
        </span>
      </div>
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
          {series}
        </ReplaceRow>
      ) : null}
      {trouble ? (
        <p className="find-trouble" role="alert">
          {trouble}
        </p>
      ) : null}
    </search>
  )
}

/** Which of how many hits is at hand. */
function countOf({ hits, at }: PageFound, t: TFunction, language: string): string {
  if (hits.length === 0) return t('find.none')
  const number = (value: number) => value.toLocaleString(language)
  return t('find.at', { at: at < 0 ? '–' : number(at + 1), all: number(hits.length) })
}

/** Why nothing can be looked for; null = it can. */
function troubleOf(found: PageFound, query: FindQuery, t: TFunction): string | null {
  switch (found.kind) {
    case 'found':
    case 'none':
      return null
    case 'broken':
      return t('find.broken', { ...found.fault })
    case 'endless':
      return t('find.endless', { pattern: query.text })
    default:
      return found.kind satisfies never
  }
}
