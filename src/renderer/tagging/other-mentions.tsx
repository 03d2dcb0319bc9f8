import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Concordance, RecordId } from '../../core/contract'
import type { EntityKind, StandingTag } from '../../core/document'
import type { DeskPage } from '../desk'
import { type Place, useLibrary } from '../shell'

interface Props {
  readonly desk: DeskPage
  readonly at: StandingTag
  readonly kind: EntityKind
  readonly linked: RecordId | null
  readonly go: (place: Place) => void
}

/** So many are shown. */
const most = 4

/** Other places that mean the same: of the record, or of the name that is linked to none. */
export function OtherMentions({ desk, at, kind, linked, go }: Props) {
  const { t } = useTranslation()
  const library = useLibrary()
  const of =
    linked === null
      ? ({ of: 'name', kind, name: at.text } as const)
      : ({ of: 'record', record: linked } as const)
  const { data } = useQuery({
    queryKey: ['records', 'mentions', of, desk.caret.now().version],
    queryFn: async () => {
      await desk.flush()
      return library.records.mentions({ of, offset: 0, limit: most + 1 })
    },
  })
  const here = desk.opened.page.id
  const own = desk.state.doc.resolve(at.from)
  const others = (data?.mentions ?? []).filter(
    (one) =>
      one.page !== here ||
      one.from !== own.parentOffset ||
      one.sentence.text !==
        own.parent.textContent.slice(
          one.from - one.sentence.from,
          one.from - one.sentence.from + one.sentence.text.length,
        ),
  )
  if (!data || others.length === 0) return null
  return (
    <div className="others">
      <p className="others-title">
        {t('tagging.others')} <span className="count">{data.total - 1}</span>
      </p>
      {others.slice(0, most).map((one) => (
        <Sentence key={`${one.page} ${one.article} ${one.block} ${one.from}`} one={one} go={go} />
      ))}
    </div>
  )
}

function Sentence({ one, go }: { one: Concordance; go: (place: Place) => void }) {
  const { sentence, page, article, block, from, to } = one
  const hit = { block, from, to, text: sentence.text.slice(sentence.from, sentence.to) }
  const before = [...sentence.text.slice(0, sentence.from)].slice(-9).join('')
  return (
    <button type="button" className="sentence" onClick={() => go({ page, article, hit })}>
      <span className="where">{one.label}</span>
      {sentence.from > before.length ? '…' : ''}
      {before}
      <b>{hit.text}</b>
      {sentence.text.slice(sentence.to)}
    </button>
  )
}
