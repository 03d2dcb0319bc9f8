import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeskPage } from '../desk'
import { stepOn, walk } from '../hits'
import { type Place, tell, useCommands } from '../shell'
import { useStore } from '../store'
import { FindBar } from './find-bar'
import { PageFind } from './page-find'
import { selectedText } from './selected-text'
import { changeFind, findState } from './state'

interface Props {
  readonly desk: DeskPage
  readonly go: (place: Place) => void
}

/** Finding on the open page: its bar, while that is open, and its keys. */
export function FindOnPage({ desk, go }: Props) {
  const open = useStore(findState, (state) => state.open)
  const find = usePageFind(desk, open)

  function ask(replacing: boolean): void {
    const seed = document.activeElement?.closest('.page-text') ? selectedText(desk) : ''
    const { query, asked } = findState.now()
    const wanted = seed === '' ? query : { ...query, text: seed, regex: false }
    walk.set(null)
    changeFind({
      open: true,
      replacing: replacing || findState.now().replacing,
      query: wanted,
      asked: asked + 1,
    })
    // What is being looked for already goes on.
    if (wanted !== query) void find?.ask(wanted)
  }

  function step(by: 1 | -1): void {
    const place = stepOn(by)
    if (place) go(place)
    else if (findState.now().query.text === '') ask(false)
    else void find?.step(by, !document.activeElement?.closest('.find-bar'))
  }

  useCommands([
    { id: 'find', group: 'edit', key: 'Mod-f', run: () => ask(false) },
    { id: 'findAndReplace', group: 'edit', key: 'Mod-h', run: () => ask(true) },
    { id: 'findNext', group: 'edit', key: 'F3', run: () => step(1) },
    { id: 'findPrevious', group: 'edit', key: 'Shift-F3', run: () => step(-1) },
  ])
  useTurnedTold(desk)
  return open && find ? <FindBar key={desk.opened.page.id} desk={desk} find={find} /> : null
}

function usePageFind(desk: DeskPage, open: boolean): PageFind | null {
  const [find, setFind] = useState<PageFind | null>(null)
  useEffect(() => {
    const made = new PageFind(desk, findState.now().query)
    setFind(made)
    return () => made.close()
  }, [desk])
  useEffect(() => find?.light(open), [find, open])
  return find
}

/** What reached over several pages says so when it is undone on one of them. */
function useTurnedTold(desk: DeskPage): void {
  const { t } = useTranslation()
  const turned = useStore(desk.turned)
  useEffect(() => {
    if (!turned?.name.key.startsWith('operations.series')) return
    const text = t(turned.name.key, turned.name.values ?? {})
    tell({
      kind: 'done',
      text: t(turned.kind === 'undo' ? 'series.undone' : 'series.redone', { name: text }),
    })
  }, [turned, t])
}
