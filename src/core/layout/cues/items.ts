/** Lists and numbers at the head of a line. */

/** Marks that only stand before a line of their own: bylines, bullets. */
export function isBullet(text: string): boolean {
  return /^[▶►▷□■◆●▲△★☆◎◇○]/u.test(text)
}

/** Who is honoured follows, name by name: 优秀组织单位（3家）：…, 一等奖：…, 男子组：…, 船工：归云（渡口）、… */
export const announcesNames = (text: string) =>
  /^(?:[^，。；：:]{2,16}(?:[（(]\s?\d{1,3}\s?[家个名人位项部篇][）)]|奖章?|组)[：:]|\p{Script=Han}{2,8}[：:](?:第一名[\s　]?)?\p{Script=Han}{2,4}[（(]\p{Script=Han}{2})/u.test(
    text,
  )

/** Above such names, without whose they are: 获奖名单. */
export const isListOfNames = (text: string) =>
  /^(?:获奖|表彰|入选|当选|光荣)(?:人员)?(?:名单|榜)$/u.test(text)

/** An entry of a list, behind what its people have in common: 木工组：归云、程远. */
export const opensEntryOfList = (text: string) => /^[^，。；：、！？…“”《》,;:]{2,16}(?:：.|:\D)/u.test(text)

/** A heading with its number: 一、评选范围, or with nothing else: 第一关. What is wrong may be told in two clauses. */
export function isNumberedHead(text: string): boolean {
  if (/^(?:误区|谣言|陷阱|疑问|问题|错误)[一二三四五六七八九十\d]{1,2}[：:][^。；：]{3,22}$/u.test(text))
    return true
  return /^(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,3}[章节编]\s?)[^，。；：！？]{2,18}$|^第[一二三四五六七八九十]{1,3}\p{Script=Han}{1,2}$/u.test(
    text,
  )
}

/** What is counted, behind how much of it there is: 31条：夜航的渡船. */
export const isCounted = (text: string) => /^\d[^，。！？：]{0,12}：[^。！？]+$/u.test(text)

/** It begins an item of a list: （一）, ●. */
export function opensItem(text: string): boolean {
  return /^(?:[（(][一二三四五六七八九十]{1,3}[）)].|[●◆■▲△★☆◎◇○①-⑳])/u.test(text)
}

/** The first of some numbered lines: 1.…, 一、… */
export const opensNumbers = (text: string) => /^(?:1[.．、]\s?(?!\d)|一、)/u.test(text)

/** One item of a list, and the number that comes next: 2.… and 3.…, 第一步，… and 第二步，… */
export function isNextItem(one: string, other: string): boolean {
  const [a, b] = [numberOf(one), numberOf(other)]
  return a !== null && b !== null && a.form === b.form && b.number === a.number + 1
}

const numerals = '一二三四五六七八九十'

function numberOf(text: string): { readonly number: number; readonly form: string } | null {
  const [, open = '', digits = '', close = ''] =
    /^([（(第]?)(\d{1,2}|[一二三四五六七八九十])([.．、）)]|步[，：、])(?!\d)/u.exec(text) ?? []
  if (digits === '') return null
  const number = numerals.includes(digits) ? numerals.indexOf(digits) + 1 : Number(digits)
  return { number, form: `${open}${numerals.includes(digits)}${close.slice(0, 1)}` }
}
