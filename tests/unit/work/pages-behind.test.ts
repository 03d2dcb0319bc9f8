import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { PageId } from '../../../src/core/contract'
import { PagesBehind } from '../../../src/main/work/proof/pages-behind'

const page = (id: number) => id as PageId
/** Longer than a page that came in waits by itself. */
const long = 20_000

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }))
afterEach(() => void vi.useRealTimers())

function reading() {
  const read: PageId[] = []
  const behind = new PagesBehind<null>(async (_, one) => void read.push(one))
  return { read, behind }
}

test('pages that came in are read once the import rests', async () => {
  const { read, behind } = reading()
  behind.imported(null, page(1))
  await vi.advanceTimersByTimeAsync(2_000)
  expect(read).toEqual([])
  await vi.advanceTimersByTimeAsync(long)
  expect(read).toEqual([page(1)])
})

test('no page is read while a file is being taken, however long that is', async () => {
  const { read, behind } = reading()
  behind.imported(null, page(1))
  const whole = Promise.withResolvers<string>()
  const taken = behind.restDuring(whole.promise)
  await vi.advanceTimersByTimeAsync(long)
  expect(read).toEqual([])
  whole.resolve('a file of many pages')
  await expect(taken).resolves.toBe('a file of many pages')
  await vi.advanceTimersByTimeAsync(long)
  expect(read).toEqual([page(1)])
})

test('a file that cannot be taken keeps no page from being read', async () => {
  const { read, behind } = reading()
  behind.changed(null, page(1))
  await expect(behind.restDuring(Promise.reject(new Error('no room')))).rejects.toThrow('no room')
  await vi.advanceTimersByTimeAsync(long)
  expect(read).toEqual([page(1)])
})
