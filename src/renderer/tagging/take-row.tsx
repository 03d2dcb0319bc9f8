import type { Node } from 'prosemirror-model'
import { useTranslation } from 'react-i18next'
import type { Hint } from './hint'

interface Props {
  readonly id: string
  /** From the list's top, in CSS pixels. */
  readonly top: number
  readonly hint: Hint
  /** The document that the suggestion's positions belong to. */
  readonly document: Node
  readonly active: boolean
  readonly ticked: boolean
  readonly onPick: () => void
}

/** One suggestion in what stands around it: of which kind, and how sure. */
export function TakeRow({ id, top, hint, document, active, ticked, onPick }: Props) {
  const { t } = useTranslation()
  const { before, after } = around(document, hint)
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys
    <div
      id={id}
      className="long-line ticked-line"
      role="option"
      aria-selected={ticked}
      aria-labelledby={`${id}kind ${id}said`}
      tabIndex={-1}
      data-active={active || undefined}
      data-left={!ticked || undefined}
      style={{ top }}
      onClick={onPick}
    >
      <span className="tick-box" data-state={ticked}>
        {ticked ? '✓' : ''}
      </span>
      <span className={`take-kind kind ${hint.kind}`} id={`${id}kind`}>
        <span className="kind-name">{t(`tagging.kinds.${hint.kind}`)}</span>
      </span>
      <span className="hit-context" id={`${id}said`}>
        <span className="hit-before">
          <bdi>{before}</bdi>
        </span>
        <mark>{hint.text}</mark>
        <span className="hit-after">{after}</span>
      </span>
      <span className="hit-where">
        {hint.reason === null
          ? ''
          : t('tagging.takeAll.percent', { value: Math.round(hint.confidence * 100) })}
      </span>
    </div>
  )
}

/** So many characters before and after a suggestion fit into its row. */
const shownBefore = 16
const shownAfter = 30

function around(document: Node, { from, to }: Hint): { before: string; after: string } {
  const { parent, parentOffset } = document.resolve(Math.min(from, document.content.size))
  const text = parent.textContent
  const end = parentOffset + to - from
  return {
    before: text.slice(Math.max(0, parentOffset - shownBefore), parentOffset).toWellFormed(),
    after: text.slice(end, end + shownAfter).toWellFormed(),
  }
}
