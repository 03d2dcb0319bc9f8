export const digitValues: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
}
export const tens: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 拾: 1, 佰: 2, 仟: 3 }
export const shortTens: Readonly<Record<string, number>> = { 廿: 20, 卅: 30 }
export const myriads: Readonly<Record<string, number>> = { 万: 4, 亿: 8 }
/** 几 and 数: how many is not known. */
export const unknown = '几数'

/** A character of which Chinese numerals are made; 几 and 数 only count before 十, 百, 千, 万, 亿. */
export const isNumeral = (c: string) => c in digitValues || c in tens || c in myriads || c in shortTens

/** Everything that may begin a Chinese numeral, for the scan's table. */
export const numeralStarts = [
  ...Object.keys(digitValues),
  ...Object.keys(tens),
  ...Object.keys(myriads),
  ...Object.keys(shortTens),
  ...unknown,
]

/** The end of the run of numeral characters at `at`. */
export function numeralRunEnd(text: string, at: number): number {
  let to = at
  while (to < text.length && isNumeral(text.charAt(to))) to++
  return to
}

export const digitAt = (text: string, at: number) => digitValues[text.charAt(at)]

/** 七八, 两三, 三五: two digits side by side that mean “seven or eight”. */
function isPair(a: number, b: number): boolean {
  return a >= 1 && (b === a + 1 || (a === 3 && b === 5))
}

/** The two digits at `at` that mean one or the other; null = there are none, or more of them. */
export function pairAt(text: string, at: number): readonly [number, number] | null {
  const a = digitAt(text, at)
  const b = digitAt(text, at + 1)
  if (a === undefined || b === undefined || !isPair(a, b)) return null
  return digitAt(text, at + 2) === undefined ? [a, b] : null
}
