import type { KeyboardEvent, ReactNode, RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeskPage } from '../desk'
import { KeyHints, type Keys } from '../shell'
import { usePlaced } from './use-placed'

interface Props {
  readonly card: RefObject<HTMLDivElement | null>
  readonly desk: DeskPage
  /** The place that it stands beside: positions in the document. */
  readonly at: { readonly from: number; readonly to: number }
  /** Whether the card has the focus, and with it the keys. */
  readonly held: boolean
  readonly className: string
  /** Ids of the elements that name the card, and of those that describe it. */
  readonly labelledBy: string
  readonly describedBy?: string
  /** The focus came into the card, or left it. */
  readonly onHold: (held: boolean) => void
  /**
   * A key that neither presses a button of the card nor belongs to an input method. True where the card took it: then
   * nobody else hears it.
   */
  readonly onKey: (event: KeyboardEvent) => boolean
  /** The key that gives it the keys, and those that are worth a word at its foot while it has them. */
  readonly holdKey: string
  readonly keys: Keys
  readonly children: ReactNode
}

/** A card beside its place: a dialog that leaves the text at work. */
export function CardFrame({
  card,
  desk,
  at,
  held,
  className,
  labelledBy,
  describedBy,
  onHold,
  onKey,
  holdKey,
  keys,
  children,
}: Props) {
  const { t } = useTranslation()
  usePlaced(card, desk, at, held)
  return (
    <div
      ref={card}
      className={`text-card ${className}`}
      role="dialog"
      aria-modal="false"
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing || pressesButton(event) || !onKey(event)) return
        event.preventDefault()
        event.stopPropagation()
      }}
      onFocus={() => onHold(true)}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) onHold(false)
      }}
    >
      {children}
      <KeyHints className="foot" keys={held ? keys : [[holdKey, t('suspects.takeKeys')]]} />
    </div>
  )
}

function pressesButton({ target, key }: KeyboardEvent): boolean {
  return target instanceof HTMLButtonElement && (key === 'Enter' || key === ' ')
}

/**
 * Whether a key would type something. On a card such a key does nothing where it means nothing: it was meant for the
 * card.
 */
export function isTyped({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return key.length === 1 && !ctrlKey && !metaKey && !altKey
}
