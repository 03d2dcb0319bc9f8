import { useDeferredValue, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { FigureKind } from '../../core/contract'
import type { StandingTag } from '../../core/document'
import type { DeskPage } from '../desk'
import { ListKeys, useLibrary } from '../shell'
import { useStore } from '../store'
import { readOtherwise } from './figure-otherwise'
import { type FigurePlace, figureRow, isPicture, pictureRows } from './figure-rows'
import type { Hint } from './hint'
import { hintGroup } from './hint-rows'
import { kindOf } from './kinds'
import { useRowActs } from './row-acts'
import { useTagsInView } from './shown'
import { TagList } from './tag-list'
import type { ListGroup, ListRow, RowActs } from './tag-rows'
import { tagWalkOf } from './walk'

export function FiguresCount({ desk }: { desk: DeskPage }) {
  const { i18n } = useTranslation()
  const { hints } = tagWalkOf(desk, useLibrary())
  const count = useStore(hints.now, ({ tags }) => tags.filter(({ mark }) => kindOf(mark) === 'figure').length)
  return <b>{count.toLocaleString(i18n.language)}</b>
}

/** A page's numbers with what they say, its pictures, and what else might be a figure. */
export function FiguresPanel({ desk }: { desk: DeskPage }) {
  const { t, i18n } = useTranslation()
  const walk = tagWalkOf(desk, useLibrary())
  useTagsInView()
  const { tags, hints, document } = useDeferredValue(useStore(walk.hints.now))
  const groups = useMemo((): readonly ListGroup<FigurePlace>[] => {
    const figures = tags.filter(({ mark }) => kindOf(mark) === 'figure')
    const byKind = FigureKind.options.flatMap((kind): readonly ListGroup<FigurePlace>[] => {
      const rows = figures
        .filter(({ mark }) => mark.attrs.kind === kind)
        .map((tag) => figureRow(tag, i18n.language, readOtherwise(document, tag) !== null))
      return rows.length > 0 ? [{ key: kind, name: t(`tagging.figures.${kind}`), rows }] : []
    })
    const suggested = hints.filter(({ kind }) => kind === 'figure')
    const pictures = pictureRows(document, t)
    const pictureGroup = { key: 'pictures', name: t('tagging.pictures.title'), rows: pictures }
    return [...byKind, ...hintGroup(suggested, t), ...(pictures.length > 0 ? [pictureGroup] : [])]
  }, [tags, hints, document, t, i18n.language])
  const acts = useFigureActs(desk, useRowActs(desk, walk))
  return (
    <>
      <TagList
        desk={desk}
        label={t('inspector.figures.label')}
        empty={t('inspector.figures.none')}
        groups={groups}
        acts={acts}
      />
      <ListKeys
        groups={groups}
        keys={[
          ['↵', t('tagging.keys.enter')],
          ['⌫', t('tagging.keys.remove')],
          ['A', t('tagging.keys.likeIt')],
        ]}
      />
    </>
  )
}

/** What can be done from a row: with a picture's no more than to go to it. */
function useFigureActs(desk: DeskPage, tagActs: RowActs<StandingTag | Hint>): RowActs<FigurePlace> {
  return useMemo((): RowActs<FigurePlace> => {
    const onTags =
      <Rest extends readonly unknown[]>(act: (row: ListRow<StandingTag | Hint>, ...rest: Rest) => void) =>
      (row: ListRow<FigurePlace>, ...rest: Rest) => {
        if (!isPicture(row.places[0])) act(row as ListRow<StandingTag | Hint>, ...rest)
      }
    return {
      enter(row, place) {
        if (isPicture(place)) desk.select(place.from, place.to, true)
        else tagActs.enter(row as ListRow<StandingTag | Hint>, place)
      },
      remove(row, place) {
        if (!isPicture(place)) tagActs.remove(row as ListRow<StandingTag | Hint>, place)
      },
      series: onTags(tagActs.series),
      as: onTags(tagActs.as),
    }
  }, [desk, tagActs])
}
