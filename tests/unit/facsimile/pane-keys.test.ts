import { expect, test } from 'vitest'
import { paneKey } from '../../../src/renderer/facsimile/pane-keys'

const pressed = (key: string, held: { ctrlKey?: boolean; shiftKey?: boolean } = {}) =>
  paneKey({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held })

test('letters fit, turn and adjust the scan; with Ctrl they are the window’s', () => {
  expect(pressed('l')).toEqual({ kind: 'fit', fit: 'line' })
  expect(pressed('W')).toEqual({ kind: 'fit', fit: 'width' })
  expect(pressed('r')).toEqual({ kind: 'rotate', degrees: 90 })
  expect(pressed('R', { shiftKey: true })).toEqual({ kind: 'rotate', degrees: -90 })
  expect(pressed(']')).toEqual({ kind: 'contrast', steps: 1 })
  expect(pressed('w', { ctrlKey: true })).toBeNull()
  expect(pressed('x')).toBeNull()
})
