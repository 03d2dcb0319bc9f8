import type { TFunction } from 'i18next'
import type { Node } from 'prosemirror-model'
import type { FigureAttrs, StandingTag } from '../../core/document'
import { creditOf } from '../../core/tagging'
import { valueInWords } from './figure-says'
import type { Hint } from './hint'
import { picturesIn } from './pictures'
import type { ListPlace, ListRow } from './tag-rows'

interface PicturePlace extends ListPlace {
  readonly picture: true
}
/** Where a row of the figures leads. */
export type FigurePlace = StandingTag | Hint | PicturePlace

export const isPicture = (place: FigurePlace): place is PicturePlace => 'picture' in place

/** `differs`: its text says something else. */
export function figureRow(tag: StandingTag, language: string, differs: boolean): ListRow<FigurePlace> {
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
export function pictureRows(document: Node, t: TFunction): readonly ListRow<FigurePlace>[] {
  return picturesIn(document).flatMap(
    ({ number, caption, credit, parts }): readonly ListRow<FigurePlace>[] => {
      const [first] = parts
      if (!first) return []
      const read = creditOf(credit)
      const inside = first.node.isTextblock ? 1 : 0
      return [
        {
          key: `picture ${number}`,
          text: `${t('tagging.pictures.number', { number })} ${caption}`.trim(),
          kind: null,
          aside: read ? [...read.by, t(`tagging.pictures.as.${read.as}`)].join(' · ') : credit,
          hint: false,
          places: [{ picture: true, from: first.from + inside, to: first.to - inside }],
        },
      ]
    },
  )
}
