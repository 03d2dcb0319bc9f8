import type { Node } from 'prosemirror-model'
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CardFrame, DeskCrop, isTyped, wordsAround } from '../card'
import { type DeskPage, type SuspectNow, visible } from '../desk'
import { type Place, ruleName } from '../shell'
import { cardKey } from './card-keys'
import { Choices } from './choices'
import { Evidence } from './evidence'
import { useCardActs } from './use-card-acts'
import type { Walk } from './walk'

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
  const card = useRef<HTMLDivElement>(null)
  const note = useRef<HTMLInputElement>(null)
  const [noting, setNoting] = useState<string | null>(null)
  const act = useCardActs({ walk, at, go, onNote: () => setNoting('') })
  const id = useId()
  const { suspect, pair } = at
  const { rule, reason } = suspect
  const beside = useMemo(() => judgedBy(desk.state.doc, at), [desk, at])
  const words = wordsAround(desk.state.doc, at, visible(suspect.text))

  // biome-ignore lint/correctness/useExhaustiveDependencies: another suspect takes the focus again
  useEffect(() => {
    setNoting(null)
    if (held) card.current?.focus({ preventScroll: true })
  }, [held, suspect.id])
  useEffect(() => {
    if (noting !== null) note.current?.focus()
  }, [noting])

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
      <Evidence pair={pair} words={words} id={`${id}said`} />
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
        {...{ desk, at, words, act }}
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
