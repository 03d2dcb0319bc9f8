import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { PageId } from '../../../src/core/contract'
import { Acts } from '../../../src/renderer/desk/acts'
import { Past } from '../../../src/renderer/desk/past'
import { page } from '../document/page'
import { Authority } from './authority'
import { Window } from './window'

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds)

/** Opens a page in a window whose past it is. */
function open(number = 1, past = new Past(), authority = new Authority(page([['body', '1|云溪']]))) {
  const window = new Window(authority, 'a')
  window.at(4)
  const { sync, operations, troubles } = window
  const acts = new Acts({
    page: PageId.parse(number),
    past,
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
  return { window, acts, standing, stand, past, authority }
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
  const { window, acts, standing, stand } = open()
  let broken = true
  const state = stand('state')
  void acts.beside(async () => {
    standing.push('state')
    return {
      ...state,
      async back() {
        if (broken) throw new Error('unreachable')
        await state.back()
      },
    }
  })
  void acts.undo()
  await pass(100)
  expect(window.troubles).toHaveLength(1)
  expect(standing).toEqual(['state'])
  broken = false
  void acts.undo()
  await pass(100)
  expect(standing).toEqual([])
})

test('a page that is opened again has its acts again, behind what was typed since', async () => {
  const { window, acts, standing, stand, past, authority } = open()
  window.type('甲', 1000)
  void acts.beside(async () => {
    standing.push('state')
    return stand('state')
  })
  await pass(100)
  await window.sync.close()
  const again = open(1, past, authority)
  again.window.type('乙', 2000)
  for (const left of [['云溪甲', 'state'], ['云溪甲'], ['云溪']]) {
    void again.acts.undo()
    await pass(100)
    expect([again.window.text, ...standing]).toEqual(left)
  }
})

test('an act that went on to another page is taken back there, before what was done there earlier', async () => {
  const { acts, standing, stand, past } = open()
  const gone: string[] = []
  void acts.beside(async () => {
    standing.push('state')
    const going = (page: number) => ({ page: PageId.parse(page), go: () => gone.push(`to ${page}`) })
    return { ...stand('state'), leads: { back: going(1), on: going(2) } }
  })
  await pass(100)
  const authority = new Authority(page([['body', '1|新桥']]))
  const before = open(2, new Past(), authority)
  before.window.type('旧', 500)
  await pass(100)
  await before.window.sync.close()

  const next = open(2, past, authority)
  next.window.type('乙', 1000)
  void next.acts.undo()
  await pass(100)
  expect([next.window.text, ...standing, ...gone]).toEqual(['新桥旧', 'state'])
  // The second key is struck before the page that the first one leads to is there.
  void next.acts.undo()
  void next.acts.undo()
  await pass(100)
  expect([next.window.text, ...standing, ...gone]).toEqual(['新桥旧', 'to 1'])
  const { acts: first } = open(1, past)
  void first.redo()
  void first.redo()
  await pass(100)
  expect([...standing, ...gone]).toEqual(['state', 'to 1', 'to 2'])
})
