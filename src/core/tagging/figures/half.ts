import type { Reading } from './figure'

const half = /半(?:(个)(多)?(月|小时|世纪|学期|钟头)|小时|年(多)?(?![轻级度报刊考审]|检(?!查)))/uy

/** 半个月, 半年多: half of a stretch of time. Half a year of the calendar (上半年) is none, nor is the half behind a number (一年半). */
export function readHalf(text: string, at: number): Reading | null {
  const weighed = readHalfMeasure(text, at)
  if (weighed) return weighed
  half.lastIndex = at
  const match = half.exec(text)
  if (match === null || /[上下前后大小多个一年点倍参各]/u.test(text.charAt(at - 1))) return null
  const [whole, counted, more, measure] = match
  const unit = counted === undefined ? (whole.startsWith('半年') ? '年' : '小时') : `个${measure}`
  const approx = more !== undefined || whole.endsWith('多')
  return { from: at, to: at + whole.length, kind: 'duration', value: 0.5, unit, approx }
}

/** Measures of which half is an amount: 半里 and 半尺 are mostly sayings. */
const measure = /半(公斤|斤|吨|亩|公里|公顷|两(?=[白米肉茶盐油药重]))/uy

/** 半斤, 半吨. 两斤半 and 半斤八两 are none. */
function readHalfMeasure(text: string, at: number): Reading | null {
  measure.lastIndex = at
  const [whole, unit] = measure.exec(text) ?? []
  if (whole === undefined || unit === undefined || text.startsWith('八两', at + whole.length)) return null
  if (/[大小多每个一点倍斤吨亩里顷两各过]/u.test(text.charAt(at - 1))) return null
  return { from: at, to: at + whole.length, kind: 'quantity', value: 0.5, unit, approx: false }
}
