import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ScanLine } from '../../core/contract'
import type { DeskPage } from '../desk'
import { placeOfSource } from '../original'
import { LinkError, sentenceOf, useLibrary, useLinkState } from '../shell'
import { lineAtPoint, lineAtProportion, offsetAtPoint, type Point, proportionOf } from './geometry'
import { adjusted, type Look, useLook, usualLook } from './look'
import { LostScan, UnreachedScan } from './lost-scan'
import type { Mark } from './marks'
import { type PaneKey, paneKey } from './pane-keys'
import { type Sheets, sheetOf } from './sheets'
import { Toolbar } from './toolbar'
import { useLitLine } from './use-lit-line'
import type { ScanViewer } from './viewer'
import { useWantedFocus } from './wanted-focus'

interface Props {
  readonly desk: DeskPage
  /** At least one has a scan. */
  readonly sheets: Sheets
}

/** The printed page beside its text, one sheet at a time: the one that the caret is on, until another is asked for. */
export function ScanView({ desk, sheets }: Props) {
  const { t } = useTranslation()
  const library = useLibrary()
  const pane = useRef<HTMLElement>(null)
  const place = useRef<HTMLDivElement>(null)
  useWantedFocus(pane)
  const [viewer, setViewer] = useState<ScanViewer | null>(null)
  const [trouble, setTrouble] = useState<unknown>(null)
  /** A scan that is gone, or spoilt. */
  const [lost, setLost] = useState<{ readonly scan: string; readonly error: unknown } | null>(null)
  const [percent, setPercent] = useState<number | null>(null)
  const [isLong, setLong] = useState(false)
  const [look, change] = useLook()
  const link = useLinkState()
  const line = useLitLine(desk)
  const scanned = useMemo(() => sheets.sheets.filter(({ scan }) => scan !== null), [sheets])
  const [asked, setAsked] = useState<{ readonly sheet: number; readonly at: number | null } | null>(null)
  const ofLine = line === null ? null : sheetOf(sheets, line)
  // Another sheet was turned to by hand: it stays until the caret moves on.
  const wanted = asked?.at === line ? scanned.find(({ sheet }) => sheet === asked.sheet) : ofLine
  const sheet = wanted ?? ofLine ?? scanned[0]
  /** 1-based. */
  const at = sheet ? scanned.indexOf(sheet) + 1 : 0
  const { data: about, error } = useQuery({
    queryKey: ['scan', sheet?.scan],
    enabled: sheet !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () => library.scans.about({ scan: sheet?.scan ?? '' }),
  })

  const point = useRef<(point: Point) => void>(() => undefined)
  const hover = useRef<(point: Point | null) => void>(() => undefined)
  const zoomed = useRef<(percent: number, byHand: boolean) => void>(() => undefined)
  useEffect(() => {
    point.current = (at) => go(desk, lineUnder(sheets.lines, sheet?.sheet ?? 1, sheet?.height ?? 1, at), at)
    hover.current = (at) =>
      viewer?.outline((at && sheet && lineAtPoint(sheets.lines, sheet.sheet, at)?.box) || null)
    zoomed.current = (now, byHand) => {
      setPercent(now)
      if (byHand) change({ fit: null, zoom: now })
    }
  })

  useEffect(() => {
    let own: ScanViewer | null = null
    let left = false
    // What shows tiles is large, and not every editor has scans: it is read when the first one is looked at.
    import('./viewer').then(({ ScanViewer }) => {
      if (left || !place.current) return
      own = new ScanViewer(place.current, {
        onPoint: (at) => point.current(at),
        onHover: (at) => hover.current(at),
        onZoom: (now, byHand) => zoomed.current(now, byHand),
        onWait: setLong,
        onNone: (scan, error) => setLost({ scan, error }),
      })
      setViewer(own)
    }, setTrouble)
    return () => {
      left = true
      setViewer(null)
      own?.close()
    }
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another look opens no other scan
  useEffect(() => {
    if (viewer && sheet && about && lost === null)
      viewer.show(sheet, { ...about, scan: sheet.scan ?? '' }, library.scans.tile, look)
  }, [viewer, sheet, about, library, lost])
  // What the library could not be asked for is asked for again when it can.
  useEffect(() => {
    if (link === 'connected' && lost?.error instanceof LinkError) setLost(null)
  }, [link, lost])
  useEffect(() => viewer?.adjust(look), [viewer, look])
  useEffect(() => {
    viewer?.draw(sheet ? marksOf(sheets.lines, sheet.sheet, look) : [])
  }, [viewer, sheets, sheet, look.boxes, look.confidence, look])
  useEffect(() => {
    if (!viewer || !sheet) return
    const own = line === null ? undefined : sheets.lines[line - 1]
    if (own?.sheet !== sheet.sheet) viewer.light(null)
    else if (own.box) viewer.light(own.box)
    else {
      const share = proportionOf(sheets.lines, own.line)
      const height = sheet.height * 0.012
      viewer.light(
        share === null
          ? null
          : { x: 0, y: share * (sheet.height - height), width: sheet.width * 0.03, height },
        true,
      )
    }
  }, [viewer, sheets, sheet, line])

  function act(key: PaneKey): void {
    switch (key.kind) {
      case 'zoom':
        viewer?.camera.zoom(key.steps)
        return
      case 'pan':
        viewer?.camera.pan(key.x, key.y)
        return
      case 'fit':
        change({ fit: key.fit })
        viewer?.camera.fit(key.fit)
        return
      case 'rotate':
        viewer?.camera.rotate(key.degrees)
        return
      case 'contrast':
      case 'brightness':
        change({ [key.kind]: adjusted(look[key.kind], key.steps) })
        return
      case 'toggle':
        change({ [key.what]: !look[key.what] })
        return
      case 'sheet': {
        const next = scanned[at - 1 + key.by]
        if (next) setAsked({ sheet: next.sheet, at: line })
        return
      }
      case 'usual':
        change(usualLook)
        viewer?.camera.upright()
        viewer?.camera.fit(usualLook.fit)
        return
      case 'text':
        desk.focus()
        return
      default:
        key satisfies never
    }
  }

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

  const isLost = lost !== null && lost.scan === sheet?.scan
  const isUnreached = error instanceof LinkError || (isLost && lost.error instanceof LinkError)
  const isFine = !(error ?? trouble) && (!isLost || scanned.length > 1)
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
      {isLost && !isUnreached ? (
        <LostScan
          page={desk.opened.page.id}
          sheet={sheet.sheet - (sheets.sheets[0]?.sheet ?? 1) + 1}
          error={lost.error}
          onAttached={() => setLost(null)}
          again={() => setLost(null)}
        />
      ) : null}
      {(error ?? trouble) && !isUnreached ? (
        <p className="scan-trouble" role="alert">
          {sentenceOf(error ?? trouble, t)}
        </p>
      ) : null}
      {isFine ? (
        <Toolbar look={look} percent={percent} sheet={at} sheets={scanned.length} act={act} change={change} />
      ) : null}
    </section>
  )
}

/** The line that a point of a sheet means; where no line of the sheet has a box, by proportion. */
function lineUnder(lines: readonly ScanLine[], sheet: number, height: number, at: Point): ScanLine | null {
  if (lines.some((line) => line.sheet === sheet && line.box)) return lineAtPoint(lines, sheet, at)
  return lineAtProportion(lines, sheet, at.y / height)
}

/** Puts the caret to what is printed at a point. */
function go(desk: DeskPage, line: ScanLine | null, at: Point): void {
  if (!line) return
  const length = desk.opened.source.lines[line.line - 1]?.length ?? 0
  const offset = offsetAtPoint(line, length, at)
  const place = placeOfSource(desk.state.doc, desk.foundNow().changes, line.line, offset)
  if (place !== null) desk.select(place, place, true)
}

function marksOf(lines: readonly ScanLine[], sheet: number, { boxes, confidence }: Look): readonly Mark[] {
  if (!boxes && !confidence) return []
  return lines.flatMap((line) => {
    if (line.sheet !== sheet) return []
    const words = line.words.flatMap(({ box, confidence: sure }): readonly Mark[] => {
      const doubt = confidence && sure !== null && sure < 0.9 ? 1 - sure : null
      return box && (boxes || doubt !== null) ? [{ box, kind: boxes ? 'word' : 'colour', doubt }] : []
    })
    return [...(boxes && line.box ? [{ box: line.box, kind: 'line', doubt: null } as const] : []), ...words]
  })
}
