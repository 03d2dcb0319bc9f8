import { type KeyboardEvent, useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { CardFrame, isTyped } from '../card'
import type { DeskPage } from '../desk'
import { cardKey } from './card-keys'
import { Evidence } from './evidence'
import { FigureSays } from './figure-says'
import type { Hint } from './hint'
import { HintChoices } from './hint-choices'
import { useTagsInView } from './shown'
import { useHintActs } from './use-hint-acts'
import type { TagWalk } from './walk'

interface Props {
  readonly desk: DeskPage
  readonly walk: TagWalk
  readonly at: Hint
  /** Whether the card has the focus, and with it the keys. */
  readonly held: boolean
}

/** What might be tagged at one place, and why. A dialog beside the text, which stays at work. */
export function HintCard({ desk, walk, at, held }: Props) {
  const { t } = useTranslation()
  const card = useRef<HTMLDivElement>(null)
  const id = useId()
  useTagsInView()
  // biome-ignore lint/correctness/useExhaustiveDependencies: another place takes the focus again
  useEffect(() => {
    if (held) card.current?.focus({ preventScroll: true })
  }, [held, at.from])

  const act = useHintActs(desk, walk, at)
  function press(event: KeyboardEvent): boolean {
    const key = cardKey(event)
    if (key && (key.kind === 'close' || walk.isMeant(event.timeStamp))) act(key)
    return key !== null || isTyped(event)
  }

  return (
    <CardFrame
      {...{ card, desk, at, held }}
      className={`tag-card ${at.kind}`}
      labelledBy={`${id}said ${id}kind`}
      describedBy={`${id}why`}
      onHold={(on) => walk.hold(on)}
      onKey={press}
      holdKey="F9"
      keys={[
        ['Tab', t('suspects.next')],
        ['⇧ →', t('tagging.grow')],
        ['F2', t('suspects.intoText')],
        ['Esc', t('suspects.back')],
      ]}
    >
      <Evidence desk={desk} at={at} id={`${id}said`} className="hint" />
      <div className="told">
        <p className="rule" id={`${id}kind`}>
          {t(`tagging.kinds.${at.kind}`)}{' '}
          <span className="state">
            {at.reason ? t('tagging.sure', { value: Math.round(at.confidence * 100) }) : ''}
          </span>
        </p>
        <p className="why" id={`${id}why`}>
          {at.reason ? t(at.reason.key, { ...at.reason.values }) : <FigureSays mark={at.mark} />}
        </p>
      </div>
      <HintChoices walk={walk} at={at} act={act} />
    </CardFrame>
  )
}
