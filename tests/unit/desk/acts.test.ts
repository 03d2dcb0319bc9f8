import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Acts } from '../../../src/renderer/desk/acts'
import { page } from '../document/page'
import { Authority } from './authority'
import { Window } from './window'

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds)

function open() {
  const window = new Window(new Authority(page([['body', '1|云溪']])), 'a')
  window.at(4)
  const { sync, operations, troubles } = window
  const acts = new Acts({
    sync,
    operations,
    composing: () => window.composing,
    onTrouble: (error) => troubles.push(error),
  })
  /** What was done beside the text and stands. */
  const standing: string[] = []
  const stand = (name: string) => ({
    back: async () => void standing.splice(standing.indexOf(name), 1),
    again: async () => void standing.push(name),
  })
  return { window, acts, standing, stand }
}

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

test('what was typed while something else was being done was done after it', async () => {
  const { window, acts, standing, stand } = open()
  window.type('甲', 1000)
  let answer = () => {}
  const asked = acts.beside(async () => {
    await new Promise<void>((resolve) => {
      answer = resolve
    })
    standing.push('state')
    return stand('state')
  })
  await pass(100)
  window.type('乙', 1100)
  answer()
  await asked
  void acts.undo()
  await pass(100)
  expect([window.text, ...standing]).toEqual(['云溪甲', 'state'])
  void acts.undo()
  await pass(100)
  expect([window.text, ...standing]).toEqual(['云溪甲'])
  void acts.undo()
  await pass(100)
  expect(window.text).toBe('云溪')
})

test('keys that are struck faster than the library answers take back one thing each', async () => {
  const { window, acts, standing, stand } = open()
  window.type('甲', 1000)
  for (const name of ['one', 'other'])
    void acts.beside(async () => {
      standing.push(name)
      return stand(name)
    })
  void acts.undo()
  void acts.undo()
  void acts.redo()
  await pass(200)
  expect([window.text, ...standing]).toEqual(['云溪甲', 'one'])
})

test('what cannot be taken back is told, and stands', async () => {
  const { window, acts, stand } = open()
  let broken = true
  const taken = vi.fn()
  void acts.beside(async () => ({
    ...stand('state'),
    back: async () => {
      if (broken) throw new Error('unreachable')
      taken()
    },
  }))
  void acts.undo()
  await pass(100)
  expect(window.troubles).toHaveLength(1)
  broken = false
  void acts.undo()
  await pass(100)
  expect(taken).toHaveBeenCalledOnce()
})
