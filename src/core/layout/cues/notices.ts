import { squeeze } from '../../text'

/** What notices and letters consist of. */

/** 订票电话：0000-1234567。 */
export const isNumberToCall = (text: string) =>
  /^(?:\p{Script=Han}{2,4})?(?:电话|热线)[：:]\s?[\d—-]{5,}/u.test(text)

/** With what a notice ends, a speech, or a letter: 特此公告。 谢谢大家！ 祝渡口的乡亲们平安！ 此致 敬礼！ */
export const isClosingWord = (text: string) =>
  /^(?:谢谢(?:大家|各位)|祝[^，。；：！？“”]{3,20})[。！]$|^(?:此致[\s　]*)?敬礼[。！]?$|^此致[。！]?$|^特此(?:公告|通告|声明|更正|通知|公示|说明|函告|致歉)[。！]?$/u.test(
    text,
  )

/** A notice that an office or a reader puts into the paper, or a list of names, by its kind: each is an article. */
export const isNoticeHead = (text: string) =>
  /^(?:[^，。；！？“”]|“[^“”]{1,16}”){0,24}(?:公告|通告|启事|声明|公示|讣告|简章|停[水电气]通知|(?<!黑)名单)$|^关于[^，。；！？]{4,30}的通知$|^(?:更正|致歉|通知|(?:本周|今日|一周)天气|天气预报)$/u.test(
    squeeze(text),
  )

/** `联系电话：…`: what somebody can be reached by. */
export function isContact(text: string): boolean {
  return /^(?:联\s?系\s?人|(?:联系|咨询|监督|举报|热线|服务|报名|报料|新闻|投诉|预约|订阅)?(?:电话|热线)|.{2,8}热线|传真|(?:联系|报名|活动)?(?:地址|地点|时间)|邮\s?编|(?:电子|投稿)?(?:邮箱|信箱)|网\s?址|(?:开户行|开户银行|账号|账户|户名)|微信(?:号|公众号)?|QQ群?|(?:来稿|来信|来函)请寄)[^：:]{0,6}[：:]./u.test(
    text,
  )
}

/** The day below what an office announces, on a line of its own: 2024年6月1日. */
export const isDay = (text: string) =>
  /^[\d〇零一二三四五六七八九]/u.test(text) &&
  /^(?:\d{4}|[〇零一二三四五六七八九]{4})年.{1,3}月.{1,3}日$/u.test(squeeze(text))

/** The same without the year, as a letter has it. */
export const isDayOfYear = (text: string) => /^\d{1,2}月\s?\d{1,2}日$/u.test(text)

/** Whom a letter or a notice addresses. */
export function isSalutation(text: string): boolean {
  return /^(?:(?:本[报刊])?编辑部|(?:编辑|记者|尊敬的|亲爱的|(?:全[国省市县区镇乡村校厂])?(?:各位|广大|各))[^，。：:]{2,14}|\p{Script=Han}{2,8}[您你]们?好)[：:]$/u.test(
    text,
  )
}

/** A letter's first line, behind whom it addresses: 编辑同志：我家住在渡口…, 各位船友：我们是…. */
export const opensLetter = (text: string) =>
  /^(?:(?:编辑|记者)(?:同志|部)?|[^，。：！？“”]{2,10}(?:您好|你们好|你好))[：:]\s?[^\s]/u.test(text) ||
  (/^(?:编辑|尊敬|亲爱|各位|广大)/u.test(text) && isSalutation(text.slice(0, text.search(/[：:]/u) + 1)))

/** An office answers the letter above, or the paper tells what came of it: 接到来信后，…, 编者按：来信转到渡口镇后，…. */
export const answersLetter = (text: string) =>
  /^[^，。：:]{2,20}(?:答复|回复|回应|回音)[：:]|^(?:编[者辑后][^，。：:]{0,3}[：:]\s?)?(?:(?:接到|收到)(?:读者|这封)?(?:的)?来信|来信[^，。]{0,16}后，)/u.test(
    text,
  )
