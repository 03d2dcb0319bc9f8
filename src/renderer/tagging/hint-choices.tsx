import { useTranslation } from 'react-i18next'
import { Aside, Choice } from '../card'
import { keyLine } from '../shell'
import type { CardKey } from './card-keys'
import type { Hint } from './hint'
import { Kinds } from './kinds-row'
import type { TagWalk } from './walk'

interface Props {
  readonly walk: TagWalk
  readonly at: Hint
  readonly act: (key: CardKey) => void
}

/** What can be done with the suggestion, each with its key. */
export function HintChoices({ walk, at, act }: Props) {
  const { t } = useTranslation()
  const { hints } = walk.hints.now.now()
  const like = hints.filter(({ text, kind }) => text === at.text && kind === at.kind)
  return (
    <div className="card-lines">
      <Choice keys="↵" first label={t('tagging.take')} onPress={() => act({ kind: 'take' })}>
        <span className="plain">{t('tagging.takeAs', { kind: t(`tagging.kinds.${at.kind}`) })}</span>
      </Choice>
      <Kinds now={at.kind} onChoose={(as) => act({ kind: 'as', as })} />
      <Choice keys="N" label={t('tagging.dismiss')} onPress={() => act({ kind: 'dismiss', scope: 'here' })}>
        <span className="plain">{t('tagging.dismiss')}</span>
        <Aside
          keys="⇧N"
          label={t('suspects.onPage')}
          onPress={() => act({ kind: 'dismiss', scope: 'page' })}
        />
        <Aside
          keys={keyLine('Alt-n')}
          label={t('suspects.inLibrary')}
          onPress={() => act({ kind: 'dismiss', scope: 'library' })}
        />
      </Choice>
      <Choice keys="A" label={t('tagging.likeIt')} onPress={() => act({ kind: 'series' })}>
        <span className="plain">{t('tagging.likeIt')}</span>
        <span className="count">{t('tagging.hintsLike', { count: like.length })}</span>
      </Choice>
      <Choice keys="T" label={t('tagging.takeAll.open')} onPress={() => act({ kind: 'all' })}>
        <span className="plain">{t('tagging.takeAll.open')}</span>
      </Choice>
    </div>
  )
}
