/** Whether the text around a figure says that it is not exact. */

const before =
  /(?:大约|约|将近|接近|近|超过|超|逾|不足|不到|突破|至少|最少|最多|不下|不少于|不低于|不超过|上|达到了?近|估计|高达近)[ \u3000]?$/u
const after = /^(?:以上|以下|左右|上下|余|多|许|开外|不等|之多)/u
const notBefore =
  /(?:附近|最近|临近|靠近|邻近|远近|制约|节约|条约|合约|预约|签约|契约|公约|以上|之上|网上|路上|线上|会上|场上|北上|早上|晚上)$/u

const latinBefore =
  /\b(?:about|around|nearly|almost|approximately|roughly|some|over|under|estimated|(?:more|fewer|less) than|at (?:least|most)|up to|as many as) $/iu

/**
 * 约, 近, 超, about, more than … before `from`, or 以上, 左右 … behind `to`. Nothing beyond four characters is looked at, in Latin
 * beyond sixteen.
 */
export function isHedged(text: string, from: number, to: number): boolean {
  const head = text.slice(Math.max(0, from - 4), from)
  if (head.endsWith(' ') && latinBefore.test(text.slice(Math.max(0, from - 16), from))) return true
  return (before.test(head) && !notBefore.test(head)) || after.test(text.slice(to, to + 2))
}
