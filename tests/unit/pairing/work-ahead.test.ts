import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { workAhead } from '../../../src/core/pairing'

const never = () => false

/** Work that ends when it is told to, and says what it began. */
function work() {
  const begun: number[] = []
  const ends = new Map<number, (error?: Error) => void>()
  return {
    begun,
    end: (item: number, error?: Error) => ends.get(item)?.(error),
    run: (item: number) =>
      new Promise<string>((resolve, reject) => {
        begun.push(item)
        ends.set(item, (error) => (error ? reject(error) : resolve(`${item} done`)))
      }),
  }
}

test('the next ones are begun while one is at it, and no more than a few', async () => {
  const { begun, end, run } = work()
  const items = Array.from({ length: 100 }, (_, n) => n)
  const result = workAhead(items, run, never)
  let most = 0
  let fewest = items.length
  for (const item of items) {
    const own = result(item)
    most = Math.max(most, begun.length - item)
    fewest = Math.min(fewest, item < 80 ? begun.length - item : fewest)
    end(item)
    expect(await own).toBe(`${item} done`)
  }
  expect(begun).toEqual(items)
  expect(most).toBeLessThan(20)
  expect(fewest).toBeGreaterThan(2)
})

test('what must wait is begun in its turn, and nothing behind it sooner', async () => {
  const { begun, end, run } = work()
  const result = workAhead([1, 2, 3, 4], run, (item) => item === 3)
  const first = result(1)
  end(1)
  await first
  const second = result(2)
  expect(begun).toEqual([1, 2])
  end(2)
  await second
  const third = result(3)
  expect(begun).toEqual([1, 2, 3, 4])
  end(3)
  expect(await third).toBe('3 done')
})

test('each is told when all before have settled, one of them sooner and without coming to anything', async () => {
  const order: string[] = []
  const result = workAhead(
    ['slow', 'bad', 'good'],
    async (item, before) => {
      if (item === 'bad') throw new Error(item)
      await pause(item === 'slow' ? 20 : 0)
      await before
      order.push(item)
      return item
    },
    never,
  )
  expect(await result('slow')).toBe('slow')
  await expect(result('bad')).rejects.toThrow('bad')
  expect(await result('good')).toBe('good')
  expect(order).toEqual(['slow', 'good'])
})
