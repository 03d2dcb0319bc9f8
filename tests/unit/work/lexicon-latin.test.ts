import { expect, test } from 'vitest'
import { knowledge } from '../../../src/main/work'
import { tablesOfCounts } from '../../../src/main/work/words/lexicon-latin'
import { lexiconOver } from '../../../src/main/work/words/word-table'

const lexiconFromCounts = (json: string) => lexiconOver(tablesOfCounts(json))

test('counts words without regard to capitals', () => {
  const lexicon = lexiconFromCounts(
    '[{"word":"May","count":3},{"word":"may","count":4},{"word":"mill","count":2}]',
  )
  expect(lexicon.frequency('may')).toBe(7)
  expect(lexicon.frequency('May')).toBe(0)
  expect(lexicon).toMatchObject({ total: 9, longest: 4 })
})

test('an entry without a count is refused', () => {
  expect(() => lexiconFromCounts('[{"word":"may"}]')).toThrow('not an entry')
})

test('the English list knows common words and is read once', () => {
  const lexicon = knowledge().latin
  expect(lexicon.frequency('the')).toBeGreaterThan(lexicon.frequency('harbour'))
  expect(knowledge().latin).toBe(lexicon)
})
