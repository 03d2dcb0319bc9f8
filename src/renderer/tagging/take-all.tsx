import { type KeyboardEvent, useState, useSyncExternalStore } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { DeskPage } from '../desk'
import { KeyHints, keyLine, MainButton, ModalDialog, signWithAlt } from '../shell'
import { Cell, useStore } from '../store'
import { tagPlaces } from './acts'
import type { Hints } from './hints'
import type { TagKind } from './kinds'
import { TakeChoices } from './take-choices'
import { type TakeLine, TakeList } from './take-list'
import { scopes, useWantedHints } from './use-wanted-hints'

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

interface Props extends Asked {
  readonly onTaken: () => void
  readonly onClose: () => void
}

function TakeAllDialog({ desk, hints, kind, onTaken, onClose }: Props) {
  const { t, i18n } = useTranslation()
  const { hints: all, document } = useStore(hints.now)
  const wanted = useWantedHints(desk, all, kind)
  const { lines, setScope } = wanted
  const [unticked, setUnticked] = useState<ReadonlySet<string>>(new Set())
  const taken = lines.filter(({ key }) => !unticked.has(key))
  const none = t(all.length > 0 ? 'tagging.takeAll.noneSo' : 'tagging.takeAll.none')
  const waits = taken.length > 0 ? null : lines.length > 0 ? t('tagging.takeAll.noneTicked') : none
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
    const scope = scopes[Number(signWithAlt(event.nativeEvent)) - 1]
    if (scope === undefined) return
    setScope(scope)
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
          {lines.length > 0 ? (
            <KeyHints
              className="beside-buttons"
              keys={[
                ['␣', t('series.keys.tick')],
                ['↵', t('tagging.takeAll.takeOne')],
              ]}
            />
          ) : null}
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
        <TakeChoices wanted={wanted} all={all} />
        <TakeList {...{ lines, none, unticked, document }} onTick={tick} onTake={takeOne} />
      </div>
    </ModalDialog>
  )
}
