import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Found } from '../../src/core/contract'
import { textBlocks } from '../../src/core/document'
import { plainQuery, prepare } from '../../src/core/find'
import { found, openPages } from './support/searched'

async function all<T>(answers: AsyncIterable<T>): Promise<T[]> {
  const heard: T[] = []
  for await (const answer of answers) heard.push(answer)
  return heard
}

test('one character is found on every page that has it, the near page first, with what stands around it', async () => {
  const { session, ids } = await openPages()
  const { pages, last } = found(session, { text: '己' }, ids[1])
  expect(pages.map(({ page, hits }) => [page, hits.length])).toEqual([
    [ids[1], 2],
    [ids[0], 3],
  ])
  expect(last?.counts).toEqual({
    page: { hits: 2, pages: 1 },
    issue: { hits: 5, pages: 2 },
    library: { hits: 5, pages: 2 },
  })
  const [first] = pages[0]?.hits ?? []
  expect(`${first?.before}[${first?.text}]${first?.after}`).toContain('旧书摊昨天[己]满一岁')
})

test('a regular expression that is none is told with what is wrong with it', async () => {
  const { session } = await openPages()
  expect(() => found(session, { text: '(己', regex: true })).toThrow(
    expect.objectContaining({
      kind: 'pattern-broken',
      values: { pattern: '(己', fault: 'pattern.group-open', place: 1, says: 'Unterminated group' },
    }),
  )
})

test('one that never ends is stopped and named, and the next search goes on', {
  timeout: 60_000,
}, async () => {
  const { session } = await openPages([`长行\n${'一'.repeat(60)}。\n`])
  const ask = async (text: string) => {
    const query = { ...plainQuery(text), regex: true }
    const all: Found[] = []
    for await (const answer of session.finder.hits(
      { query, near: null, within: 'library', most: 10 },
      undefined,
    ))
      all.push(answer)
    return all.at(-1)?.counts.library.hits
  }
  await expect(ask('(一+)+二')).rejects.toMatchObject({
    kind: 'pattern-endless',
    values: { pattern: '(一+)+二' },
  })
  await expect(ask('长行')).resolves.toBe(1)
})

test('a search that nobody waits for makes way for the next one', async () => {
  const { session } = await openPages()
  const stopped = new AbortController()
  const query = plainQuery('己')
  const request = { query, near: null, within: 'library' as const, most: 10 }
  const first = session.finder.hits(request, stopped.signal)
  stopped.abort()
  expect(await all(first)).toEqual([])
  const second = await all(session.finder.hits(request, undefined))
  expect(second.at(-1)?.counts.library.hits).toBe(5)
})

test('what is found is a plain scan of every block, for queries of every length and kind', async () => {
  const { session, ids } = await openPages()
  const blocks = ids.flatMap((id) => textBlocks(session.pages.get(id).document).map(({ text }) => text))
  const all = blocks.join('')
  fc.assert(
    fc.property(
      fc.nat(all.length - 1),
      fc.integer({ min: 1, max: 4 }),
      fc.boolean(),
      (at, length, matchWidth) => {
        const text = all.slice(at, at + length)
        const prepared = prepare({ ...plainQuery(text), matchWidth })
        const plain = prepared.kind === 'ready' ? blocks.flatMap((block) => prepared.find(block)).length : 0
        expect(found(session, { text, matchWidth }).last?.counts.library.hits).toBe(plain)
      },
    ),
    { numRuns: 60 },
  )
})
