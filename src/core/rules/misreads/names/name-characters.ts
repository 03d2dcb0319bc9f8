import { givenScore } from '../../../text/given-names'
import { surnameScore } from '../../../text/surnames'

/** Characters that commonly write foreign names in Chinese: general knowledge, no table was copied. */
const foreignCharacters =
  '阿埃艾安奥巴班贝本比彼波伯布查达戴丹德迪蒂多杜厄恩尔法菲费芬弗福盖戈格古哈汉赫霍基吉加杰金卡凯坎康考科克肯库拉莱兰劳雷里利丽林琳鲁伦罗洛马玛麦曼梅门蒙米密莫姆穆纳内尼妮努诺欧帕佩皮普奇乔切琼让若萨塞桑瑟沙舍施什史斯思苏索塔泰坦汤特提图托瓦威韦维沃乌希锡夏肖谢辛雅亚扬耶伊英尤约泽詹珍朱祖佐西勒列卢路默娜茨汀温逊扎兹顿登夫哥朗勃鲍奎丘甘根珀茜黛妲娅琪'

const foreignBefore = new RegExp(`[${foreignCharacters}]{3}$`, 'u')
const foreignBehind = new RegExp(`^[${foreignCharacters}]{2}`, 'u')

/** Whether what stands at `at` has a foreign name on either side: the dot between its parts, or a mark read for it. */
export function joinsForeignName(text: string, at: number): boolean {
  return (
    foreignBefore.test(text.slice(Math.max(0, at - 3), at)) && foreignBehind.test(text.slice(at + 1, at + 3))
  )
}

/** What a character may be in a name; several of them, added. */
export const nameParts = { surname: 1, given: 2, foreign: 4 } as const

let parts: Uint8Array | null = null

/** The {@link nameParts} of a Han character; 0 for most. */
export function namePartsOf(unit: number): number {
  parts ??= readParts()
  return parts[unit] ?? 0
}

/** Natural logarithms: a surname of one in 8,000 people; a given name's character that any list of names has. */
const leastSurname = -9
const leastGiven = -11

function readParts(): Uint8Array {
  const found = new Uint8Array(0x10000)
  for (let unit = 0x4e00; unit <= 0x9fff; unit++) {
    const char = String.fromCharCode(unit)
    if ((surnameScore(char) ?? Number.NEGATIVE_INFINITY) > leastSurname)
      found[unit] = (found[unit] ?? 0) + nameParts.surname
    if ((givenScore(char) ?? Number.NEGATIVE_INFINITY) > leastGiven)
      found[unit] = (found[unit] ?? 0) + nameParts.given
  }
  for (const char of foreignCharacters)
    found[char.charCodeAt(0)] = (found[char.charCodeAt(0)] ?? 0) + nameParts.foreign
  return found
}
