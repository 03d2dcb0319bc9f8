import { useKept } from '../shell'
import type { Fit } from './camera'
import type { Adjusted } from './viewer'

/** How scans are shown in this library. */
export interface Look extends Adjusted {
  readonly fit: Fit
  /** Of the scan's own size, in percent; where nothing is fitted. */
  readonly zoom: number
  /** Every line and word framed. */
  readonly boxes: boolean
  /** Words that the engine doubted coloured. */
  readonly confidence: boolean
}

export const usualLook: Look = {
  fit: 'width',
  zoom: 100,
  contrast: 100,
  brightness: 100,
  invert: false,
  boxes: false,
  confidence: false,
}

/** In percent. */
export const adjustable = { least: 50, most: 250, step: 10 } as const

export function adjusted(value: number, steps: number): number {
  const { least, most, step } = adjustable
  return Math.max(least, Math.min(most, value + steps * step))
}

export function useLook(): [Look, (change: Partial<Look>) => void] {
  const [look, setLook] = useKept('facsimile', usualLook, isLook)
  return [look, (change) => setLook((old) => ({ ...old, ...change }))]
}

function isLook(value: unknown): value is Look {
  if (typeof value !== 'object' || value === null) return false
  const look = value as Partial<Record<keyof Look, unknown>>
  return (
    [null, 'page', 'width', 'line'].includes(look.fit as never) &&
    [look.zoom, look.contrast, look.brightness].every((one) => typeof one === 'number') &&
    [look.invert, look.boxes, look.confidence].every((one) => typeof one === 'boolean')
  )
}
