import { because, type Put } from './mark-finding'

/** What somebody says goes on behind these: ，”他笑着说. */
const saying = /^.{0,6}[说道讲问答喊叫]/u
/** A quotation that is wider ends anywhere. */
const widest = 200
const opened = /[“"][^“”"]+$/u

/**
 * A point where a quotation ends: no sentence of Chinese ends with one.
 *
 *     他只认手艺.”这是句老话  →  。
 */
export function points(text: string, put: Put): void {
  for (const { index } of text.matchAll(/\.(?=["”])(?<=[\p{Script=Han}）》%％]\.)/gu))
    if (isClosed(text, index + 1)) put(stop(text, index, true))
}

/**
 * What else an engine reads for a small full stop beside quotation marks. A comma closes few quotations, and none that
 * nobody speaks on behind.
 *
 *     一个钟头又是一层灰-”今年62岁的他    →  。
 *     谁家都行,”她把笔记抄了一份          →  。
 *     留着吧,”她说                        →  , doubtful: 。
 *     拿到了大专文凭-“我能行              →  - doubtful: 。
 */
export function stops(text: string, put: Put): void {
  for (const { index } of text.matchAll(/[-~*](?=["”])(?<=\p{Script=Han}.)/gu))
    if (isClosed(text, index + 1)) put(stop(text, index, true))
  for (const { index } of text.matchAll(/[,，](?=["”])(?<=\p{Script=Han}.)/gu))
    if (isClosed(text, index + 1)) put(stop(text, index, !saying.test(text.slice(index + 2, index + 10))))
  for (const { index } of text.matchAll(/-(?=“\p{Script=Han})(?<=\p{Script=Han}.)/gu))
    put(stop(text, index, false))
}

const isClosed = (text: string, at: number) =>
  text.charAt(at) === '”' || opened.test(text.slice(Math.max(0, at - widest), at - 1))

const stop = (text: string, at: number, certain: boolean) => ({
  from: at,
  to: at + 1,
  put: '。',
  certain,
  confidence: certain ? 0.92 : 0.75,
  reason: because(text.charAt(at), '。'),
})
