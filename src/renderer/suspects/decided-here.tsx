import type { Node } from 'prosemirror-model'
import { useTranslation } from 'react-i18next'
import { Decided, forget, type StandingDecision } from '../../core/document'
import type { DeskPage } from '../desk'
import { ruleName } from '../shell'
import { DecidedLine } from './decided-line'

/** What was decided in a text place by place. */
export function decidedIn(document: Node): readonly StandingDecision[] {
  return new Decided(document).standing.filter(({ scope }) => scope === 'here')
}

interface Props {
  readonly desk: DeskPage
  /** The text that they were found in. */
  readonly document: Node
  readonly decisions: readonly StandingDecision[]
}

/** What was decided place by place; to take one back is an operation of the page. */
export function DecidedHere({ desk, document, decisions }: Props) {
  const { t } = useTranslation()

  function takeBack(one: StandingDecision): void {
    const text = document.textBetween(one.from, one.to).slice(0, 20).toWellFormed()
    desk.perform({ key: 'operations.doubtAgain', values: { text } }, (tr) => forget(tr, one, one.rule))
    void desk.doubts.ask()
  }

  return (
    <>
      {decisions.length > 0 ? <h3 className="decided-heading">{t('suspects.decided.here')}</h3> : null}
      <ul className="decided-list">
        {decisions.map((one) => (
          <DecidedLine
            key={`${one.from} ${one.rule} ${one.kind}`}
            {...placeOf(document, one)}
            says={[
              t(`suspects.decided.kinds.${one.kind}`),
              one.rule === null ? one.note : ruleName(one.rule, t),
            ].filter(Boolean)}
            onTakeBack={() => takeBack(one)}
          />
        ))}
      </ul>
    </>
  )
}

/** A place with a few characters before and behind it in its block. */
function placeOf(document: Node, { from, to }: StandingDecision) {
  const { parent, parentOffset } = document.resolve(from)
  const end = Math.min(parentOffset + to - from, parent.content.size)
  return {
    before: parent.textBetween(Math.max(0, parentOffset - 6), parentOffset),
    text: document.textBetween(from, to),
    behind: parent.textBetween(end, Math.min(end + 6, parent.content.size)),
  }
}
