import type { Misread } from '../misread'
import { because, type MarkFinding } from './mark-finding'
import { asks, isQuestion } from './questions'

/** Where a mark stands as none is printed; `put` = what was printed, null = nobody knows. */
interface Oddity {
  readonly where: RegExp
  readonly put: string | null
  /** Whether what was printed is beyond doubt; absent = never. */
  readonly certain?: (text: string, at: number) => boolean
  readonly unless?: (text: string, at: number) => boolean
}

/** Each looks for its mark first, and only then behind it. */
const oddities: readonly Oddity[] = [
  // 到手了,，我们: of two marks side by side the narrow one is a speck, beyond doubt where the other is its like.
  { where: /,(?=，)(?<=[\p{Script=Han}\d”）》%％].)/gu, put: '', certain: () => true },
  { where: /(?:[;:.](?=[，。、；：])|,(?=[。、；：]))(?<=[\p{Script=Han}”）》%％].)/gu, put: '' },
  // 开展*“同线同标”
  { where: /[*`^~_|\\](?=[“《])(?<=\p{Script=Han}.)/gu, put: '' },
  // 首台〈（套）
  { where: /[〈<《](?=（)(?<=\p{Script=Han}.)/gu, put: '' },
  // 19家.绿色制造: where other sentences end with a full stop a point is none.
  { where: /\.(?=\p{Script=Han})(?<=[\p{Script=Han}”）].)/gu, put: '，' },
  // A straight mark that faces nobody knows which way.
  { where: /"(?:(?=\p{Script=Han})|(?<=\p{Script=Han}.))/gu, put: null },
  // A quotation mark that lost half of itself: 派单'。, 打造-红色驿站”.
  { where: /['`](?=[，。、；：！？]|$)(?<=\p{Script=Han}.)/gu, put: '”' },
  { where: /['`](?=\p{Script=Han})(?<=[，。、；：！？].)/gu, put: '“' },
  { where: /['`](?=\p{Script=Han})(?<=\p{Script=Han}.)/gu, put: null },
  { where: /-(?=\p{Script=Han}[^-—–]{0,12}[”"'])(?<=(?<!-.{1,3})\p{Script=Han}-)/gu, put: '“' },
  // 隐患?71处, 过7?道工序
  { where: /[?？](?=\d)(?<=\p{Script=Han}.)/gu, put: null, unless: isQuestion },
  { where: /[?？](?=\p{Script=Han})(?<=\d.)/gu, put: null, unless: isQuestion },
  // 价格低709左右, 由91.29提高到: what is so much, and of nothing, is per cent.
  {
    where: /9(?=左右|以上|以下|[提升增降减][高长至到少]|的比例|给予)(?<=(?<![\d.])\d{1,2}(?:\.\d{1,2})?9)/gu,
    put: '%',
  },
  // 他说：“桥修好了，心里踏实”众人点头: what somebody says ends with a mark.
  {
    where: /”(?=[\p{Script=Han}\d《])(?<=(?:^|：)“[^“”]{1,200}\p{Script=Han}”)/gu,
    put: '。”',
    certain: (text, at) => !asks(text.slice(text.lastIndexOf('“', at), at)),
    unless: (text, at) => !/[，。！？；]/u.test(text.slice(text.lastIndexOf('“', at), at)),
  },
]

/**
 * Marks that stand as none is printed. On a page that an engine read they were misread; elsewhere they are a hand's
 * carelessness or a paper's habit, and not asked for.
 */
export function oddMarks(texts: readonly string[]): readonly Misread[] {
  return texts.flatMap((text, block) => [...inText(text)].map((finding) => asMisread(block, text, finding)))
}

function* inText(text: string): Generator<MarkFinding> {
  if (!/\p{Script=Han}/u.test(text)) return
  for (const { where, put, certain: isCertain, unless } of oddities)
    for (const { 0: read, index } of text.matchAll(where)) {
      if (unless?.(text, index)) continue
      const certain = isCertain?.(text, index) ?? false
      yield {
        from: index,
        to: index + read.length,
        put,
        certain,
        confidence: certain ? 0.9 : 0.7,
        reason: put ? because(read, put) : { key: 'rules.misreads.stranger', values: { read } },
      }
    }
}

function asMisread(block: number, text: string, { put, ...rest }: MarkFinding): Misread {
  return {
    ...rest,
    block,
    text: text.slice(rest.from, rest.to),
    suggestions: put === null ? [] : [{ text: put, score: 0.6 }],
  }
}
