import { type KeyboardEvent, useMemo, useState, useSyncExternalStore } from 'react'
import { Button, Checkbox, CheckboxGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { DeskPage } from '../desk'
import { KeyHints, keyLine, MainButton, ModalDialog, Segments } from '../shell'
import { Cell, useStore } from '../store'
import { tagPlaces } from './acts'
import type { Hints } from './hints'
import { type TagKind, tagKinds } from './kinds'
import { type TakeLine, TakeList } from './take-list'

/** Suggestions that are to be taken at once, of one kind at first, or (null) of all. */
interface Asked {
  readonly desk: DeskPage
  readonly hints: Hints
  readonly kind: TagKind | null
  /** Called where the list is closed and nothing was taken: leads back to the card that it was opened from. */
  readonly dropped?: () => void
}

const asked = new Cell<Asked | null>(null)

/** Opens the list of suggestions that would be taken. Nothing is tagged before the editor says so there. */
export function openTakeAll(what: Asked): void {
  asked.set({ ...what })
}

/** The list that was asked for on a page, if any. */
export function TakeAll({ desk }: { desk: DeskPage }) {
  const now = useSyncExternalStore(asked.subscribe, asked.now)
  if (now?.desk !== desk) return null
  const close = () => asked.set(null)
  return (
    <TakeAllDialog
      {...now}
      onTaken={close}
      onClose={() => {
        close()
        now.dropped?.()
      }}
    />
  )
}

const scopes = ['article', 'page'] as const
/** What may be asked of how sure a suggestion is, in parts of one. */
const steps = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95] as const

interface Props extends Asked {
  readonly onTaken: () => void
  readonly onClose: () => void
}

function TakeAllDialog({ desk, hints, kind, onTaken, onClose }: Props) {
  const { t, i18n } = useTranslation()
  const { hints: all, document } = useStore(hints.now)
  const [kinds, setKinds] = useState<readonly TagKind[]>(kind === null ? tagKinds : [kind])
  const [scope, setScope] = useState<(typeof scopes)[number]>('page')
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
  const waits =
    taken.length > 0 ? null : t(lines.length > 0 ? 'tagging.takeAll.noneTicked' : 'tagging.takeAll.none')
  const takeNow = () => {
    tagPlaces(
      desk,
      taken.map(({ hint }) => hint),
    )
    onTaken()
  }
  const takeOne = ({ hint }: TakeLine) => {
    tagPlaces(desk, [hint])
    // The next key is for the next row.
    hints.refresh()
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
    const wanted = scopes[Number(event.nativeEvent.code.replace('Digit', '')) - 1]
    if (!event.altKey || wanted === undefined) return
    setScope(wanted)
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
          <KeyHints
            className="beside-buttons"
            keys={[
              ['␣', t('series.keys.tick')],
              ['↵', t('tagging.takeAll.takeOne')],
            ]}
          />
          <Button className="button" onPress={onClose}>
            {t('shell.cancel')}
          </Button>
          <MainButton onPress={takeNow} waits={waits}>
            {t('tagging.takeAll.take', { count: taken.length })}
            <kbd aria-hidden>{keyLine('Mod-Enter')}</kbd>
          </MainButton>
        </>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys that mean the same in every field of the dialog */}
      <div className="take-all-inside" onKeyDown={press}>
        <div className="take-all-choices">
          <Segments
            label={t('tagging.takeAll.scope')}
            value={scope}
            options={scopes.map((one, index) => ({
              id: one,
              label: t(`tagging.takeAll.on.${one}`),
              keys: keyLine(`Alt-${index + 1}`),
              disabled: one === 'article' && article === null,
            }))}
            onChange={setScope}
          />
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
        <TakeList lines={lines} unticked={unticked} document={document} onTick={tick} onTake={takeOne} />
      </div>
    </ModalDialog>
  )
}

/** Where the article of the caret begins and ends; null = it is in none. */
function articleAt({ state }: DeskPage): { readonly from: number; readonly to: number } | null {
  const { $head } = state.selection
  return $head.depth > 0 ? { from: $head.before(1), to: $head.after(1) } : null
}
