import { expect, test } from 'vitest'
import { PageProof, type ProofBlock, proofread } from '../../../src/core/rules'

const body = (text: string): ProofBlock => ({ text, role: 'body', article: 0 })
/** What is doubted, as `rule text → first suggestion`. */
const doubts = (...texts: readonly string[]) => told(texts, proofread(texts.map(body), {}))
const told = (texts: readonly string[], found: ReturnType<typeof proofread>) =>
  found.map(
    ({ rule, block, from, to, suggestions }) =>
      `${rule} ${texts[block]?.slice(from, to)} → ${suggestions[0] ?? '?'}`,
  )

test('what cleaning would correct is a suspect in edited text', () => {
  expect(doubts('全年产值91亿元,创历史新高。')).toEqual(['half-width , → ，'])
  expect(doubts('目前共有企业 1558家。')).toEqual(['stray-space   → '])
  expect(doubts('他在第l届展会上领了奖。')).toEqual(['misreads l → 1'])
})

test('a mark that lost its partner is doubted until it has one', () => {
  expect(doubts('他说：“船是不造了。')).toEqual(['continuity “ → ?'])
  expect(doubts('他说：“船是不造了。”')).toEqual([])
})

test('clean text is not doubted', () => {
  expect(doubts('近日，云溪新区举行签约仪式，12个项目落地。')).toEqual([])
})

test('a place is doubted once, by the first of two rules', () => {
  const places = proofread([body('桥头新开的店铺,一家接一家,生意都好。')], {}).map(
    ({ from, to }) => `${from} ${to}`,
  )
  expect(new Set(places).size).toBe(places.length)
})

test('a rule that the policy leaves is not asked', () => {
  expect(proofread([body('产值91亿元,创新高。')], { policy: { 'half-width': 'leave' } })).toEqual([])
})

test('a page read again says of each block what it said, and of a changed one what it says now', () => {
  const proof = new PageProof()
  const before = ['他在第l届展会上领了奖。', '船厂的工人*都回了家。']
  expect(told(before, proof.read(before.map(body), {}, false))).toEqual(['misreads l → 1', 'misreads * → ?'])
  const after = ['前面加了一段。', '他在第1届展会上领了奖。', '船厂的工人*都回了家。']
  expect(told(after, proof.read(after.map(body), {}, false))).toEqual(['misreads * → ?'])
})

test('in a long page a change is judged by what stands near it', () => {
  const proof = new PageProof()
  const texts = Array.from(
    { length: 400 },
    (_, n) => `第${n}天，河谷镇的作坊照常开门，学徒们在灯下做工，直到很晚。`,
  )
  expect(proof.read(texts.map(body), {}, false)).toEqual([])
  const changed = texts.with(200, '第l届展会开门了，学徒们都去看。')
  expect(told(changed, proof.read(changed.map(body), {}, false))).toEqual(['misreads l → 1'])
  expect(proof.read(texts.map(body), {}, false)).toEqual([])
})

test('where columns were read across, nobody asks whether sentences end', () => {
  const torn = ['今年以来，北岸港口完成了设备改造，下一步将务实重']
  expect(told(torn, new PageProof().read(torn.map(body), {}, false))).toEqual(['continuity 重 → ?'])
  expect(new PageProof().read(torn.map(body), {}, true)).toEqual([])
})
