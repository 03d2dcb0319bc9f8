import { expect, test } from 'vitest'
import { DoneActs } from '../../../src/renderer/ledger/done-acts'

function done(...acts: readonly string[]): DoneActs<string> {
  const all = new DoneActs<string>()
  for (const act of acts) all.add(act)
  return all
}

test('what is taken back is gone, and what was done before it is the last', async () => {
  const acts = done('corrected', 'different')
  expect(await acts.takeBack('different', async () => {})).toBe(true)
  expect(acts.last).toBe('corrected')
  expect(await acts.takeBack('different', () => Promise.reject(new Error('not asked for')))).toBe(false)
})

test('what the library could not take back stands where it stood, and can be taken back later', async () => {
  const acts = done('corrected', 'different', 'corrected again')
  const failed = acts.takeBack('different', async () => {
    acts.add('done meanwhile')
    throw new Error('the link is lost')
  })
  await expect(failed).rejects.toThrow('the link is lost')
  const order: (string | undefined)[] = []
  for (let times = 0; times < 4; times++) {
    order.push(acts.last)
    await acts.takeBack(acts.last ?? '', async () => {})
  }
  expect(order).toEqual(['done meanwhile', 'corrected again', 'different', 'corrected'])
})

test('an act that is being taken back cannot be taken back a second time', async () => {
  const acts = done('corrected')
  let times = 0
  const turnBack = async () => {
    times += 1
  }
  const both = await Promise.all([acts.takeBack('corrected', turnBack), acts.takeBack('corrected', turnBack)])
  expect(both).toEqual([true, false])
  expect(times).toBe(1)
})
