import type { RecordId } from '../../core/contract'
import type { StandingTag } from '../../core/document'
import { kindOf, recordOf } from './kinds'
import type { ListRow } from './tag-rows'

/** Tags of one kind by the record that they are linked to, or by what they say. */
export function entityRows(
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
