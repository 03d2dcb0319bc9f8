import { isNameList } from './names'

/** For whom somebody writes, and as what: 本报特约记者, 通讯员. */
const labels =
  /(本报|本刊|本网|新华社)?(?:特约|特派|见习|实习|首席|融媒体?|全媒体?)*(?:记者|通讯员|评论员|实习生|撰稿人?)/gu

/** What stands behind a label instead of a name. */
const noName = /^(?:获悉|报道|了解|采访|手记|来信|观察|调查|述评|专访|探访|走访|感言|日记|札记|连线)/u

/**
 * A line of reporters' names under their labels and nothing else, whatever an engine took the mark before it for, and
 * without the spaces that it left out:
 *
 *     ▶ 本报记者 程望舒 通讯员 沈一苇  →  基本报记者程望舒通讯员沈一苇
 */
export function isReportersLine(text: string): boolean {
  if (text.length > 60 || !/记者|通讯员|评论员|撰稿/u.test(text)) return false
  const line = text.replace(/[\s　]*(?:[文图]\s?[/／]\s?[文图摄]|摄影报道)$/u, '')
  const found = [...line.matchAll(labels)]
  const [first] = found
  if (!first) return false
  const parts = line.split(labels).filter((_, n) => n % 2 === 0)
  const [before = '', ...named] = parts.map((part) => part.trim())
  const known = first[1] !== undefined || found.length > 1 || before !== ''
  const marked = before.replace(/^[^\s]\s?/u, '')
  const opens = before.length < 2 || areNames(before) || areNames(marked)
  return known && opens && named.every(areNames)
}

function areNames(text: string): boolean {
  if (noName.test(text)) return false
  return /^\p{Script=Han}{2,3}(?:[\s　、]+\p{Script=Han}{2,4}){0,5}$/u.test(text) || isNameList(text)
}

/** Who wrote took the photos, too: 归云 文/图. */
export const namesPhotographer = (text: string) =>
  /文\s?[/／]\s?(?:图|摄)|图\s?[/／]\s?文|摄影报道/u.test(text)

/**
 * Names behind what an engine took ▶ or □ for: a letter or mark that no name has, a box of a character. Only its place,
 * under a headline or behind a text, makes it a byline.
 *
 *     □ 程望舒 沈一苇  →  口程望舒沈一苇
 */
export function isMisreadByline(text: string): boolean {
  const [, names = ''] =
    /^(?:[A-Za-z>＞》）)\]|丨]|[口囗日曰回因囚困国四田甲基产六卫])[\s　]?(.+)$/u.exec(text) ?? []
  return isNameList(names) && !isNameList(text)
}
