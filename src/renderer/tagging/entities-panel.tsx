import { useDeferredValue, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { EntityKind } from '../../core/contract'
import type { StandingTag } from '../../core/document'
import type { DeskPage } from '../desk'
import { ListKeys, useLibrary } from '../shell'
import { useStore } from '../store'
import { entityRows } from './entity-rows'
import type { Hint } from './hint'
import { hintGroup } from './hint-rows'
import { kindOf, recordOf } from './kinds'
import { useRowActs } from './row-acts'
import { useTagsInView } from './shown'
import { TagList } from './tag-list'
import type { ListGroup } from './tag-rows'
import { useRecordNames } from './use-record-names'
import { tagWalkOf } from './walk'

export function EntitiesCount({ desk }: { desk: DeskPage }) {
  const { i18n } = useTranslation()
  const { hints } = tagWalkOf(desk, useLibrary())
  const count = useStore(hints.now, ({ tags }) => tags.filter(({ mark }) => kindOf(mark) !== 'figure').length)
  return <b>{count.toLocaleString(i18n.language)}</b>
}

/** Whom and what a page names, by kind and record, and what else it might name. */
export function EntitiesPanel({ desk }: { desk: DeskPage }) {
  const { t } = useTranslation()
  const library = useLibrary()
  const walk = tagWalkOf(desk, library)
  useTagsInView()
  const { tags, hints } = useDeferredValue(useStore(walk.hints.now))
  const linked = [...new Set(tags.flatMap(({ mark }) => recordOf(mark) ?? []))]
  const names = useRecordNames(linked)
  const groups = useMemo(() => {
    const entities = tags.filter(({ mark }) => kindOf(mark) !== 'figure')
    const byKind = EntityKind.options.flatMap((kind): readonly ListGroup<StandingTag | Hint>[] => {
      const own = entities.filter(({ mark }) => kindOf(mark) === kind)
      return own.length > 0
        ? [{ key: kind, name: t(`tagging.kindsMany.${kind}`), rows: entityRows(own, names) }]
        : []
    })
    const suggested = hints.filter(({ kind }) => kind !== 'figure')
    return [...byKind, ...hintGroup(suggested, t)]
  }, [tags, hints, names, t])
  const acts = useRowActs(desk, walk)
  return (
    <>
      <TagList
        desk={desk}
        label={t('inspector.entities.label')}
        empty={t('inspector.entities.none')}
        groups={groups}
        acts={acts}
      />
      <ListKeys
        groups={groups}
        keys={[
          ['↵', t('tagging.keys.enter')],
          ['→', t('tagging.keys.nextPlace')],
          ['⌫', t('tagging.keys.remove')],
          ['A', t('tagging.keys.likeIt')],
        ]}
      />
    </>
  )
}
