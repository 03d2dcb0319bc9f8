import { type KeyboardEvent, useEffect, useId, useMemo, useState, useSyncExternalStore } from 'react'
import { Button, Checkbox, CheckboxGroup, Radio, RadioGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { DeskPage } from '../desk'
import { useWalked } from '../hits'
import { ModalDialog, rowHeight } from '../shell'
import { Cell, useStore } from '../store'
import { tagPlaces } from './acts'
import type { Hint } from './hint'
import type { Hints } from './hints'
import { type TagKind, tagKinds } from './kinds'

/** Suggestions that are to be taken at once, of one kind at first, or (null) of all. */
interface Asked {
  readonly desk: DeskPage
  readonly hints: Hints
  readonly kind: TagKind | null
}

const asked = new Cell<Asked | null>(null)

/** Opens the list of suggestions that would be taken. Nothing is tagged before the editor says so there. */
export function openTakeAll(what: Asked): void {
  asked.set({ ...what })
}

/** The list that was asked for on a page, if any. */
export function TakeAll({ desk }: { desk: DeskPage }) {
  const now = useSyncExternalStore(asked.subscribe, asked.now)
  return now?.desk === desk ? <TakeAllDialog {...now} onClose={() => asked.set(null)} /> : null
}

type Scope = 'article' | 'page'
const steps = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95] as const

function TakeAllDialog({ desk, hints, kind, onClose }: Asked & { onClose: () => void }) {
  const { t, i18n } = useTranslation()
  const { hints: all, document } = useStore(hints.now)
  const [kinds, setKinds] = useState<readonly TagKind[]>(kind === null ? tagKinds : [kind])
  const [scope, setScope] = useState<Scope>('page')
  const [least, setLeast] = useState<number>(0.5)
  const [unticked, setUnticked] = useState<ReadonlySet<string>>(new Set())
  const article = useMemo(() => articleAt(desk), [desk])
  const lines = useMemo(
    () =>
      all
        .filter(
          (one) =>
            kinds.includes(one.kind) &&
            one.confidence >= least &&
            (scope === 'page' || (article !== null && one.from > article.from && one.to < article.to)),
        )
        // What is least sure comes first: there she looks, and may stop where she trusts the rest.
        .toSorted((a, b) => a.confidence - b.confidence || a.from - b.from)
        .map((hint) => ({ hint, key: `${hint.kind} ${hint.from}` })),
    [all, kinds, least, scope, article],
  )
  const taken = lines.filter(({ key }) => !unticked.has(key))
  const takeNow = () => {
    if (taken.length === 0) return
    tagPlaces(
      desk,
      taken.map(({ hint }) => hint),
    )
    onClose()
  }
  const tick = (keys: readonly string[], ticked: boolean) =>
    setUnticked((old) => {
      const next = new Set(old)
      for (const key of keys)
        if (ticked) next.delete(key)
        else next.add(key)
      return next
    })

  function press(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    const digit = Number(/^Digit(?<digit>\d)$/u.exec(event.nativeEvent.code)?.groups?.digit ?? Number.NaN)
    if (!event.altKey || (digit !== 1 && digit !== 2)) return
    setScope(digit === 1 ? 'article' : 'page')
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <ModalDialog
      title={t('tagging.takeAll.title')}
      width="820px"
      className="take-all"
      onClose={onClose}
      footer={
        <>
          <p className="aside" role="status">
            {t('tagging.takeAll.ticked', {
              ticked: taken.length.toLocaleString(i18n.language),
              all: lines.length.toLocaleString(i18n.language),
            })}
          </p>
          <Button className="button" onPress={onClose}>
            {t('shell.cancel')}
          </Button>
          <Button className="button primary" onPress={takeNow} isDisabled={taken.length === 0}>
            {t('tagging.takeAll.take', { count: taken.length })}
            <kbd aria-hidden>Ctrl ↵</kbd>
          </Button>
        </>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys that mean the same in every field of the dialog */}
      <div className="take-all-inside" onKeyDown={press}>
        <div className="take-all-choices">
          <RadioGroup
            className="segments"
            aria-label={t('tagging.takeAll.scope')}
            orientation="horizontal"
            value={scope}
            onChange={(value) => setScope(value === 'article' ? 'article' : 'page')}
          >
            {(['article', 'page'] as const).map((one, index) => (
              <Radio
                key={one}
                value={one}
                className="segment"
                isDisabled={one === 'article' && article === null}
              >
                {t(`tagging.takeAll.on.${one}`)}
                <kbd aria-hidden>Alt {index + 1}</kbd>
              </Radio>
            ))}
          </RadioGroup>
          <label className="least">
            {t('tagging.takeAll.least')}
            <select
              className="input"
              value={String(least)}
              onChange={(event) => setLeast(Number(event.target.value))}
            >
              {steps.map((one) => (
                <option key={one} value={String(one)}>
                  {t('tagging.takeAll.percent', { value: Math.round(one * 100) })}
                </option>
              ))}
            </select>
          </label>
        </div>
        <CheckboxGroup
          className="tag-choice segments"
          aria-label={t('tagging.kindsLabel')}
          value={[...kinds]}
          onChange={(value) => setKinds(tagKinds.filter((one) => value.includes(one)))}
        >
          {tagKinds.map((one) => (
            <Checkbox key={one} value={one} className={`check kind ${one}`}>
              <span className="box" aria-hidden>
                ✓
              </span>
              <span className="kind-name">{t(`tagging.kinds.${one}`)}</span>
              <span className="count">{all.filter((hint) => hint.kind === one).length}</span>
            </Checkbox>
          ))}
        </CheckboxGroup>
        <TakeList lines={lines} unticked={unticked} document={document} onTick={tick} onTake={takeNow} />
      </div>
    </ModalDialog>
  )
}

interface ListProps {
  readonly lines: readonly { readonly hint: Hint; readonly key: string }[]
  readonly unticked: ReadonlySet<string>
  readonly document: DeskPage['state']['doc']
  readonly onTick: (keys: readonly string[], ticked: boolean) => void
  readonly onTake: () => void
}

/** Every suggestion in what stands around it. Only what is in sight is drawn. */
function TakeList({ lines, unticked, document, onTick, onTake }: ListProps) {
  const { t } = useTranslation()
  const id = useId()
  const { scroller, first, last, line, index, idOf, goTo, walk } = useWalked(lines)

  // The dialog was opened for the list.
  useEffect(() => scroller.current?.focus(), [scroller])

  function press(event: KeyboardEvent<HTMLDivElement>): void {
    if (event.nativeEvent.isComposing || event.altKey || event.shiftKey) return
    const mod = event.ctrlKey || event.metaKey
    if (mod && event.key.toLowerCase() === 'a') {
      const keys = lines.map(({ key }) => key)
      onTick(
        keys,
        keys.some((key) => unticked.has(key)),
      )
    } else if (mod) return
    else if (event.key === ' ' && line) onTick([line.key], unticked.has(line.key))
    else if (event.key === 'Enter') onTake()
    else if (!walk(event)) return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div
      ref={scroller}
      className="series-list"
      role="listbox"
      aria-label={t('tagging.takeAll.list')}
      aria-multiselectable
      aria-activedescendant={line ? idOf(index) : undefined}
      tabIndex={0}
      onKeyDown={press}
    >
      {lines.length === 0 ? <p className="nothing">{t('tagging.takeAll.none')}</p> : null}
      <div className="lines" role="presentation" style={{ height: lines.length * rowHeight }}>
        {lines.slice(first, last).map(({ hint, key }, offset) => {
          const place = first + offset
          const ticked = !unticked.has(key)
          const { before, after } = around(document, hint)
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys
            <div
              key={key}
              id={idOf(place)}
              className="series-line take"
              role="option"
              aria-selected={ticked}
              aria-labelledby={`${id}${place}kind ${id}${place}said`}
              tabIndex={-1}
              data-active={place === index || undefined}
              data-left={!ticked || undefined}
              style={{ top: place * rowHeight }}
              onClick={() => {
                goTo(place)
                onTick([key], !ticked)
              }}
            >
              <span className="series-tick" data-state={ticked}>
                {ticked ? '✓' : ''}
              </span>
              <span className={`take-kind kind ${hint.kind}`} id={`${id}${place}kind`}>
                <span className="kind-name">{t(`tagging.kinds.${hint.kind}`)}</span>
              </span>
              <span className="hit-context" id={`${id}${place}said`}>
                <span className="hit-before">
                  <bdi>{before}</bdi>
                </span>
                <mark>{hint.text}</mark>
                <span className="hit-after">{after}</span>
              </span>
              <span className="series-article">
                {hint.reason === null
                  ? ''
                  : t('tagging.takeAll.percent', { value: Math.round(hint.confidence * 100) })}
              </span>
            </div>
          )
        })}
      </div>
    </div>
  )
}

function around(document: ListProps['document'], { from, to }: Hint): { before: string; after: string } {
  const { parent, parentOffset } = document.resolve(Math.min(from, document.content.size))
  const text = parent.textContent
  return {
    before: text.slice(Math.max(0, parentOffset - 16), parentOffset).toWellFormed(),
    after: text.slice(parentOffset + to - from, parentOffset + to - from + 30).toWellFormed(),
  }
}

/** Where the article of the caret begins and ends; null = it is in none. */
function articleAt({ state }: DeskPage): { readonly from: number; readonly to: number } | null {
  const { $head } = state.selection
  return $head.depth > 0 ? { from: $head.before(1), to: $head.after(1) } : null
}
