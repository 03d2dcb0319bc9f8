import type { Role } from '../../document'
import { knownPlaces } from './places'
import { type Finding, finding } from './suggestion'
import { titles } from './vocabulary'

/** Names after 记者 and the like, parted by spaces or 、, up to a bracket or the line's end. */
const reporters =
  /(?:(?:记者|通讯员|特派员|撰文|作者)[\s:：]*|(?:摄影|编辑)[\s:：]+)((?:\p{Script=Han}{2,4}|\p{Script=Han}[\s　]\p{Script=Han})(?:[\s　、]+\p{Script=Han}{2,4})*)(?=[）)】\]\s　]|$)/gu
/** 云溪/摄, 云溪 摄影, 云溪供图. */
const photographer =
  /(?<![\p{Script=Han}])(\p{Script=Han}{2,4}(?:[\s　、]+\p{Script=Han}{2,4}){0,3})[\s　]*[/／]?[\s　]*(?:摄影报道|摄影|(?<!拍)摄|供图|撰文)(?!\p{Script=Han})/gu
/** 云溪整理: what somebody did for the text, behind the name. */
const didWhat = /(?<=\p{Script=Han}{2})(?:整理|采写|撰写|报道|口述)$/u
const name = /[\p{Script=Han}·•]{2,}/gu

/** The people who wrote, photographed or signed: from bylines, signatures and what stands in brackets in the text. */
export function signatures(text: string, role: Role): readonly Finding[] {
  const found: Finding[] = []
  const take = (part: string, offset: number, confidence: number) => {
    for (const match of part.matchAll(name)) {
      const whole = match[0].replace(didWhat, '')
      const word = withoutTitle(whole)
      if (isAddress(word)) continue
      if (word.length < 2 || word.length > (/[·•]/u.test(word) ? 14 : 4)) continue
      const from = offset + match.index + whole.length - word.length
      found.push(finding('person', from, from + word.length, confidence, 'signature'))
    }
  }
  if (role === 'byline' || role === 'signature') take(text, 0, 0.95)
  for (const pattern of [reporters, photographer])
    for (const match of text.matchAll(pattern)) {
      const names = match[1] ?? ''
      take(names, match.index + match[0].indexOf(names), 0.9)
    }
  return found
}

/** 四川绵阳 under a letter tells where its writer lives. */
function isAddress(word: string): boolean {
  return [2, 3, 4].some((cut) => knownPlaces.has(word.slice(0, cut)) && knownPlaces.has(word.slice(cut)))
}

/** 本报记者云溪 → 云溪: the longest title at its beginning goes; a word that is but a title leaves nothing. */
function withoutTitle(word: string): string {
  for (let length = Math.min(6, word.length); length >= 2; length--)
    if (titles.has(word.slice(0, length))) return word.slice(length)
  return /^(?:本报|本刊|整理|读者|居民|新华社|来源|图片|文图|图文|综合|供稿|摄影|文字|责任)/u.test(word)
    ? ''
    : word
}
