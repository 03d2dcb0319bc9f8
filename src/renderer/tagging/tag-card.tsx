import { type KeyboardEvent, useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { StandingTag } from '../../core/document'
import { CardFrame, isTyped } from '../card'
import type { DeskPage } from '../desk'
import type { Place } from '../shell'
import { keyLine } from '../shell'
import { cardKey } from './card-keys'
import { Evidence } from './evidence'
import { FigureFields } from './figure-fields'
import { readOtherwise } from './figure-otherwise'
import { FigureSays } from './figure-says'
import { kindOf } from './kinds'
import { Linking } from './linking'
import { TagChoices } from './tag-choices'
import { useTagActs } from './use-tag-acts'
import type { TagWalk } from './walk'

interface Props {
  readonly desk: DeskPage
  readonly walk: TagWalk
  readonly at: StandingTag
  readonly held: boolean
  readonly go: (place: Place) => void
}

/** What a tag says, whom it means, and what can be done with it. A dialog beside the text, which stays at work. */
export function TagCard({ desk, walk, at, held, go }: Props) {
  const { t } = useTranslation()
  const card = useRef<HTMLDivElement>(null)
  const id = useId()
  const kind = kindOf(at.mark)
  const otherwise = readOtherwise(desk.state.doc, at)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another tag takes the focus again
  useEffect(() => {
    if (held && !card.current?.contains(document.activeElement)) card.current?.focus({ preventScroll: true })
  }, [held, at.from])
  const back = () => card.current?.focus({ preventScroll: true })

  const act = useTagActs(desk, walk, at, otherwise)
  function press(event: KeyboardEvent): boolean {
    const { target } = event
    if (target instanceof HTMLInputElement || target instanceof HTMLSelectElement) {
      if (event.key !== 'Escape') return false
      back()
      return true
    }
    const key = cardKey(event)
    return (key !== null && act(key)) || isTyped(event)
  }

  return (
    <CardFrame
      {...{ card, desk, at, held }}
      className={`tag-card ${kind}`}
      labelledBy={`${id}said ${id}kind`}
      onHold={(on) => walk.hold(on)}
      onKey={press}
      holdKey={keyLine('Alt-c')}
      keys={[
        ['⇧ →', t('tagging.grow')],
        ['F2', t('suspects.intoText')],
        ['Esc', t('suspects.back')],
      ]}
    >
      <Evidence
        desk={desk}
        at={at}
        id={`${id}said`}
        className={kind === 'figure' ? 'figure' : `entity ${kind}`}
      />
      <div className="told">
        <p className="rule" id={`${id}kind`}>
          {t(`tagging.kinds.${kind}`)}
        </p>
        {kind === 'figure' ? (
          <p className="why">
            <FigureSays mark={at.mark} />
          </p>
        ) : null}
      </div>
      {kind === 'figure' ? (
        <FigureFields key={at.from} desk={desk} at={at} go={go} onDone={back} />
      ) : (
        <Linking desk={desk} at={at} kind={kind} go={go} card={card} onBack={back} />
      )}
      <TagChoices kind={kind} otherwise={otherwise} act={act} />
    </CardFrame>
  )
}
