import type { Reading } from './figure'

const half = /半(?:(个)(多)?(月|小时|世纪|学期|钟头)|小时|年(多)?(?![轻级度报刊检考审]))/uy

/** 半个月, 半年多: half of a stretch of time. Half a year of the calendar (上半年) is none, nor is the half behind a number (一年半). */
export function readHalf(text: string, at: number): Reading | null {
  half.lastIndex = at
  const match = half.exec(text)
  if (match === null || /[上下前后大小多每个一年点倍参各]/u.test(text.charAt(at - 1))) return null
  const [whole, counted, more, measure] = match
  const unit = counted === undefined ? (whole.startsWith('半年') ? '年' : '小时') : `个${measure}`
  const approx = more !== undefined || whole.endsWith('多')
  return { from: at, to: at + whole.length, kind: 'duration', value: 0.5, unit, approx }
}
