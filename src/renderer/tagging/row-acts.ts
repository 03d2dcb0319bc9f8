import { useMemo } from 'react'
import { type StandingTag, sameTag } from '../../core/document'
import type { DeskPage } from '../desk'
import { openSeries } from '../series'
import { dismissAll, giveKinds, markFor, tagPlaces, untag } from './acts'
import type { Hint } from './hint'
import { kindOf, ruleOf, tagOf } from './kinds'
import type { ListRow, RowActs } from './tag-rows'
import type { TagWalk } from './walk'

type Place = StandingTag | Hint
const isHint = (place: Place): place is Hint => 'confidence' in place

/** What can be done with the rows of the inspector: a suggestion is taken wherever it stands, a tag's card opens. */
export function useRowActs(desk: DeskPage, walk: TagWalk): RowActs<Place> {
  return useMemo(() => {
    /** A row may be older than the text: what it is about is looked up again. */
    const hintsOf = (row: ListRow<Place>) =>
      walk.hints.refresh().hints.filter(({ text, kind }) => text === row.text && kind === row.kind)
    const tagNow = (place: Place) =>
      walk.hints
        .refresh()
        .tags.find(
          ({ from, to, mark }) => from === place.from && to === place.to && sameTag(mark, place.mark),
        )
    const tagsOf = (row: ListRow<Place>) => row.places.flatMap((place) => tagNow(place) ?? [])
    return {
      enter(row, place) {
        if (isHint(place)) tagPlaces(desk, hintsOf(row))
        else {
          const tag = tagNow(place)
          if (tag) walk.openTag(tag, true)
        }
      },
      remove(row, place) {
        if (isHint(place)) dismissAll(desk, hintsOf(row))
        else if (tagNow(place)) untag(desk, place, ruleOf(kindOf(place.mark)))
      },
      series(row) {
        const [{ text, mark }] = row.places
        openSeries({ kind: 'tag', text, tag: tagOf(mark), scope: 'issue' })
      },
      as(row, kind) {
        if (row.hint)
          tagPlaces(
            desk,
            hintsOf(row).map((hint) => ({
              ...hint,
              mark: kind === hint.kind ? hint.mark : markFor(desk, hint, kind),
            })),
          )
        else giveKinds(desk, tagsOf(row), kind)
      },
    }
  }, [desk, walk])
}
