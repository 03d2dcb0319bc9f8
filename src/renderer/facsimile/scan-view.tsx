import { type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeskPage } from '../desk'
import { LinkError, sentenceOf } from '../shell'
import { lineAtPoint } from './geometry'
import { useLook } from './look'
import { LostScan, UnreachedScan } from './lost-scan'
import { actInPane } from './pane-acts'
import { type PaneKey, paneKey } from './pane-keys'
import { goToPrinted } from './printed-place'
import type { Sheets } from './sheets'
import { Toolbar } from './toolbar'
import { useLitLine } from './use-lit-line'
import { useScanMarks } from './use-scan-marks'
import { useScanViewer } from './use-scan-viewer'
import { useSheetAtHand } from './use-sheet-at-hand'
import { useShownScan } from './use-shown-scan'
import { useWantedFocus } from './wanted-focus'

interface Props {
  readonly desk: DeskPage
  /** At least one has a scan. */
  readonly sheets: Sheets
}

/** The printed page beside its text, one sheet at a time: the one that the caret is on, until another is asked for. */
export function ScanView({ desk, sheets }: Props) {
  const { t } = useTranslation()
  const pane = useRef<HTMLElement>(null)
  const place = useRef<HTMLDivElement>(null)
  useWantedFocus(pane)
  const [percent, setPercent] = useState<number | null>(null)
  const [isLong, setLong] = useState(false)
  const [look, change] = useLook()
  const line = useLitLine(desk)
  const { sheet, at, count, turn } = useSheetAtHand(sheets, line)
  const { viewer, trouble } = useScanViewer(place, {
    onPoint: (point) => sheet && goToPrinted(desk, sheets.lines, sheet, point),
    onHover: (point) =>
      viewer?.outline((point && sheet && lineAtPoint(sheets.lines, sheet.sheet, point)?.box) || null),
    onZoom: (now, byHand) => {
      setPercent(now)
      if (byHand) change({ fit: null, zoom: now })
    },
    onWait: setLong,
    onNone: (scan, error) => lose({ scan, error }),
  })
  const { error, lost, lose, again } = useShownScan(viewer, sheet, look)
  useScanMarks(viewer, sheets, sheet, look, line)

  const act = (key: PaneKey) => actInPane(key, { viewer, look, change, turn, toText: () => desk.focus() })

  function press(event: KeyboardEvent): void {
    const { target, currentTarget, nativeEvent } = event
    // What floats over the pane has keys of its own, and so has a button.
    if (nativeEvent.isComposing || !(target instanceof Node) || !currentTarget.contains(target)) return
    if (target !== currentTarget && [' ', 'Enter'].includes(event.key)) return
    const key = paneKey(event)
    if (!key) return
    // In a drawer over the text, the way back to it is to close the drawer, which hears Escape itself.
    if (key.kind === 'text' && currentTarget.closest('[role="dialog"]')) return
    act(key)
    event.preventDefault()
    event.stopPropagation()
  }

  const wrong = error ?? trouble
  const isUnreached = error instanceof LinkError || lost?.error instanceof LinkError
  return (
    <section
      ref={pane}
      className="facsimile"
      aria-label={t('facsimile.title')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a picture that is moved by keys
      tabIndex={0}
      onKeyDown={press}
    >
      <div ref={place} className="scan-canvas" data-colours={look.confidence || undefined} />
      <p className="scan-waiting" role="status">
        {isLong ? t('facsimile.waiting') : ''}
      </p>
      {isUnreached ? <UnreachedScan /> : null}
      {lost && sheet && !isUnreached ? (
        <LostScan
          page={desk.opened.page.id}
          sheet={sheet.sheet - (sheets.sheets[0]?.sheet ?? 1) + 1}
          error={lost.error}
          onAttached={again}
          again={again}
        />
      ) : null}
      {wrong && !isUnreached ? (
        <p className="scan-trouble" role="alert">
          {sentenceOf(wrong, t)}
        </p>
      ) : null}
      {!wrong && (lost === null || count > 1) ? (
        <Toolbar look={look} percent={percent} sheet={at} sheets={count} act={act} change={change} />
      ) : null}
    </section>
  )
}
