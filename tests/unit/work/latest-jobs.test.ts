import { expect, test } from 'vitest'
import { askAgain, LatestJobs } from '../../../src/main/work/threads/latest-jobs'

interface Asked {
  readonly page: number
  readonly text: string
}

/** Jobs about pages, which are answered when the test says so: `asked` are those that have been taken. */
function byHand() {
  const asked: { text: string; answer: (answer: string | typeof askAgain) => void; fail: () => void }[] = []
  const jobs = new LatestJobs<Asked, string>(
    ({ page }) => page,
    ({ text }) =>
      new Promise((answer, reject) => asked.push({ text, answer, fail: () => reject(new Error(text)) })),
  )
  const turn = async (at: number) => {
    await expect.poll(() => asked.length).toBeGreaterThan(at)
    return asked[at] as (typeof asked)[number]
  }
  return { jobs, asked, turn }
}

test('questions are answered one after the other, and of a page only its newest text waits', async () => {
  const { jobs, asked, turn } = byHand()
  const first = jobs.ask({ page: 1, text: '甲' })
  const older = jobs.ask({ page: 1, text: '乙' })
  const newest = jobs.ask({ page: 1, text: '丙' })
  const other = jobs.ask({ page: 2, text: '丁' })
  expect(await older).toBeNull()
  expect(asked.map(({ text }) => text)).toEqual(['甲'])
  ;(await turn(0)).answer('of 甲')
  expect(await first).toBe('of 甲')
  ;(await turn(1)).answer('of 丙')
  expect(await newest).toBe('of 丙')
  ;(await turn(2)).answer('of 丁')
  expect(await other).toBe('of 丁')
})

test('what breaks its answer is rejected, and the next one is answered', async () => {
  const { jobs, turn } = byHand()
  const breaks = jobs.ask({ page: 1, text: '甲' })
  const next = jobs.ask({ page: 2, text: '乙' })
  ;(await turn(0)).fail()
  await expect(breaks).rejects.toThrow('甲')
  ;(await turn(1)).answer('of 乙')
  expect(await next).toBe('of 乙')
})

test('what is asked again waits behind the others, and no more once newer text of its page waits', async () => {
  const { jobs, asked, turn } = byHand()
  const again = jobs.ask({ page: 1, text: '甲' })
  const other = jobs.ask({ page: 2, text: '乙' })
  ;(await turn(0)).answer(askAgain)
  ;(await turn(1)).answer('of 乙')
  expect(await other).toBe('of 乙')
  const third = await turn(2)
  expect(third.text).toBe('甲')
  const newer = jobs.ask({ page: 1, text: '丙' })
  third.answer(askAgain)
  expect(await again).toBeNull()
  ;(await turn(3)).answer('of 丙')
  expect(await newer).toBe('of 丙')
  expect(asked).toHaveLength(4)
})

test('closed, nobody is left waiting: not what waits, not what fails by it, not who asks later', async () => {
  const { jobs, turn } = byHand()
  const taken = jobs.ask({ page: 1, text: '甲' })
  const waiting = jobs.ask({ page: 2, text: '乙' })
  const { fail } = await turn(0)
  jobs.close()
  fail()
  expect(await Promise.all([taken, waiting, jobs.ask({ page: 3, text: '丙' })])).toEqual([null, null, null])
})
