import { describe, expect, test } from 'vitest'
import { patternFault } from '../../../src/core/text'

/** The source with a caret before the character where it is wrong, and what is wrong. */
function told(source: string, flags = 'u'): readonly [string, string] | null {
  const found = patternFault(source, flags)
  if (!found) return null
  const characters = [...source]
  characters.splice(found.place - 1, 0, '^')
  return [characters.join(''), found.fault.replace('pattern.', '')]
}

describe('a broken regular expression', () => {
  test.each([
    ['^(己|已', 'group-open'],
    ['(己)^(已', 'group-open'],
    ['^(己[已]巳', 'group-open'],
    ['己^)', 'group-close'],
    ['(己)^[(', 'class-open'],
    ['己^[已', 'class-open'],
    ['己^]', 'bracket'],
    ['己^{2', 'count-open'],
    ['己*^*', 'repeat'],
    ['^+己', 'repeat'],
    ['𠮷*^*', 'repeat'],
    ['己^\\', 'escape-end'],
    ['己\\^q', 'escape'],
    ['[己已\\^q]', 'escape'],
    ['\\^p{Foo}', 'property'],
    ['(?^<1>己)', 'group-name'],
    ['(?<己>x)(?<己>y^)', 'group-twice'],
    ['\\k<己^>', 'reference'],
    ['(^?己)', 'group-kind'],
    ['[已-^a]', 'range'],
    ['[\\d-^z]', 'class'],
  ])('is told with its place: %s', (marked, fault) => {
    const source = marked.startsWith('^') ? marked.slice(1) : marked.replace('^', '')
    expect(told(source)).toEqual([marked, fault])
  })

  test('is told with the words that the engine has for it', () => {
    expect(patternFault('(己', 'u')?.says).toBe('Unterminated group')
    expect(told('[a&&&b]', 'v')?.[1]).toBe('class')
  })

  test('is none where it can be read', () => {
    for (const source of ['', '己|已', '[（(]', '\\p{Script=Han}+', '(?<one>己)\\k<one>'])
      expect(patternFault(source, 'u'), source).toBeNull()
  })
})
