import { askedOnce } from './asked-once'
import { answersLetter } from './notices'

/** What the editors say before or behind a text, or to whoever wrote it, from their word for it on: 编者回复：…, 编者按 …. */
export const opensNote = (text: string) =>
  /^[（(]?(?:编者按(?:[:：）)]|(?=[\s　]?\p{Script=Han}{4}))|(?:编[者辑]的话|编辑手记|编[者辑](?:附[言记]|回复|答复|后记)|编后语?|编余)[:：）)])/u.test(
    text,
  )

/** A line alone above what the editors say. */
export const opensNoteBelow = (text: string) => /^(?:编者按|编者的话|编辑手记|编后语?|编余)$/u.test(text)

/**
 * A note that stands behind what it speaks of, not above it: where it goes on, who gave its figures, what the editors
 * say afterwards.
 */
export const closesArticle = (text: string) =>
  answersLetter(text) ||
  /^[（(]?(?:下?转|编后|编余|编辑手记|编[者辑](?:附|回复|答复|后记)|.{0,12}[见刊]第|continued on|see page)/iu.test(
    text,
  ) ||
  /^[（(](?:本栏|以上|案例|内容|文字|稿件|数据|资料|素材|信息|作者|本文(?![图照])|未完|待续|欢迎|来稿|投稿|连载|[^（）()]{2,10}口述)/u.test(
    text,
  )

/** What stands apart from an article and says something about it: where it goes on, who had a hand in it. */
export const isNote = askedOnce((text) => {
  return (
    /^[（(]?(?:上接|下转|转)第?\s?[A-D]?\d{1,2}\s?版/u.test(text) ||
    opensNote(text) ||
    opensNoteBelow(text) ||
    /^[（(](?:(?:本(?:栏目?|专栏|版|报)|欢迎|来稿|投稿)[^（）()]{0,12}(?:邮箱|信箱|地址)[：:].{4,40}|(?:以上)?(?:数据|资料|素材|信息|内容|案例|文字|稿件)[^。（）()]{0,8}由.{2,24}提供|作者(?:系|为|单位)[：:]?.{2,40}|(?:未完)?待续|未完)[）)]$/u.test(
      text,
    ) ||
    // Who else had a hand in it, and where more of it stands.
    /^[（(]本(?:栏目|专栏|版|专版|活动)由.{2,30}(?:协办|主办|承办|合办|联办|供稿)[）)]$/u.test(text) ||
    /^[（(][^，。（）()]{0,12}(?:见|刊)第?\s?[A-D]?\d{1,2}\s?版[）)]$/u.test(text) ||
    // Who told it, and who wrote it down.
    /^[（(][^，。（）()]{2,10}口述[\s　，、][^。（）()]{2,16}(?:整理|撰文)[）)]$/u.test(text) ||
    // Which part of a book it is.
    /^[（(](?:连载之?[一二三四五六七八九十\d]{1,3}|[^（）()]{0,6}连载)[^（）()]{0,40}[）)]$/u.test(text) ||
    // Of what book the text above tells, or what it won.
    /^[（(]本文(?![图照])[^。（）()]{2,40}[）)]$/u.test(text) ||
    /^[（(]《[^《》]+》[^。]*出版[^。]*[）)]$/u.test(text) ||
    /^(?:人物(?:名片|档案|简介)|(?:作者|嘉宾)简介)[：:]/u.test(text) ||
    /^[（(](?:下转|上接)/u.test(text) ||
    /^(?:continued (?:on|from) page|see page) /iu.test(text)
  )
})
