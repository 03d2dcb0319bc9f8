/**
 * The hundred and fifty most frequent family names (公安部《二〇二〇年全国姓名报告》 and the census of 2010), and the
 * double names still borne (《百家姓》).
 */
const single = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许邓韩冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文施洪辛柯庄温牛樊葛邢安齐伍庞颜倪聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柴梅童毕成裴霍纪凌盛曲翁苗涂靳骆时费车褚娄谷屈卓冷戚瞿尤谈邬鲍卫饶苟党冉游阎傅穆竺权景阳单桂应战连仲诸季米艾简卞敖干乐芦蒲连楼桑池巩喻华管蓝滕臧路燕佟牟蔺晏商宗胥封窦慕溪占隋习解强肇鄢苑邝辜荆扈於冼麦植梅粟郎房禹计逄於',
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
])

/** Two to four Han characters that begin with a family name. */
function isPersonName(text: string): boolean {
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

/** Names run together without spaces; null where the text cannot be read as two or more. */
function splitNames(text: string): string[] | null {
  if (text.length < 4 || text.length > 15) return null
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
