import { expect, test } from 'vitest'
import { readFacts } from '../../../src/renderer/register/typed-facts'

const typed = { kind: 'person', name: '周岚', aliases: '', notes: '', links: '' } as const
const facts = (of: Partial<typeof typed> | Record<string, string>) => readFacts({ ...typed, ...of }).facts
const wrong = (of: Record<string, string>) => readFacts({ ...typed, ...of }).wrong

test('names are parted by any of the marks that part them, each once, and none is the record’s own name', () => {
  expect(facts({ name: ' 周岚 ', aliases: '周市长；岚姐、 周市长;周岚' })).toMatchObject({
    name: '周岚',
    aliases: ['周市长', '岚姐'],
  })
})

test('links are web addresses, parted by a blank', () => {
  expect(facts({ links: 'https://a.example/1  http://b.example' })?.links).toEqual([
    'https://a.example/1',
    'http://b.example',
  ])
  expect(wrong({ links: 'javascript:alert(1)' })).toEqual({ links: 'noLink' })
})

test('what the library would refuse is told beside its field', () => {
  expect(wrong({ name: '  ' })).toEqual({ name: 'noName' })
  expect(wrong({ name: '周'.repeat(201), aliases: '岚'.repeat(201) })).toEqual({
    name: 'longName',
    aliases: 'longName',
  })
  expect(wrong({ aliases: Array.from({ length: 101 }, (_, n) => `岚${n}`).join('、') })).toEqual({
    aliases: 'manyNames',
  })
  const links = (count: number) => Array.from({ length: count }, (_, n) => `https://a.example/${n}`).join(' ')
  expect(wrong({ links: links(20) })).toEqual({})
  expect(wrong({ links: links(21) })).toEqual({ links: 'manyLinks' })
})
