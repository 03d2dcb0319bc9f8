import { useTranslation } from 'react-i18next'
import { type TagKind, tagKinds } from './kinds'

interface Props {
  readonly now: TagKind
  readonly onChoose: (kind: TagKind) => void
}

/** The kinds with their digits, in a line of a card. */
export function Kinds({ now, onChoose }: Props) {
  const { t } = useTranslation()
  return (
    <fieldset className="card-kinds" aria-label={t('tagging.kindsLabel')}>
      {tagKinds.map((kind, index) => (
        <button
          key={kind}
          type="button"
          className={`kind ${kind}`}
          aria-pressed={kind === now}
          aria-keyshortcuts={String(index + 1)}
          onClick={() => onChoose(kind)}
        >
          <kbd aria-hidden>{index + 1}</kbd>
          <span className="kind-name">{t(`tagging.kinds.${kind}`)}</span>
        </button>
      ))}
    </fieldset>
  )
}
