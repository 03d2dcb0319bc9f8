import { expect, test } from 'vitest'
import { printFidelity } from '../../../src/core/rules'
import { blockRules, lineRules } from '../../../src/core/rules/order'

test('every rule in the list has its default, which the settings offer', () => {
  const names = [...lineRules, ...blockRules].map(({ name }) => name)
  expect(Object.keys(printFidelity)).toEqual(expect.arrayContaining(names))
})
