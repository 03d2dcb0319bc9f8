import { expect, test } from 'vitest'
import { Acting } from '../../../src/renderer/card/acting'

test('a key that was pressed before the card went on by itself is not meant for what it shows now', () => {
  const acting = new Acting()
  const pressed = performance.now() - 1
  expect(acting.isMeant(pressed)).toBe(true)
  acting.moved()
  expect(acting.isMeant(pressed)).toBe(false)
  expect(acting.isMeant(performance.now())).toBe(true)
})
