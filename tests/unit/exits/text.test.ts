import { describe, expect, test } from 'vitest'
import { formats } from '../../../src/core/exits'
import { wrapped } from '../../../src/core/exits/wrap'
import { block, edition } from './edition'
import { writing } from './writing'

const page = edition([
  [block('headline', '新桥通车'), block('body', '近日，云溪的新桥通车了，市民纷纷前来参观。')],
  [block('body', '夜市开张。')],
])
const text = (how: Partial<Parameters<typeof writing>[0]>) =>
  formats.text.write(page, writing({ wrap: null, headers: false, ...how }))

describe('plain text', () => {
  test('is paragraphs and nothing else, if nothing is said', () => {
    expect(text({})).toBe('新桥通车\n\n近日，云溪的新桥通车了，市民纷纷前来参观。\n\n\n夜市开张。\n')
    expect(formats.text.write(page)).toBe(text({}))
  })

  test('is wrapped at so many columns, a Chinese character two', () => {
    expect(text({ wrap: 20 })).toBe(
      '新桥通车\n\n近日，云溪的新桥通车\n了，市民纷纷前来参\n观。\n\n\n夜市开张。\n',
    )
  })

  test('says before each article where it stood', () => {
    expect(text({ headers: true })).toBe(
      [
        '云溪科技报 · 2024-03-18 · 412 · 3 · a1\n\n新桥通车\n\n近日，云溪的新桥通车了，市民纷纷前来参观。',
        '云溪科技报 · 2024-03-18 · 412 · 3 · a2\n\n夜市开张。\n',
      ].join('\n\n\n'),
    )
  })

  test('of an article is that article', () => {
    const [first] = page.pages
    if (!first) throw new Error('a page')
    const one = {
      ...page,
      kind: 'article' as const,
      pages: [{ ...first, articles: first.articles.slice(1) }],
    }
    expect(formats.text.write(one)).toBe('夜市开张。\n')
  })
})

describe('a wrapped paragraph', () => {
  test.each([
    ['近日，云溪新区，', 14, ['近日，云溪新', '区，']],
    ['他说：“新桥很好。”', 8, ['他说：', '“新桥很', '好。”']],
    ['等了很久……终于', 10, ['等了很', '久……终于']],
    ['增长83.4%以上', 8, ['增长', '83.4%以', '上']],
    ['The bridge was opened', 9, ['The ', 'bridge ', 'was ', 'opened']],
    ['近日10\u00a0km以上', 8, ['近日', '10\u00a0km以', '上']],
    ['近日10\u202fkm以上', 8, ['近日', '10\u202fkm以', '上']],
    ['I don’t know', 5, ['I ', 'don’t ', 'know']],
    ['见https://example.org/page。', 8, ['见', 'https://example.org/page。']],
    ['𠮷𠮷𠮷', 4, ['𠮷𠮷', '𠮷']],
    ['', 20, ['']],
  ] as const)('%s at %i columns', (said, columns, lines) => {
    expect(wrapped(said, columns)).toEqual(lines)
  })
})
