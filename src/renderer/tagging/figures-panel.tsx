import { useDeferredValue, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { FigureKind } from '../../core/contract'
import type { FigureAttrs, StandingTag } from '../../core/document'
import { creditOf } from '../../core/tagging'
import type { DeskPage } from '../desk'
import { ListKeys, useLibrary } from '../shell'
import { useStore } from '../store'
import { hintRows } from './entities-panel'
import { readOtherwise } from './figure-otherwise'
import { valueInWords } from './figure-says'
import type { Hint } from './hint'
import { kindOf } from './kinds'
import { picturesIn } from './pictures'
import { useRowActs } from './row-acts'
import { useTagsInView } from './shown'
import { TagList } from './tag-list'
import type { ListGroup, ListPlace, ListRow, RowActs } from './tag-rows'
import { tagWalkOf } from './walk'

interface PicturePlace extends ListPlace {
  readonly picture: true
}
type Place = StandingTag | Hint | PicturePlace

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
  const groups = useMemo((): readonly ListGroup<Place>[] => {
    const figures = tags.filter(({ mark }) => kindOf(mark) === 'figure')
    const byKind = FigureKind.options.flatMap((kind): readonly ListGroup<Place>[] => {
      const rows = figures
        .filter(({ mark }) => mark.attrs.kind === kind)
        .map((tag) => rowOf(tag, i18n.language, readOtherwise(document, tag) !== null))
      return rows.length > 0 ? [{ key: kind, name: t(`tagging.figures.${kind}`), rows }] : []
    })
    const suggested = hints.filter(({ kind }) => kind === 'figure')
    const pictures = pictureRows(document, (key, values) => t(key, values))
    return [
      ...byKind,
      ...(suggested.length > 0
        ? [{ key: 'hints', name: t('tagging.suggested'), rows: hintRows(suggested, t) }]
        : []),
      ...(pictures.length > 0
        ? [{ key: 'pictures', name: t('tagging.pictures.title'), rows: pictures }]
        : []),
    ]
  }, [tags, hints, document, t, i18n.language])
  const tagActs = useRowActs(desk, walk)
  const acts = useMemo((): RowActs<Place> => {
    const isPicture = (place: Place): place is PicturePlace => 'picture' in place
    const onTags =
      <Rest extends readonly unknown[]>(act: (row: ListRow<StandingTag | Hint>, ...rest: Rest) => void) =>
      (row: ListRow<Place>, ...rest: Rest) => {
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

/** `differs`: its text says something else. */
function rowOf(tag: StandingTag, language: string, differs: boolean): ListRow<Place> {
  const { value, unit, approx } = tag.mark.attrs as FigureAttrs
  const said = valueInWords(value, language)
  return {
    key: `figure ${tag.from}`,
    text: tag.text,
    kind: 'figure',
    aside:
      said === null
        ? '—'
        : `${differs ? '≠ ' : ''}${approx ? '≈ ' : ''}${said}${unit === null ? '' : ` ${unit}`}`,
    hint: false,
    places: [tag],
  }
}

/** The page's pictures, numbered through, with their credit as it is read. */
function pictureRows(
  document: DeskPage['state']['doc'],
  say: (key: string, values: Record<string, string | number>) => string,
): readonly ListRow<Place>[] {
  return picturesIn(document).flatMap(({ number, caption, credit, parts }): readonly ListRow<Place>[] => {
    const [first] = parts
    if (!first) return []
    const read = creditOf(credit)
    const inside = first.node.isTextblock ? 1 : 0
    return [
      {
        key: `picture ${number}`,
        text: `${say('tagging.pictures.number', { number })} ${caption}`.trim(),
        kind: null,
        aside: read ? [...read.by, say(`tagging.pictures.as.${read.as}`, {})].join(' · ') : credit,
        hint: false,
        places: [{ picture: true, from: first.from + inside, to: first.to - inside }],
      },
    ]
  })
}
