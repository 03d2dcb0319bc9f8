import { nameLikeness } from './name-likeness'

/**
 * The most frequent family names (公安部《二〇二〇年全国姓名报告》 and the census of 2010), those of 《百家姓》 that begin
 * hardly any other word, and the double names still borne.
 */
const single = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许邓韩冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文施洪辛柯庄温牛樊葛邢安齐伍庞颜倪聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柴梅童毕成裴霍纪凌盛曲翁苗涂靳骆时费车褚娄谷屈卓冷戚瞿尤谈邬鲍卫饶苟党冉游阎傅穆竺权景阳单桂应战连仲诸季米艾简卞敖干乐芦蒲连楼桑池巩喻华管蓝滕臧路燕佟牟蔺晏商宗胥封窦慕溪占隋习解强肇鄢苑邝辜荆扈於冼麦植梅粟郎房禹计逄於郁裘茅昝贲钮荀惠甄羿储汲邴糜巫隗宫甯仇栾厉戎束韶郜蓟邰咸屠蒙闻莘贡姬郦雍郤璩濮冀郏浦茹宦庾暨衡匡寇阙沃蔚夔厍晁訾阚毋鞠蒯逯桓岑闵刁虞',
)
const double = new Set([
  '欧阳',
  '司马',
  '上官',
  '诸葛',
  '司徒',
  '东方',
  '皇甫',
  '尉迟',
  '公孙',
  '令狐',
  '慕容',
  '宇文',
  '长孙',
  '夏侯',
  '端木',
  '南宫',
  '轩辕',
  '独孤',
  '闻人',
  '呼延',
  '澹台',
  '拓跋',
  '钟离',
  '万俟',
  '淳于',
  '太史',
  '申屠',
  '濮阳',
  '公冶',
  '赫连',
  '宗政',
  '闾丘',
  '仲孙',
  '鲜于',
  '亓官',
  '司空',
  '司寇',
  '颛孙',
  '巫马',
  '漆雕',
  '壤驷',
  '谷梁',
  '段干',
  '羊舌',
  '梁丘',
  '左丘',
])

/** Two to four Han characters that begin with a family name. */
export function isPersonName(text: string): boolean {
  if (!/^\p{Script=Han}{2,4}$/u.test(text)) return false
  if (double.has(text.slice(0, 2))) return text.length >= 3
  return text.length <= 3 && single.has(text.charAt(0))
}

/** A text that is nothing but personal names, with spaces between them or run together (`叶文川沈一苇`). */
export function isNameList(text: string): boolean {
  const parts = text.trim().split(/[\s　、]+/u)
  if (parts.length > 8) return false
  if (parts.length > 1 && parts.every((part) => /^\p{Script=Han}$/u.test(part)))
    return parts.length === 2 && single.has(parts[0] ?? '')
  if (parts.every(isPersonName)) return true
  return parts.length === 1 && text.length <= 15 && splitNames(text) !== null
}

/**
 * One to three names run together that lists of family names need not know, where names may well stand: behind an
 * article's last sentence.
 */
export function readsAsNames(text: string): boolean {
  if (!/^\p{Script=Han}{2,9}$/u.test(text) || isPlaceOrBody(text)) return false
  return nameLikeness(text) > (text.length < 4 ? leastLikely : leastLikelyRun)
}

/** In nats; of 800 headings of newspapers two of two or three characters and none of four to nine reach them. */
const leastLikely = -3
const leastLikelyRun = -6

/**
 * Whose name stands behind what he or she does, or where, without a space: `读者归云`, `云溪高新区程小舟`.
 */
export function isNameBehindTrade(text: string): boolean {
  const trade = behindTrade.exec(text)?.[1]
  if (trade !== undefined) return nameLikeness(trade) > leastLikelyRun
  const place = behindPlace.exec(text)?.[1]
  return place !== undefined && nameLikeness(place) > likelyAnywhere
}

const behindTrade =
  /^\p{Script=Han}*(?:职工|工人|居民|市民|村民|农民|业主|网友|读者|学生|教师|司机|工商户|记者|通讯员)(\p{Script=Han}{2,3}|\p{Script=Han}{4})$/u
const behindPlace = /^\p{Script=Han}{2,10}(?:[区县市省镇乡村]|公司)(\p{Script=Han}{2,4})$/u

/** In nats. */
const likelyAnywhere = 2

/** Two names run together of which the list knows the last alone. */
export const isRunOfNames = (text: string) =>
  /^\p{Script=Han}{4,6}$/u.test(text) &&
  !isPlaceOrBody(text) &&
  isPersonName(text.slice(text.length > 4 ? -3 : -2))

/** 梅岭高新区, 白云学校: it might be read as names, too. */
export const isPlaceOrBody = (text: string) => /[区市县省州镇乡村校院局厂站馆社]$/u.test(text)

/** Names run together without spaces; null where the text cannot be read as two or more. */
function splitNames(text: string): string[] | null {
  if (text.length < 4 || text.length > 15 || isPlaceOrBody(text)) return null
  for (const length of [3, 2]) {
    const head = text.slice(0, length)
    const rest = text.slice(length)
    if (!isPersonName(head)) continue
    if (isPersonName(rest)) return [head, rest]
    const more = splitNames(rest)
    if (more) return [head, ...more]
  }
  return null
}

const labels =
  /(?:本报|本刊|本网|新华社|县|市|特约|特派|见习|实习|首席|融媒体?)*(?:记者|通讯员|评论员|撰稿人?|作者|读者|实习生|整理|供稿|文|图)(?:[：:]|(?![\p{Script=Han}]))/gu

/**
 * Names under their trades, as they stand below a text: `（记者 某某 通讯员 某某）`, `读者 某某`, `（某某）`. A name
 * that has a label needs no known family name.
 */
export function isSigned(text: string): boolean {
  const inner = text.replace(/^[（(]|[）)]$/gu, '').trim()
  if (inner.length > 50 || /[，。；！？]/u.test(inner)) return false
  if (/^(?:解答人|答复人|作者|整理|执笔|点评)[：:].{2,40}$/u.test(inner)) return true
  const names = inner.replace(labels, ' ')
  if (names === inner) return /^[（(].*[）)]$/u.test(text) && isNameList(inner)
  const parts = names.split(/[\s　、]+/u).filter((part) => part !== '')
  return parts.length > 0 && parts.every((part) => /^\p{Script=Han}{2,4}$/u.test(part))
}

/**
 * What stands in brackets behind an article's last sentence: who signs it, with a label or with names alone. There a name
 * needs no known family name either; what else is bracketed there (完, 掌声, 左图) is one of a few words.
 */
export function isBracketedName(text: string): boolean {
  if (aside.test(text)) return false
  if (isSigned(text)) return true
  const names = text.replace(/(?:本报|本刊)?(?:特约|见习|实习)?(?:记者|通讯员|评论员)/gu, ' ').trim()
  if (names === '') return false
  return isNameList(names) || mayBeNames(names) || isNameWithTrade(names)
}

/** What a reader is told in brackets, instead of a name. */
const aside =
  /^(?:[见如附]?[上下左右]?[图表]|资料图|未?完|待续|掌声|[众大]?笑声?|鼓掌|全文|全场|[摘节][编录选登]|有?删[节改]|[上下以]?略|转载|连载|附后|资料|视频|音译|暂[名定]|试行|草案|[同如][上前下]|下同|化名|综合|整理).?$/u

/** One to four names by their form alone: two or three characters each, of whatever family. */
export function mayBeNames(text: string): boolean {
  // 第一关: nobody is counted.
  if (/^第[一二三四五六七八九十]/u.test(text)) return false
  return /^\p{Script=Han}{2,3}(?:[\s　、]+\p{Script=Han}{2,3}){0,3}$/u.test(text)
}

/** A name behind whom its bearer works for: `杏花乡果农 麻有田`. */
export function isNameWithTrade(text: string): boolean {
  const parts = text.trim().split(/[\s　]+/u)
  const name = parts.pop() ?? ''
  return parts.length === 1 && isPersonName(name) && /^\p{Script=Han}{4,10}$/u.test(parts[0] ?? '')
}
