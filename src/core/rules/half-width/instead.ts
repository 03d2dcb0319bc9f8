import { surnameScore } from '../../text/surnames'
import { joinsForeignName } from '../misreads/names/name-characters'

/** What a comma was: the end of what was quoted (心里踏实,”她说), or of a term before another: “河灯,“夜市”. */
export function insteadOfComma(text: string, i: number): string | null {
  const before = text.slice(Math.max(0, i - 200), i)
  const next = text
    .slice(i + 1, i + 4)
    .trimStart()
    .charAt(0)
  if (next === '”' || (next === '"' && /[“"][^“”"]+$/u.test(before))) return '。'
  return next === '“' && /“[^“”，。]{1,6}$/u.test(before) ? '”' : null
}

/**
 * What stands where a colon was read and can be none: the semicolon behind one of several sums of money, the
 * quotation mark before a term that a mark closes, what parts a motto: 一等奖5000元:二等奖, 转型的:加油站',
 * “起步，奋进:腾飞”; the dot between the parts of a foreign name: 托马斯:哈斯; and nothing before what goes on with a
 * sentence, 新区:还建立, or closes: 《海盗:》.
 */
export function insteadOfColon(text: string, i: number): string | null {
  if (joinsForeignName(text, i)) return '·'
  if ('》”）'.includes(text.charAt(i + 1) || '\n')) return ''
  if (/\d[万亿]?元$/u.test(text.slice(Math.max(0, i - 4), i))) return '；'
  if (
    /^[还也又并则]/u.test(text.slice(i + 1, i + 4).trimStart()) &&
    !/[说道问答：:]$/u.test(text.slice(Math.max(0, i - 1), i))
  )
    return ''
  const last = /[“，、](\p{Script=Han}{2,8})$/u.exec(text.slice(Math.max(0, i - 9), i))?.[1]
  const next = /^(\p{Script=Han}{2,8})”/u.exec(text.slice(i + 1, i + 10))?.[1]
  if (last && last.length === next?.length) return '，'
  const closing = /^\p{Script=Han}{1,8}(['’”])/u.exec(text.slice(i + 1, i + 10))?.[1]
  return text.charAt(i - 1) === '的' && closing ? (closing === '”' ? '“' : '‘') : null
}

/**
 * What ends a dateline, names a speaker or announces his words is a colon, whatever an engine made of it; so is what
 * the first of several points follows.
 */
export function isColon(text: string, i: number): boolean {
  const before = text.slice(Math.max(0, i - 60), i).replace(/\s/gu, '')
  const next = text.slice(i + 1, i + 6).trimStart()
  return (
    (before.length <= 30 && /^本[报刊网].*(?:报道|讯|电)$/u.test(before)) ||
    // 上官知行;这正是: no sentence comes to a semicolon so soon, and no paragraph to one behind a name.
    (next !== '' && (/[。！？!?]\p{Script=Han}{2,4}$/u.test(before) || isSpeaker(before))) ||
    /^(?:一[是要看问]|其一|首先)/u.test(next) ||
    /^[一二三四五六七八九十]问\p{Script=Han}{2,4}$/u.test(before) ||
    /(?:说|是|记者|[？?！!。]答)$/u.test(before) ||
    (/\p{Script=Han}$/u.test(before) && /^[“"]/u.test(next) && !beginsQuoted(before)) ||
    before.endsWith('来源') ||
    (before.endsWith('电话') && /^\d/u.test(next))
  )
}

/** A name of two to four characters and nothing else. */
const isSpeaker = (before: string) =>
  /^\p{Script=Han}{2,4}$/u.test(before) && [1, 2].some((size) => surnameScore(before.slice(0, size)) !== null)

/** “叮当”地响,是好的;“扑通”一声,是坏的: where one part begins with a quotation, and says of nobody that he spoke, so does the next. */
const beginsQuoted = (before: string) =>
  /(?:^|[。！？!?：:；;])[“"][^“”"]+[”"][^“”"。！？!?：:；;]+$/u.test(before) &&
  !/[说道称问答示绍]$/u.test(before)
