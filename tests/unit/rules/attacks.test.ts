import { expect, test } from 'vitest'
import { clean } from '../../../src/core/rules'
import { sourceFromText } from '../../../src/core/text'
import { knowledge } from '../../../src/main/work'
import { attack, attacks } from '../../corpus/attacks'

const known = knowledge()

/** A rule that is not linear runs into the test's time limit; `npm run bench` has the times. */
test.each(Object.entries(attacks))('cleaning ends on %s for ever', (_, unit) => {
  const draft = clean(sourceFromText('attack.txt', attack(unit, 20_000)), known)
  expect(draft.articles.flatMap(({ blocks }) => blocks)).toHaveLength(draft.blocks.length)
})

test('cleaning ends on a line of a million characters', () => {
  const line = '云溪新区“十四五”规划（修订稿）〈含附件）经审议通过，产值达2.8 亿元;同比增长3%、"好"。'
  const draft = clean(sourceFromText('attack.txt', attack(line, 1_000_000)), known)
  expect(draft.blocks).not.toHaveLength(0)
})
