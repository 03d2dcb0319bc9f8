import { StepMap } from 'prosemirror-transform'
import { expect, test } from 'vitest'
import { PageId, type Spot } from '../../../src/core/contract'
import { Trail } from '../../../src/renderer/frame/trail'

const page = (number: number) => PageId.parse(number)
const at = (number: number, anchor: number): Spot => ({ page: page(number), anchor, head: anchor, top: 0 })

test('goes back from place to place, and forward again to where she was', () => {
  const trail = new Trail()
  trail.left(at(1, 10))
  trail.left(at(2, 20))
  expect(trail.ways.now()).toEqual({ back: true, forward: false })
  expect(trail.back(at(3, 30))).toEqual(at(2, 20))
  expect(trail.back(at(2, 22))).toEqual(at(1, 10))
  expect(trail.back(at(1, 10))).toBeNull()
  expect(trail.ways.now()).toEqual({ back: false, forward: true })
  expect(trail.forward(at(1, 10))).toEqual(at(2, 22))
  expect(trail.forward(at(2, 22))).toEqual(at(3, 30))
  expect(trail.forward(at(3, 30))).toBeNull()
  expect(trail.back(at(3, 30))).toEqual(at(2, 22))
})

test('who goes elsewhere has nothing ahead any more', () => {
  const trail = new Trail()
  trail.left(at(1, 10))
  trail.back(at(2, 20))
  trail.left(at(1, 12))
  expect(trail.forward(at(3, 30))).toBeNull()
  expect(trail.back(at(3, 30))).toEqual(at(1, 12))
})

test('a place goes with the text of its page, and with its page', () => {
  const trail = new Trail()
  trail.left(at(1, 10))
  trail.left(at(2, 20))
  trail.follow(page(1), new StepMap([4, 0, 3]))
  trail.forget(page(2))
  expect(trail.back(null)).toEqual({ ...at(1, 13), top: 0 })
  expect(trail.ways.now()).toEqual({ back: false, forward: false })
})
