import type { Node } from 'prosemirror-model'
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FigureDisagreement } from '../../core/contract'
import { isAboutLayout } from '../../core/document'
import { CardFrame, DeskCrop, isTyped, mostBeside, wordsAround } from '../card'
import { type DeskPage, type SuspectNow, visible } from '../desk'
import { type Place, refuse, ruleName, sentenceOf, tell, useLibrary } from '../shell'
import { type CardKey, cardKey } from './card-keys'
import { Choices } from './choices'
import { Pair } from './pair'
import type { Walk } from './walk'
import { wordBeside } from './word-beside'

interface Props {
  readonly desk: DeskPage
  readonly walk: Walk
  readonly at: SuspectNow
  /** Whether the card has the focus, and with it the keys. */
  readonly held: boolean
  readonly go: (place: Place) => void
}

/** What is doubted at one place, why, and what can be said of it. A dialog beside the text, which stays at work. */
export function SuspectCard({ desk, walk, at, held, go }: Props) {
  const { t } = useTranslation()
  const library = useLibrary()
  const card = useRef<HTMLDivElement>(null)
  const note = useRef<HTMLInputElement>(null)
  const [noting, setNoting] = useState<string | null>(null)
  const id = useId()
  const { suspect, pair } = at
  const { rule, reason } = suspect
  const beside = useMemo(() => judgedBy(desk.state.doc, at), [desk, at])
  const { left, right, said } = wordsAround(desk.state.doc, at, visible(suspect.text))

  // biome-ignore lint/correctness/useExhaustiveDependencies: another suspect takes the focus again
  useEffect(() => {
    setNoting(null)
    if (held) card.current?.focus({ preventScroll: true })
  }, [held, suspect.id])
  useEffect(() => {
    if (noting !== null) note.current?.focus()
  }, [noting])

  function openOther({ other }: FigureDisagreement): void {
    const { page, article, block, from, text } = other
    go({ page, article, hit: { block, from, to: from + text.length, text } })
  }

  function act(key: CardKey): boolean {
    switch (key.kind) {
      case 'fix':
        if (suspect.suggestions[key.index] === undefined) refuse(t('suspects.noSuggestion'))
        else walk.fix(key.index)
        return true
      case 'printed':
        walk.asPrinted('')
        return true
      case 'note':
        if (!isAboutLayout(rule)) setNoting('')
        return true
      case 'fine':
        walk.fine(key.scope).catch((error: unknown) => tell({ kind: 'trouble', text: sentenceOf(error, t) }))
        return true
      case 'later':
        walk.later()
        return true
      case 'series':
        void walk.series((at) => wordBeside(library, at))
        return true
      case 'text':
        walk.intoText()
        return true
      case 'close':
        walk.close()
        return true
      case 'undo':
        void walk.undo()
        return true
      case 'other':
        if (pair) openOther(pair)
        return pair !== undefined
      default:
        return key satisfies never
    }
  }

  function press(event: KeyboardEvent): boolean {
    if (event.target === note.current) return pressInNote(event)
    const key = cardKey(event)
    if (key && key.kind !== 'close' && !walk.isMeant(event.timeStamp)) return true
    return key ? act(key) : isTyped(event) && event.key !== ' '
  }

  function pressInNote(event: KeyboardEvent): boolean {
    if (event.key === 'Enter') walk.asPrinted(noting ?? '')
    else if (event.key === 'Escape') {
      setNoting(null)
      card.current?.focus({ preventScroll: true })
    } else return false
    return true
  }

  return (
    <CardFrame
      {...{ card, desk, held }}
      at={beside}
      className="suspect-card"
      labelledBy={`${id}said ${id}rule`}
      describedBy={`${id}why`}
      onHold={(on) => walk.hold(on)}
      onKey={press}
      holdKey="F8"
      keys={[
        ['F2', t('suspects.intoText')],
        ['F8', t('suspects.next')],
        ['Esc', t('suspects.back')],
      ]}
    >
      <DeskCrop desk={desk} at={at} />
      {pair ? (
        <Pair pair={pair} id={`${id}said`} />
      ) : (
        <p className="evidence" id={`${id}said`} data-short={said.length <= mostBeside || undefined}>
          {left}
          <mark>{said}</mark>
          {right}
        </p>
      )}
      <div className="told">
        <p className="rule" id={`${id}rule`}>
          {ruleName(rule, t)}
          {suspect.later ? <span className="state">{t('suspects.putOff')}</span> : null}
        </p>
        <p className="why" id={`${id}why`}>
          {t(reason.key, { ...reason.values, defaultValue: '' })}
        </p>
      </div>
      <Choices
        {...{ desk, at, left, right, act }}
        note={noting === null ? null : { field: note, text: noting, onType: setNoting }}
      />
    </CardFrame>
  )
}

/**
 * What the card must leave in sight: the place; and where something may be missing behind it, such as one of eight names,
 * the rest of its paragraph.
 */
function judgedBy(
  doc: Node,
  { from, to, suspect }: SuspectNow,
): { readonly from: number; readonly to: number } {
  if (suspect.rule !== 'continuity') return { from, to }
  return { from, to: Math.max(to, doc.resolve(Math.min(to, doc.content.size)).end()) }
}
