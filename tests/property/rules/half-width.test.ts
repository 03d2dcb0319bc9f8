import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nothingKnown } from '../../../src/core/rules'
import { halfWidth } from '../../../src/core/rules/half-width'

/** Latin, digits and marks of both widths, with little Chinese between them: nothing tells how wide a mark is but its neighbours. */
const junk = fc
  .array(fc.constantFrom(...'abXYO01289,.;:!?()[]-–%/ 。，、；：？！“”（）《》中文字一二三年月日'), {
    maxLength: 300,
    size: 'max',
  })
  .map((units) => units.join(''))

/** What half-width makes of a paragraph. */
function widened(text: string): string {
  const units = text.split('')
  const blocks = [{ text, role: 'body', continues: null, article: 0 } as const]
  for (const { from, put } of halfWidth.find({ blocks, knowledge: nothingKnown, house: { rules: [] } }))
    if (put !== null) units[from] = put
  return units.join('')
}

test('a mark that is made wide makes its neighbours wide in the same breath', () => {
  fc.assert(
    fc.property(junk, (text) => {
      const once = widened(text)
      expect(widened(once)).toBe(once)
    }),
    { numRuns: 1000 },
  )
})
