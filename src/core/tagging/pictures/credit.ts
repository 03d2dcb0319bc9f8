/** Whose picture it is, read from its credit line. */
export interface Credit {
  /** The names as printed, one by one: photographers, agencies, who lent it. */
  readonly by: readonly string[]
  /** `photo`: took it; `drawing`: drew it; `source`: it was had from them; `archive`: an archive picture of nobody named. */
  readonly as: 'photo' | 'drawing' | 'source' | 'archive'
}

const work: Readonly<Record<string, Credit['as']>> = {
  摄: 'photo',
  摄影: 'photo',
  摄影报道: 'photo',
  摄制: 'photo',
  拍摄: 'photo',
  制图: 'drawing',
  绘图: 'drawing',
  漫画: 'drawing',
  绘: 'drawing',
  供图: 'source',
  提供: 'source',
}

const label =
  /^(?:文\s*[/／]?\s*)?(?:(?<source>(?:图片|照片|图)?(?:来源|由来|提供|供图|源自)|供图)|(?<courtesy>(?:photos?|pictures?|images?) (?:courtesy of|supplied by|provided by))|(?<photo>摄影(?:报道)?|图(?=\s*[/／:：])|(?:图片|照片)摄影|摄|photo(?:s|graphs?)?(?: by)?|(?:picture|image)(?:s)?(?: by| credit)?(?=\s*[:：]|\s+\p{Lu}))|(?<drawing>制图|绘图|漫画|插图|illustrations?(?: by)?)|(?<sourceLatin>(?:courtesy of|source)))\s*[:：/／]?\s*/iu
/** Whom one works for, before the name: 本报记者, 新华社记者, 通讯员. */
const office = /^(?:\p{Script=Han}{0,8}(?:记者|通讯员|摄影师)|摄影)(?:\s+|(?=\p{Script=Han}))/u
const brackets = /^[（(【[\s]+|[）)】\]\s。.]+$/gu

/**
 * Reads a picture's credit as newspapers print it. null = it names nobody that can be read out of it.
 *
 *     图片来源：云溪区融媒体中心      本报记者 周岚 摄      陈可/摄      河谷精密供图      （资料图片）
 *     Photo by A. Turner            Courtesy of the Harbour Museum
 */
export function creditOf(text: string): Credit | null {
  const line = pictureIn(text.replace(brackets, '').trim())
  if (/^(?:本报)?资料(?:图片|照片|图)?$|^(?:file|archive) (?:photo|picture)$/iu.test(line))
    return { by: [], as: 'archive' }
  const agency = /^(\p{Script=Han}{2,6}社)(?:照片|图片|供图|发)$/u.exec(line)?.[1]
  if (agency) return named(agency, 'source')
  const wire = /^(\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){1,3}) ?\/ ?(\p{Lu}[\p{L} ]+)$/u.exec(line)
  if (wire) return named(`${wire[1]}/${wire[2]}`, 'photo')
  const labelled = label.exec(line)
  if (labelled?.groups && labelled[0].length < line.length) {
    const { photo, drawing } = labelled.groups
    return named(line.slice(labelled[0].length), photo ? 'photo' : drawing ? 'drawing' : 'source')
  }
  const signed =
    /^(?<names>.+?)[\s/／]*(?<work>摄影报道|摄影|摄制|拍摄|摄|制图|绘图|漫画|绘|供图|提供)$/u.exec(line)
  if (!signed?.groups) return null
  return named(signed.groups.names ?? '', work[signed.groups.work ?? ''] ?? 'photo')
}

/** Of 文/周岚 图/陈可 and 周岚/文 陈可/图 what is said of the picture; of 新华社发（周岚 摄） what stands in the brackets. */
function pictureIn(line: string): string {
  const sent = /^\p{Script=Han}{2,6}发\s*[（(](.+[摄图])$/u.exec(line)?.[1]
  if (sent) return sent
  const parted = /^文\s*[/／:：].+?\s+(图\s*[/／:：].+)$|^.+?[/／]文\s+(.+[/／]图)$/u.exec(line)
  return parted?.[1] ?? (parted?.[2] ? parted[2].replace(/[/／]图$/u, '/摄') : line)
}

function named(names: string, as: Credit['as']): Credit | null {
  const by = names
    .replace(/^(?:本版|本文)?(?:图片|照片|图)?(?:均|皆)?由/u, '')
    .replace(office, '')
    .split(/[、，,；;/／]|\s+(?:and|&)\s+|(?<=\p{Script=Han})\s+(?=\p{Script=Han})/u)
    .map((name) => name.trim().replace(office, '').trim())
    .filter((name) => name !== '')
  return by.length ? { by, as } : null
}
