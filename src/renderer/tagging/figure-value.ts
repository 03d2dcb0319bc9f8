import type { FigureKind, FigureValue } from '../../core/document'

export type ReadValue = { readonly ok: true; readonly value: FigureValue } | { readonly ok: false }

/** A date, as exact as it is known, or an interval of two; with a time perhaps. */
const date =
  /^-?\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01])(?:T\d{2}(?::\d{2}(?::\d{2})?)?)?)?)?$|^(?:--(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?|---(?:0[1-9]|[12]\d|3[01]))$|^T?\d{2}:\d{2}(?::\d{2})?$/u

/** What an editor typed as a value: a number, a range `2–3`, a date. '' = not known. */
export function readValue(typed: string, kind: FigureKind): ReadValue {
  const text = typed.trim().replace(/[,，\s]/gu, '')
  if (text === '') return { ok: true, value: null }
  if (kind === 'date') {
    const ends = text.split('/')
    return ends.length <= 2 && ends.every((one) => date.test(one)) ? { ok: true, value: text } : { ok: false }
  }
  const range = /^(?<low>-?[\d.]+(?:e\d+)?)(?:[–—~～]|-)(?<high>[\d.]+(?:e\d+)?)$/u.exec(text)?.groups
  if (range) {
    const low = Number(range.low)
    const high = Number(range.high)
    return Number.isFinite(low) && Number.isFinite(high) && low < high
      ? { ok: true, value: [low, high] }
      : { ok: false }
  }
  const number = Number(text)
  return Number.isFinite(number) ? { ok: true, value: number } : { ok: false }
}

/** A value as it is typed; '' = not known. */
export function writtenValue(value: FigureValue): string {
  if (value === null) return ''
  return typeof value === 'object' ? `${value[0]}–${value[1]}` : String(value)
}
