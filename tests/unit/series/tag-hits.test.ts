import { describe, expect, test } from 'vitest'
import { ArticleId, type FoundHit, type TagPlace } from '../../../src/core/contract'
import { doingOf, meant, standingOf } from '../../../src/renderer/series/tag-hits'

const article = ArticleId.parse('a1')
const hit = (from: number, to: number): FoundHit => ({
  ...{ article, block: 0, from, to, text: '', before: '', after: '', groups: [] },
  named: {},
})
const tag = (from: number, to: number, kind: TagPlace['kind'] = 'person'): TagPlace => {
  return { article, block: 0, from, to, of: 'entity', kind }
}

describe('a place where a name stands', () => {
  test('is free, tagged, inside a longer tag or across the edge of one', () => {
    expect(standingOf(hit(4, 6), [tag(0, 4), tag(6, 9)], 'entity')).toEqual({ kind: 'free' })
    expect(standingOf(hit(4, 6), [tag(4, 6)], 'entity')).toEqual({ kind: 'tagged', as: 'person' })
    expect(standingOf(hit(4, 6), [tag(4, 9)], 'entity')).toEqual({ kind: 'inside' })
    expect(standingOf(hit(4, 6), [tag(5, 9)], 'entity')).toEqual({ kind: 'across' })
    expect(standingOf(hit(4, 6), [{ ...tag(4, 6), of: 'figure', kind: 'date' }], 'entity').kind).toBe('free')
  })
})

describe('a series of tags', () => {
  const person = { of: 'entity', kind: 'person', record: null } as const

  test('tags what is free, lists what is tagged otherwise, and passes over what is tagged so', () => {
    const doing = doingOf(person, null)
    expect(doing).toEqual({ kind: 'tag', tag: person })
    expect(meant(doing, { kind: 'free' })).toEqual({ listed: true, ticked: true })
    expect(meant(doing, { kind: 'inside' })).toEqual({ listed: true, ticked: false })
    expect(meant(doing, { kind: 'tagged', as: 'place' })).toEqual({ listed: true, ticked: false })
    expect(meant(doing, { kind: 'tagged', as: 'person' }).listed).toBe(false)
  })

  test('that begins at a tag and says another kind changes the tags of the first kind', () => {
    const doing = doingOf(person, 'place')
    expect(doing).toEqual({ kind: 'retag', was: 'person', to: 'place' })
    expect(meant(doing, { kind: 'tagged', as: 'person' })).toEqual({ listed: true, ticked: true })
    expect(meant(doing, { kind: 'free' }).listed).toBe(false)
  })

  test('that begins at words says nothing before a kind is said', () => {
    expect(doingOf(null, null)).toEqual({ kind: 'unsaid' })
    expect(doingOf(null, 'none')).toEqual({ kind: 'unsaid' })
    expect(doingOf(null, 'work')).toEqual({ kind: 'tag', tag: { of: 'entity', kind: 'work', record: null } })
    expect(doingOf(person, 'none')).toEqual({ kind: 'untag', tag: person })
  })
})
