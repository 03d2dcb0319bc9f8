import type { Hit } from './finder'

/**
 * What stands in a hit's place when it is replaced. For a regular expression `$1`, `$12`, `$<name>`, `$&` and `$$` mean
 * what they mean to JavaScript's String.replace; elsewhere the replacement is taken as it is written.
 *
 * @param text what the hit holds
 */
export function replacementOf(
  template: string,
  regex: boolean,
  { groups, named }: Pick<Hit, 'groups' | 'named'>,
  text: string,
): string {
  if (!regex) return template
  return template.replace(
    /\$(?:\$|&|(\d{1,2})|<([^>]*)>)/gu,
    (whole, digits: string | undefined, name: string | undefined) => {
      if (whole === '$$') return '$'
      if (whole === '$&') return text
      if (digits !== undefined) return numbered(whole, digits, groups)
      const names = Object.keys(named).length > 0
      return names ? (named[name ?? ''] ?? '') : whole
    },
  )
}

/** `$12` is the twelfth group, or the first one and a 2 where there are not twelve. */
function numbered(whole: string, digits: string, groups: Hit['groups']): string {
  const number = Number(digits)
  if (number >= 1 && number <= groups.length) return groups[number - 1] ?? ''
  const first = Number(digits[0])
  if (digits.length === 2 && first >= 1 && first <= groups.length)
    return `${groups[first - 1] ?? ''}${digits[1] ?? ''}`
  return whole
}
