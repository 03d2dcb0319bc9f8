import { knownPlaces } from './places'
import { type Finding, finding } from './suggestion'

/** 新华社云溪5月3日电: the place between the agency and the date. */
const dateline =
  /(?:新华社|本报|中新社|中新网|人民网|新华网|法新社|路透社|美联社|本台)(\p{Script=Han}{2,8}?)(?=[\d０-９]{1,2}月[\d０-９]{1,2}日(?:电|讯|专电))/gu

/** The places that reports are dated from; 德国云溪 gives both. */
export function datelines(text: string): readonly Finding[] {
  const found: Finding[] = []
  for (const match of text.matchAll(dateline)) {
    const name = match[1] ?? ''
    const from = match.index + match[0].length - name.length
    const outer = [5, 4, 3, 2]
      .map((length) => name.slice(0, length))
      .find((head) => head.length < name.length - 1 && knownPlaces.has(head))
    const cut = from + (outer?.length ?? 0)
    if (outer) found.push(finding('place', from, cut, 0.96, 'dateline'))
    found.push(finding('place', cut, from + name.length, 0.96, 'dateline'))
  }
  return found
}
