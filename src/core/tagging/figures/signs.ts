import { isHan, isStop } from './characters'
import type { Reading } from './figure'

/** Only percentages and temperatures carry a sign; in front of anything else a dash joins it to a name. */
export const isSigned = (reading: Reading) => reading.kind === 'percent' || isTemperature(reading)

const isTemperature = ({ unit }: Reading) => /^(?:℃|°C|摄氏度|度)$/u.test(unit ?? '')

/** -3.2%, 零下15℃: a sign before a percentage or a temperature belongs to it. */
export function signed(text: string, at: number, reading: Reading): Reading {
  if (
    typeof reading.value === 'number' &&
    text.startsWith('零下', at - 2) &&
    at > 1 &&
    isTemperature(reading)
  )
    return { ...reading, from: at - 2, value: -reading.value }
  if (!'-−'.includes(text.charAt(at - 1) || ' ') || !isSigned(reading) || typeof reading.value !== 'number')
    return reading
  return isHan(text.charCodeAt(at - 2)) || at === 1 || isStop(text.charAt(at - 2))
    ? { ...reading, from: at - 1, value: -reading.value }
    : reading
}
