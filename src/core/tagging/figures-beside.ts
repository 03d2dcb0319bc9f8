import type { Range } from '../text'
import { type Figure, findFigures } from './figures'

/** The figures of a text that stand in none of its names: 两年 in 两年清河领导小组 is told by the name. */
export function figuresBeside(text: string, names: readonly Range[]): readonly Figure[] {
  return findFigures(text).filter(
    (figure) => !names.some(({ from, to }) => from <= figure.from && figure.to <= to),
  )
}
