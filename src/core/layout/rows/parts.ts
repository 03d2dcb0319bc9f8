import { isSpace } from '../../text'
import { isCreditText } from '../cues/credits'
import { isBracketedName, isNameList, isNameWithTrade } from '../cues/names'
import { opensQuestion } from '../cues/openings'

/** Where a paragraph's text falls apart into blocks: the units `[from, to)` between them are white space. */
export interface Split {
  readonly from: number
  readonly to: number
}

/**
 * The signature in a paragraph's last line, or the credit behind a caption.
 *
 *     …一年好过一年。 周远      →  …一年好过一年。 | 周远
 *     车间一角 图片来源：云溪  →  车间一角 | 图片来源：云溪
 */
export function splitTail(text: string): Split | null {
  const tail = text.slice(-60)
  // Most rows: nothing stands behind the sentence that ends here, or none ends and nothing is set apart.
  if (/[。！？]$/u.test(tail) || !/[\s。！？.!?”）]/u.test(tail)) return null
  const base = text.length - tail.length
  const signature =
    /([。！？”）])([\s　]+)((?:\p{Script=Han}{2,4})(?:[\s　]+\p{Script=Han}{2,4}){0,5})$/u.exec(tail)
  if (signature?.[1] && signature[2] && signature[3] && base + signature.index > 8)
    return at(base + signature.index + signature[1].length, signature[2].length)
  const traded = /([。！？”])([\s　]+)(\p{Script=Han}{4,10}[\s　]\p{Script=Han}{2,3})$/u.exec(tail)
  if (traded?.[1] && traded[2] && traded[3] && isNameWithTrade(traded[3]))
    return at(base + traded.index + traded[1].length, traded[2].length)
  // Who asks is named in the question.
  const bracketed = opensQuestion(text)
    ? null
    : /([。！？”])([\s　]*)[（(]([^（）()]{2,24})[）)]$/u.exec(tail)
  if (bracketed?.[1] && bracketed[3] !== undefined && isBracketedName(bracketed[3]))
    return at(base + bracketed.index + bracketed[1].length, bracketed[2]?.length ?? 0)
  if (isPhotographer(text)) return null
  const credit =
    /([\s　]+|(?<=[。！？.!?]))((?:本报|本刊)?(?:特约|见习)?(?:记者|通讯员)[\s　]?\p{Script=Han}{2,4}[\s　]摄|(?<=[。！？”][\s　]*)(?:\p{Script=Han}{2,4}|\p{Script=Han}{2,10}[室站社局院厂队科部])[\s　]摄|(?<=[。！？”][\s　]*)\p{Script=Han}[\s　]\p{Script=Han}[/／]摄|(?:本报记者)?[^。！？\s]{0,14}[/／]\s?(?:摄|图|供图|作|绘)|(?:图片|照片)(?:来源|由)[:：]?[^。！？]{1,30}|[（(](?:[^（）()]{2,20}[摄]|[^（）()]{0,6}图片[^（）()]{2,20}|[^（）()]{2,20}供图)[）)])$/u.exec(
      tail,
    )
  if (credit && credit.index + base >= 4 && credit[2] && isCreditText(credit[2].replace(/^[（(]/u, '')))
    return at(base + credit.index, credit[1]?.length ?? 0)
  return null
}

/**
 * A credit and the article that begins beside it, which an extraction read as one line:
 *
 *     图片来源：桥头镇 近日，渡口…  →  图片来源：桥头镇 | 近日，渡口…
 */
export function splitHead(text: string): Split | null {
  const [, credit = '', gap = ''] =
    /^((?:图片|照片)来源[:：]\S{2,24})([\s　]+)(?:本报讯|近日|日前|\d{1,2}月\d{1,2}日)/u.exec(text) ?? []
  return credit === '' ? null : at(credit.length, gap.length)
}

/** 本报记者 归云/摄, on a line of its own. */
const isPhotographer = (text: string) =>
  /^(?:本报|本刊)?(?:特约|见习)?(?:记者|通讯员)/u.test(text) && isCreditText(text)

const at = (from: number, spaces: number): Split => ({ from, to: from + spaces })

/** Who wrote the article above, and the photo's text beside it in the next column, which a reader ran into one line. */
export function splitByline(text: string): Split | null {
  const match = /^[▶►▷□■]\s*(\p{Script=Han}{2,16})([\s　]+)(?=\S{8,}[。！]$)/u.exec(text)
  if (!match?.[1] || !match[2]) return null
  return isNameList(match[1]) ? at(match[0].length - match[2].length, match[2].length) : null
}

/** The single space between two parts of a headline of which the first is the bare name of a body or place. */
export function splitName(text: string): Split | null {
  const match =
    /^([\p{Script=Han}]{4,14}(?:区|市|县|省|州|镇|乡|村|校|院|所|局|会|司|厂|馆|站|中心|集团|大学|公司))([\s　]+)(?=\S{6})/u.exec(
      text,
    )
  if (!match?.[1] || !match[2]) return null
  const rest = text.slice(match[0].length)
  // Two bodies that sign together.
  if (/(?:委员会|人民政府|办公室)$/u.test(rest)) return null
  for (let i = 0; i < rest.length; i++) if (isSpace(rest.charCodeAt(i))) return null
  return at(match[1].length, match[2].length)
}
