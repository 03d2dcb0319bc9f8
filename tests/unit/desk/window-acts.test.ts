import { expect, test } from 'vitest'
import { PageId } from '../../../src/core/contract'
import type { ActBeside } from '../../../src/renderer/desk/past'
import { WindowActs } from '../../../src/renderer/desk/window-acts'

const page = PageId.parse(1)

/** A window without an open page, and what was done there and stands. */
function open() {
  const acts = new WindowActs()
  const standing: string[] = []
  const made = (name: string, more: Partial<ActBeside> = {}): ActBeside => ({
    anywhere: true,
    back: async () => void standing.splice(standing.indexOf(name), 1),
    again: async () => void standing.push(name),
    ...more,
  })
  const beside = (act: ActBeside) =>
    acts.beside(async () => {
      await act.again()
      return act
    })
  return { acts, standing, made, beside }
}

test('what was done last is taken back first, and done again last', async () => {
  const { acts, standing, made, beside } = open()
  await beside(made('one'))
  await beside(made('other'))
  expect([await acts.undo(), ...standing]).toEqual([true, 'one'])
  expect([await acts.undo(), ...standing]).toEqual([true])
  expect(await acts.undo()).toBe(false)
  expect([await acts.redo(), ...standing]).toEqual([true, 'one'])
  expect([await acts.redo(), ...standing]).toEqual([true, 'one', 'other'])
  expect(await acts.redo()).toBe(false)
})

test('nothing is done again once something else was done', async () => {
  const { acts, standing, made, beside } = open()
  await beside(made('one'))
  await acts.undo()
  await beside(made('other'))
  expect([await acts.redo(), ...standing]).toEqual([false, 'other'])
})

test('of what was done on a page only what is not the page’s own is taken back where none is open', async () => {
  const { acts, standing, made } = open()
  standing.push('title', 'state')
  acts.past.did(made('title'), page, 0)
  const { anywhere: _, ...state } = made('state')
  acts.past.did(state, page, 0)
  await acts.undo()
  expect([await acts.undo(), ...standing]).toEqual([false, 'state'])
})

test('what its notice took back is not taken back again', async () => {
  const { acts, standing, made, beside } = open()
  await beside(made('one'))
  const other = made('other')
  await beside(other)
  await acts.takeBack(other)
  await acts.takeBack(other)
  expect(standing).toEqual(['one'])
  await acts.undo()
  expect(standing).toEqual([])
})

test('what cannot be taken back is thrown, and stands', async () => {
  const { acts, standing, made, beside } = open()
  let reached = false
  const { back } = made('one')
  await beside(
    made('one', { back: async () => (reached ? back() : Promise.reject(new Error('unreachable'))) }),
  )
  await expect(acts.undo()).rejects.toThrow('unreachable')
  expect(standing).toEqual(['one'])
  reached = true
  expect([await acts.undo(), ...standing]).toEqual([true])
})

test('an act leads to where it was done, and is one of that page from then on', async () => {
  const { acts, made, beside } = open()
  const gone: number[] = []
  const removal = made('removal', { leads: { back: { page, go: () => gone.push(page) } } })
  await beside(removal)
  await acts.undo()
  expect(gone).toEqual([page])
  acts.past.opened(page, 7)
  expect(acts.past.lastUndone(page)).toEqual({ act: removal, after: 7 })
})
