const title =
  '(?:主任|书记|经理|总监|顾问|院士|医生|[董理]事|[局厂村镇区县市校院所站科处部会事队组班行社馆店]长|记者|教授|工程师|设计师|[矿职]工|[村居市]民|工人|负责人|创始人)'
const saying = '(?:说|表示|介绍|告诉|坦言|认为|回忆|感慨|笑道)'
const behindTitle = new RegExp(`${title}$`, 'u')
const behindQuotation = /[”"]$/u
const nameAndEnd = /^\p{Script=Han}{2,3}(?!\p{Script=Han})/u
const nameAndSaying = new RegExp(`^\\p{Script=Han}{2,3}?${saying}`, 'u')

/** The longest title has three characters; a name and what it does, six. */
const longestTitle = 3
const longestName = 6

/**
 * Whether somebody's name begins here, as what stands around it tells: of a family name words prove nothing.
 *
 *     车间主任符长生告诉记者、”甄文博表示   →  符, 甄
 *     主任特别告诉记者                     →  (not 别)
 */
export function beginsName(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - longestTitle), at)
  const behind = text.slice(at, at + longestName)
  if (behindTitle.test(before)) return nameAndEnd.test(behind) || nameAndSaying.test(behind)
  return behindQuotation.test(before) && nameAndSaying.test(behind)
}
