/** Of the words under a bar, in units of the drawing: every so many days have them. Of eight weeks, one day a week. */
const room = 112

/** Where a day's words stand. */
export interface DayLabel {
  readonly x: number
  readonly textAnchor: 'start' | 'middle' | 'end'
}

/**
 * The days that have words, by their number: the last one, and every so many before it. They stand under the middle of
 * their bars; where a bar is at the edge of the drawing they begin or end there, so that nothing stands out of it.
 *
 * @param step from one day to the next
 * @param width of the whole drawing
 */
export function dayLabels(days: number, step: number, width: number): ReadonlyMap<number, DayLabel> {
  const every = Math.ceil(room / step)
  const labels = new Map<number, DayLabel>()
  for (let day = days - 1; day >= 0; day -= every) {
    const middle = (day + 0.5) * step
    if (middle > width - room / 2) labels.set(day, { x: width, textAnchor: 'end' })
    else if (middle < room / 2) labels.set(day, { x: 0, textAnchor: 'start' })
    else labels.set(day, { x: middle, textAnchor: 'middle' })
  }
  return labels
}
