import type { TFunction } from 'i18next'
import type { Hint } from './hint'
import type { ListGroup, ListRow } from './tag-rows'

/** The group of what might be tagged, last of the kinds; none where there is nothing. */
export function hintGroup(hints: readonly Hint[], t: TFunction): readonly ListGroup<Hint>[] {
  return hints.length > 0 ? [{ key: 'hints', name: t('tagging.suggested'), rows: hintRows(hints, t) }] : []
}

function hintRows(hints: readonly Hint[], t: TFunction): readonly ListRow<Hint>[] {
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
