import { useLayoutEffect } from 'react'
import { Settings } from '../../core/contract'
import { useSettings } from '../shell'

/** Percent of the usual size; each step is seen, none is too long. */
const textSizes = [70, 80, 90, 100, 110, 125, 140, 160, 180, 200, 240] as const

export const usualTextSize = 100
export const textSizeRange = { from: textSizes[0], to: 240 } as const
export const measureRange = { from: 20, to: 60 } as const

/** The next size up (1) or down (-1); the same where there is none. */
export function nextTextSize(size: number, by: 1 | -1): number {
  const next = by > 0 ? textSizes.find((one) => one > size) : textSizes.findLast((one) => one < size)
  return Settings.shape.textSize.parse(next ?? size)
}

/** Shows theme, text size, measure and line numbers as the settings have them. */
export function useAppearance(): void {
  const { settings } = useSettings()
  const { theme, textSize, measure, lineNumbers } = settings

  // Before anything is painted: the first picture is in its theme.
  useLayoutEffect(() => {
    const root = document.documentElement
    if (theme === 'system') delete root.dataset.theme
    else root.dataset.theme = theme
  }, [theme])

  useLayoutEffect(() => {
    const { style, dataset } = document.documentElement
    style.setProperty('--text-scale', String(textSize / 100))
    style.setProperty('--measure-characters', String(measure))
    dataset.lineNumbers = lineNumbers ? 'shown' : 'hidden'
  }, [textSize, measure, lineNumbers])
}
