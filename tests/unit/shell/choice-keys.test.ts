import type { KeyboardEvent } from 'react'
import { expect, test } from 'vitest'
import { takeChoiceKey } from '../../../src/renderer/shell/choice-keys'

/** Where a key leads from the second of four choices; null = it is not the list's. */
function led(key: string, text = ''): number | null {
  const shown = ['a', 'b', 'c', 'd'].map((label) => ({ key: null, label, value: label }))
  let at = 1
  const goTo = (index: number) => {
    at = index
  }
  const walk = { shown, active: at, goTo, text, narrow: () => undefined }
  const around = { walk, byKey: [], onChoose: () => undefined, onClose: () => undefined }
  const event = { key, ctrlKey: false, metaKey: false, altKey: false } as KeyboardEvent
  return takeChoiceKey(event, around) ? at : null
}

test('Home and End go to the first and the last choice, but in a field that holds something', () => {
  expect([led('Home'), led('End'), led('ArrowDown'), led('ArrowUp')]).toEqual([0, 3, 2, 0])
  expect([led('Home', '老船'), led('End', '老船'), led('ArrowDown', '老船')]).toEqual([null, null, 2])
})
