import { describe, expect, test } from 'vitest'
import { clean } from '../../../src/core/rules'
import { sourceFromText } from '../../../src/core/text'
import { knowledge } from '../../../src/main/work'

/** A column whose second row ends in `left` and whose third begins with `right`, as one paragraph. */
function column(left: string, right: string): string {
  const rows = [
    'The keeper of the lantern had walked along the quay,',
    `where every evening he met the carrier and the ${left}`,
    `${right} of those who waited for the boat from the city`,
    'and its letters, which were late on that day as well.',
  ]
  const { blocks } = clean(sourceFromText('page.txt', `${rows.join('\n')}\n`), knowledge())
  return blocks.map(({ text }) => text).join('\n')
}

describe('a hyphen at a line’s end', () => {
  test.each([
    ['lan-', 'terns', 'lanterns', 'a word that the language has'],
    ['lan\u00ad', 'terns', 'lanterns', 'a soft hyphen is a hyphen where a line ends'],
    ['lan\u2010', 'terns', 'lanterns', 'as is the one that is no minus'],
    ['favour-', 'able', 'favourable', 'in British spelling'],
    ['Rossel-', 'thorpes', 'Rosselthorpes', 'a name that no list has'],
    ['sea-cap-', 'tains', 'sea-captains', 'the last part of a compound'],
    ['day-to-', 'day', 'day-to-day', 'unless it is a word between two'],
    ['Wal-', 'tons', 'Waltons', 'the halves of a name are no words'],
    ['two-', 'thirds', 'two-thirds', 'two words make a compound'],
    ['son-in-', 'law', 'son-in-law', 'of more parts, too'],
    ['Anglo-', 'Americans', 'Anglo-Americans', 'a capital begins no half'],
  ])('%s %s: %s, %s', (left, right, expected) => {
    expect(column(left, right)).toContain(` ${expected} of those`)
  })

  test('the page’s own spelling has the last word', () => {
    expect(column('to-', 'day')).toContain(' today of')
    expect(column('to-', 'day at the quay, for to-day is the day')).toContain(' to-day at')
  })
})
