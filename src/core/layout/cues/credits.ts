import { askedOnce } from './asked-once'
import { isBullet } from './items'

/** Who took a photo, and what its text says of it. */

/** A caption with its credit on one line. */
export const endsInCredit = askedOnce((text) => {
  return /[\s。](?:图片|照片)(?:来源|由)[:：]?[^。！？]{1,30}$|[/／][摄作绘][）)]?$|。\s?(?:本报|本刊)?(?:特约|见习)?(?:记者|通讯员)[^，。；！？]{2,12}[\s　]摄$|[。！？][”’]?[\s　]\p{Script=Han}{2,4}[\s　]摄$/u.test(
    text,
  )
})

/** It says who stands where in a photo: `卓有为（左）向孩子们讲述…`. */
export function saysWhoIsWhere(text: string): boolean {
  return /[（(](?:前排|后排|图)?[左右中前后](?:[一二三四五六]|起)?[）)]/u.test(text)
}

export function isCreditText(text: string): boolean {
  return (
    /^[（(]?(?:(?:本版|本组|本文|以上)?(?:图片|照片|图文|摄影)(?:除[^，。：:]{2,8}外[，,]?)?(?:来源|均由|由|提供)?\s?[:：由均为]|图[:：]|摄影[:：]|供图[:：]?|资料图片|新华社发|(?:Photo|Picture|Image|Photograph)s? ?(?:by|:|courtesy))/u.test(
      text,
    ) ||
    (text.length <= 16 &&
      /^.{2,12}(?:[/／]?\s?(?:摄|供图|摄影|图)|(?<![》”].*)[/／][作绘])[）)]?$/u.test(text) &&
      /[/／]|摄|供图/u.test(text) &&
      // Who wrote the text as well stands above it.
      !isBullet(text) &&
      !/文\s?[/／]\s?图/u.test(text) &&
      !/[，。]/u.test(text))
  )
}

/** A credit for all photos of the page, which belongs to none of them. */
export const isForAll = (text: string) => /^[（(]?本(?:版|组|文)/u.test(text)

/** The same for a whole page's: （本版图片由桥头镇文化站提供）. */
export const isForPage = (text: string) => /^[（(]?本版/u.test(text)

/** A photo's own words: 图为学员在听讲解. */
export const saysWhatIsSeen = (text: string) => text.startsWith('图为')

/** What one of several photos shows: 图②：…. */
export const opensPhoto = (text: string) => /^图[①-⑳][：:]?/u.test(text)

/** Whom a credit names at its end, 图片来源：桥头镇文化站; null = nobody behind a colon. */
export function creditedTo(text: string): string | null {
  return /[：:]\s?(\p{Script=Han}{2,16})$/u.exec(text)?.[1] ?? null
}
