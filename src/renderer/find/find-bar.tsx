import { ArrowDown, ArrowUp, ChevronRight, ListChecks, Replace, ReplaceAll, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { type FindQuery, longestQuery } from '../../core/find'
import type { DeskPage } from '../desk'
import { optionTurned, QueryOptions } from '../hits'
import { openSeries } from '../series'
import { KeyTip, keyCaps, Tip, tell } from '../shell'
import type { PageFind } from './page-find'
import { changeFind, findState, rememberQuery } from './state'
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
  const { query, replacing, replacement, recent, asked } = useStore(findState)
  const found = useStore(find.found)
  const field = useRef<HTMLInputElement>(null)
  const replace = useRef<HTMLInputElement>(null)
  // As the field shows it: while an input method composes, nothing is looked for yet.
  const [typed, setTyped] = useState(query.text)
  const [began] = useState(desk.state.selection.from)
  const number = (value: number) => value.toLocaleString(i18n.language)

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

  async function replaceAll(): Promise<void> {
    rememberQuery()
    const count = await find.replaceAll(replacement)
    // The log's answer gives the operation its name.
    await desk.flush()
    const name = JSON.stringify(desk.reach.now().undo)
    const text = count === 0 ? t('find.nothingReplaced') : t('find.replaced', { count })
    const takeBack = () => {
      if (JSON.stringify(desk.reach.now().undo) === name) desk.undo()
    }
    tell(
      count === 0
        ? { kind: 'done', text }
        : { kind: 'done', text, act: { label: t('series.undo'), run: takeBack } },
    )
  }

  function allLikeIt(): void {
    rememberQuery()
    openSeries({
      kind: 'replace',
      find: query,
      replace: replacing ? replacement : null,
      scope: 'issue',
      from: 'find',
    })
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
    else if (event.key === 'Enter' && event.altKey) allLikeIt()
    else if (!(event.target instanceof HTMLInputElement) || !pressInField(event)) return
    event.preventDefault()
    event.stopPropagation()
  }

  function pressInField(event: KeyboardEvent<HTMLElement>): boolean {
    const inReplace = event.target === replace.current
    switch (event.key) {
      // Where the finger goes in every editor; what lies between is reached on the way back.
      case 'Tab':
        if (inReplace || event.shiftKey || !replacing) return false
        replace.current?.focus()
        replace.current?.select()
        return true
      case 'Enter':
        if (!inReplace) step(event.shiftKey ? -1 : 1)
        else if (event.ctrlKey || event.metaKey) void replaceAll()
        else void find.replace(replacement)
        return true
      case 'ArrowUp':
      case 'ArrowDown':
        if (!inReplace) recall(event.key === 'ArrowUp' ? 1 : -1)
        return !inReplace
      default:
        return false
    }
  }

  const trouble =
    found.kind === 'broken'
      ? t('find.broken', { ...found.fault })
      : found.kind === 'endless'
        ? t('find.endless', { pattern: query.text })
        : null
  const series = (
    <Tip says={t('find.series')} keys={keyCaps('Alt-Enter').join(' ')}>
      <Button className="button quiet icon" aria-label={t('find.series')} onPress={allLikeIt}>
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
          aria-expanded={replacing}
          onPress={() => changeFind({ replacing: !replacing })}
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
            {query.text === '' || trouble
              ? ''
              : found.hits.length === 0
                ? t('find.none')
                : t('find.at', {
                    at: found.at < 0 ? '–' : number(found.at + 1),
                    all: number(found.hits.length),
                  })}
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
          {replacing ? null : series}
          <Button className="button quiet icon" aria-label={t('find.close')} onPress={close}>
            <X aria-hidden />
          </Button>
        </span>
      </div>
      {replacing ? (
        <div className="find-row">
          <span className="find-indent" />
          <div className="find-field">
            <input
              ref={replace}
              className="input"
              type="text"
              aria-label={t('find.replace')}
              placeholder={t('find.replace')}
              value={replacement}
              maxLength={2000}
              autoComplete="off"
              spellCheck={false}
              onChange={(event) => changeFind({ replacement: event.target.value })}
            />
          </div>
          <span className="find-acts">
            <Tip says={t('find.replaceOne')} keys="↵">
              <Button
                className="button find-do"
                aria-label={t('find.replaceOne')}
                onPress={() => void find.replace(replacement)}
              >
                <Replace aria-hidden />
                <span>{t('find.replaceOne')}</span> <kbd aria-hidden>↵</kbd>
              </Button>
            </Tip>
            <Tip says={t('find.replaceAll')} keys={keyCaps('Mod-Enter').join(' ')}>
              <Button
                className="button find-do"
                aria-label={t('find.replaceAll')}
                onPress={() => void replaceAll()}
              >
                <ReplaceAll aria-hidden />
                <span>{t('find.replaceAll')}</span> <kbd aria-hidden>{keyCaps('Mod-Enter').join(' ')}</kbd>
              </Button>
            </Tip>
            {series}
          </span>
        </div>
      ) : null}
      {trouble ? (
        <p className="find-trouble" role="alert">
          {trouble}
        </p>
      ) : null}
    </search>
  )
}
