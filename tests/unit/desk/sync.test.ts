import { ORPCError } from '@orpc/client'
import { Fragment, Slice } from 'prosemirror-model'
import { ReplaceStep } from 'prosemirror-transform'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { ClientId } from '../../../src/core/contract'
import { lineText } from '../../../src/core/document'
import { NotSavedYet } from '../../../src/renderer/desk/sync'
import { page } from '../document/page'
import { Authority } from './authority'
import { Window } from './window'

/** The caret at a text's end, in the one block of the one article. */
const open = () => new Authority(page([['body', '1|云溪']]))
const end = 4
const stranger = ClientId.parse('stranger')
const insert = (pos: number, text: string) =>
  new ReplaceStep(pos, pos, new Slice(Fragment.from(lineText(text, 1)), 0, 0))

/** Lets timers and answers run for so long. */
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds)

describe('sync', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => vi.useRealTimers())

  test('what was typed is in the log within 150 ms', async () => {
    const authority = open()
    const window = new Window(authority, 'a')
    window.at(end)
    window.type('签约')
    expect(authority.version).toBe(0)
    expect(window.sync.saved.now().kind).toBe('sending')
    await pass(150)
    expect(authority.document.textContent).toBe('云溪签约')
    expect(window.sync.saved.now().kind).toBe('kept')
    expect(window.sync.pending()).toBe(false)
  })

  test('one request is under way, and a burst sent in parts stays one operation', async () => {
    const authority = open()
    const window = new Window(authority, 'a')
    window.at(end)
    for (let second = 0; second < 10; second++) {
      window.type('字', second * 100)
      await pass(100)
    }
    await pass(200)
    expect(authority.told).toEqual(['operations.typing 10'])
    expect(authority.busiest).toBe(1)
  })

  test('two windows that type at once come to the same text', async () => {
    const authority = open()
    const a = new Window(authority, 'a')
    const b = new Window(authority, 'b')
    a.at(2)
    b.at(end)
    for (let round = 0; round < 20; round++) {
      a.type('甲', round * 90)
      b.type('乙', round * 90)
      await pass(45)
    }
    await pass(2000)
    expect(a.text).toBe(b.text)
    expect(authority.document.eq(a.state.doc)).toBe(true)
    expect(a.text).toBe(`${'甲'.repeat(20)}云溪${'乙'.repeat(20)}`)
    expect(a.troubles).toEqual([])
  })

  test("another's steps part a burst into two operations", async () => {
    const authority = open()
    const window = new Window(authority, 'a')
    window.at(2)
    window.type('在', 0)
    await pass(150)
    authority.other(insert(5, '区'), stranger)
    await pass(20)
    window.type('今', 200)
    await pass(150)
    expect(authority.told).toEqual(['operations.typing 1', 'other 1', 'operations.typing 1'])
    expect(authority.entries[0]?.operation.id).not.toBe(authority.entries[2]?.operation.id)
    expect(window.text).toBe('在今云溪区')
  })

  test('each logged version is applied once, whether it comes by the watch, by an answer or by both', async () => {
    const authority = open()
    const window = new Window(authority, 'a')
    window.at(end)
    window.type('签')
    authority.other(insert(2, '在'), stranger)
    await pass(400)
    expect(window.text).toBe('在云溪签')
    expect(authority.document.eq(window.state.doc)).toBe(true)
  })

  test('undo comes after all that was typed, and presses queue', async () => {
    const authority = open()
    const window = new Window(authority, 'a')
    window.at(end)
    window.type('签', 0)
    window.type('约', 5000)
    void window.sync.undo()
    void window.sync.undo()
    await pass(100)
    expect(authority.told).toEqual(['operations.typing 1', 'operations.typing 1'])
    expect(window.text).toBe('云溪')
    expect(window.state.selection.head).toBe(end)
    expect(window.sync.reach.now().undo).toBeNull()
    expect(authority.document.eq(window.state.doc)).toBe(true)
  })

  test('an undo that has to wait for the library says so, and takes nothing back', async () => {
    const authority = open()
    const window = new Window(authority, 'a')
    authority.broken = new Error('lost')
    window.at(end)
    window.type('签', 0)
    void window.sync.undo()
    await pass(100)
    expect(window.text).toBe('云溪签')
    expect(window.troubles).toEqual([expect.any(NotSavedYet)])
  })

  test('what is typed while an undo is under way stands', async () => {
    const authority = open()
    const window = new Window(authority, 'a')
    window.at(end)
    window.type('签', 0)
    void window.sync.undo()
    await pass(6)
    window.at(2)
    window.type('在', 20)
    await pass(400)
    expect(window.text).toBe('在云溪')
    expect(authority.document.eq(window.state.doc)).toBe(true)
  })

  test('a lost link keeps what is typed, and all is sent when it stands again', async () => {
    const authority = open()
    const window = new Window(authority, 'a')
    window.at(end)
    window.type('签', 0)
    authority.breakLink(new Error('lost'))
    await pass(1000)
    window.type('约', 1000)
    await pass(3000)
    expect(window.sync.saved.now().kind).toBe('waiting')
    // The window itself says that it has lost the link.
    expect(window.troubles).toEqual([])
    expect(window.text).toBe('云溪签约')
    authority.broken = null
    await pass(2500)
    expect(window.sync.saved.now().kind).toBe('kept')
    expect(authority.document.textContent).toBe('云溪签约')
    authority.other(insert(2, '在'), stranger)
    await pass(2500)
    expect(window.text).toBe('在云溪签约')
  })

  test('a full disk is told as long as it lasts, and what was typed is sent when there is room', async () => {
    const authority = open()
    const window = new Window(authority, 'a')
    window.at(end)
    window.type('签', 0)
    const full = new ORPCError('TROUBLE', { data: { kind: 'disk-full', values: { library: '/l' } } })
    authority.broken = full
    await pass(1000)
    window.type('约', 1000)
    await pass(3000)
    expect(window.sync.saved.now()).toEqual({ kind: 'waiting', error: full })
    expect(window.troubles).toEqual([])
    authority.broken = null
    await pass(2500)
    expect(authority.document.textContent).toBe('云溪签约')
    expect(window.sync.saved.now().kind).toBe('kept')
  })

  test('where an answer is lost, the steps are logged once', async () => {
    const authority = open()
    const window = new Window(authority, 'a')
    window.at(end)
    authority.loseAnswer = true
    window.type('签', 0)
    await pass(200)
    window.type('约', 200)
    authority.broken = null
    await pass(3000)
    expect(authority.document.textContent).toBe('云溪签约')
    expect(window.text).toBe('云溪签约')
    expect(window.sync.saved.now().kind).toBe('kept')
  })

  test('steps that the library refuses stay on the screen and are not sent again', async () => {
    const authority = open()
    const window = new Window(authority, 'a')
    window.at(end)
    authority.broken = new ORPCError('TROUBLE', { data: { kind: 'steps-do-not-fit', values: {} } })
    window.type('签', 0)
    await pass(5000)
    expect(window.sync.saved.now().kind).toBe('refused')
    expect(window.troubles).toHaveLength(1)
    expect(window.text).toBe('云溪签')
  })

  test('nothing of a composition is sent before it ends', async () => {
    const authority = open()
    const window = new Window(authority, 'a')
    window.at(end)
    window.type('在', 0)
    window.composing = true
    window.compose('q', 0, 1)
    window.compose('qian', 1, 1)
    await pass(500)
    expect(authority.document.textContent).toBe('云溪在')
    expect(window.sync.saved.now().kind).toBe('sending')
    window.compose('签', 4, 1)
    window.composing = false
    window.sync.changed()
    await pass(200)
    expect(authority.document.textContent).toBe('云溪在签')
    expect(authority.told).toEqual(['operations.typing 1', 'operations.typing 3'])
    expect(window.sync.saved.now().kind).toBe('kept')
  })

  test('what is composed first is not said to be saved before it is', async () => {
    const authority = open()
    const window = new Window(authority, 'a')
    window.at(end)
    window.composing = true
    window.compose('qian', 0, 1)
    await pass(500)
    expect(window.sync.saved.now().kind).toBe('sending')
    window.compose('签', 4, 1)
    window.composing = false
    window.sync.changed()
    await pass(200)
    expect(authority.document.textContent).toBe('云溪签')
    expect(window.sync.saved.now().kind).toBe('kept')
  })

  test('a word that was composed is sent while the next one is composed', async () => {
    const authority = open()
    const window = new Window(authority, 'a')
    window.at(end)
    window.composing = true
    window.compose('qian', 0, 1)
    window.compose('签', 4, 1)
    window.compose('y', 0, 2)
    await pass(300)
    expect(authority.document.textContent).toBe('云溪签')
    expect(authority.told).toEqual(['operations.typing 2'])
  })

  test("others' steps wait for the end of a composition", async () => {
    const authority = open()
    const window = new Window(authority, 'a')
    window.at(end)
    window.composing = true
    window.compose('q', 0, 1)
    const composed = window.state.doc
    authority.other(insert(2, '在'), stranger)
    authority.other(insert(2, '今'), stranger)
    await pass(500)
    expect(window.state.doc).toBe(composed)
    window.compose('签', 1, 1)
    window.composing = false
    window.sync.changed()
    await pass(300)
    expect(window.text).toBe('今在云溪签')
    expect(authority.document.eq(window.state.doc)).toBe(true)
  })

  test('a window that may be gone before an answer comes sends all at once', async () => {
    const authority = open()
    const window = new Window(authority, 'a')
    window.at(end)
    for (const [time, character] of ['签', '约', '投', '工'].entries()) window.type(character, time * 2000)
    window.sync.leave()
    // One way, no more.
    await pass(5)
    expect(authority.document.textContent).toBe('云溪签约投工')
    expect(authority.told).toEqual(Array(4).fill('operations.typing 1'))
  })

  test('what is sent at once goes behind what is on its way, and is known by a window that stays', async () => {
    const authority = open()
    const window = new Window(authority, 'a')
    window.at(end)
    window.type('签', 0)
    await pass(82)
    for (const [time, character] of ['约', '投', '工'].entries()) window.type(character, (time + 1) * 2000)
    window.sync.leave()
    window.sync.leave()
    window.type('程', 9000)
    await pass(1000)
    expect(window.text).toBe('云溪签约投工程')
    expect(authority.document.eq(window.state.doc)).toBe(true)
    expect(authority.told).toEqual(Array(5).fill('operations.typing 1'))
    expect(window.sync.saved.now().kind).toBe('kept')
    expect(window.troubles).toEqual([])
  })

  test("another's steps between what was sent at once lose and double nothing", async () => {
    const authority = open()
    const window = new Window(authority, 'a')
    window.at(end)
    window.type('签', 0)
    window.type('约', 2000)
    authority.other(insert(2, '今'), stranger)
    window.sync.leave()
    await pass(1000)
    expect(window.text).toBe('今云溪签约')
    expect(authority.document.eq(window.state.doc)).toBe(true)
    expect(window.sync.saved.now().kind).toBe('kept')
  })

  test('a window that closes sends what is left', async () => {
    const authority = open()
    const window = new Window(authority, 'a')
    window.at(end)
    window.type('签', 0)
    void window.sync.close()
    await pass(20)
    expect(authority.document.textContent).toBe('云溪签')
  })
})
