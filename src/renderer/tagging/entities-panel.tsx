import { useQueries } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import { useDeferredValue, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { EntityKind, type RecordId } from '../../core/contract'
import type { StandingTag } from '../../core/document'
import type { DeskPage } from '../desk'
import { ListKeys, useLibrary } from '../shell'
import { useStore } from '../store'
import type { Hint } from './hint'
import { kindOf, recordOf } from './kinds'
import { useRowActs } from './row-acts'
import { useTagsInView } from './shown'
import { TagList } from './tag-list'
import type { ListGroup, ListRow } from './tag-rows'
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
        ? [{ key: kind, name: t(`tagging.kindsMany.${kind}`), rows: rowsOf(own, names) }]
        : []
    })
    const suggested = hints.filter(({ kind }) => kind !== 'figure')
    return suggested.length > 0
      ? [...byKind, { key: 'hints', name: t('tagging.suggested'), rows: hintRows(suggested, t) }]
      : byKind
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

/** Tags of one kind by the record that they are linked to, or by what they say. */
function rowsOf(
  tags: readonly StandingTag[],
  names: ReadonlyMap<RecordId, string>,
): readonly ListRow<StandingTag>[] {
  const groups = Map.groupBy(tags, ({ mark, text }) => recordOf(mark) ?? text)
  return [...groups].flatMap(([of, own]): readonly ListRow<StandingTag>[] => {
    const [first, ...rest] = own
    if (!first) return []
    const name = typeof of === 'string' ? of : (names.get(of) ?? first.text)
    const others = [...new Set(own.map(({ text }) => text))].filter((text) => text !== name)
    const aside = typeof of === 'string' ? '' : `● ${others.join(' · ')}`
    const kind = kindOf(first.mark)
    return [{ key: `${kind} ${of}`, text: name, kind, aside, hint: false, places: [first, ...rest] }]
  })
}

export function hintRows(hints: readonly Hint[], t: TFunction): readonly ListRow<Hint>[] {
  const groups = Map.groupBy(hints, ({ kind, text }) => `${kind} ${text}`)
  return [...groups].flatMap(([key, own]): readonly ListRow<Hint>[] => {
    const [first, ...rest] = own
    if (!first) return []
    const { text, kind, reason, confidence } = first
    const said = reason
      ? {
          aside: t('tagging.takeAll.percent', { value: Math.round(confidence * 100) }),
          why: t(reason.key, { ...reason.values }),
        }
      : { aside: '' }
    return [{ key: `hint ${key}`, text, kind, ...said, hint: true, places: [first, ...rest] }]
  })
}

function useRecordNames(ids: readonly RecordId[]): ReadonlyMap<RecordId, string> {
  const library = useLibrary()
  return useQueries({
    queries: ids.map((record) => ({
      queryKey: ['records', 'get', record],
      queryFn: () => library.records.get({ record }),
    })),
    combine: (answers) =>
      new Map(
        answers.flatMap(({ data }, index) => {
          const id = ids[index]
          return data && id !== undefined ? [[id, data.name] as const] : []
        }),
      ),
  })
}
