import { useTranslation } from 'react-i18next'
import type { FigureAttrs } from '../../core/document'
import { Choice } from '../card'
import type { CardKey } from './card-keys'
import { FigureSays } from './figure-says'
import { figureMark, type TagKind } from './kinds'
import { Kinds } from './kinds-row'

interface Props {
  readonly kind: TagKind
  /** What the text says now, where the tag says something else. */
  readonly otherwise: FigureAttrs | null
  readonly act: (key: CardKey) => void
}

/** What can be done with the tag, each with its key. */
export function TagChoices({ kind, otherwise, act }: Props) {
  const { t } = useTranslation()
  return (
    <div className="card-lines">
      {otherwise ? (
        <Choice keys="R" first label={t('tagging.figures.asRead')} onPress={() => act({ kind: 'reread' })}>
          <span className="plain">{t('tagging.figures.asRead')}</span>
          <FigureSays mark={figureMark(otherwise)} />
        </Choice>
      ) : null}
      <Kinds now={kind} onChoose={(as) => act({ kind: 'as', as })} />
      <Choice keys="A" label={t('tagging.likeIt')} onPress={() => act({ kind: 'series' })}>
        <span className="plain">{t('tagging.likeIt')}</span>
      </Choice>
      <Choice keys="⌫" label={t('tagging.remove')} onPress={() => act({ kind: 'dismiss', scope: 'here' })}>
        <span className="plain">{t('tagging.remove')}</span>
      </Choice>
    </div>
  )
}
