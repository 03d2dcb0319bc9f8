/** A replacement in parts: text as it stands, numbers of groups (0 = all that was found) and names of groups. */
export type Template = readonly (string | number | { readonly group: string })[]

export interface Groups {
  readonly count: number
  readonly names: ReadonlySet<string>
}

/** `$$`, `$&`, `$0` to `$99`, `$<name>`; any other `$` stands for itself. */
const reference = /\$(?:(\$)|(&)|<([^<>]*)>|(\d{1,2}))/gu

/** Reads the replacement of a regular expression; a string back is the group that it names and the expression lacks. */
export function templateOf(replace: string, { count, names }: Groups): Template | string {
  const parts: (string | number | { group: string })[] = []
  let at = 0
  for (const found of replace.matchAll(reference)) {
    const [all, dollar, whole, name, digits] = found
    parts.push(replace.slice(at, found.index))
    at = found.index + all.length
    if (dollar) parts.push('$')
    else if (whole) parts.push(0)
    else if (name !== undefined) {
      if (!names.has(name)) return all
      parts.push({ group: name })
    } else if (digits !== undefined) {
      // $12 is group 12 where there is one, else group 1 and a 2 (ECMA-262, GetSubstitution).
      const two = Number(digits)
      const one = Number(digits.charAt(0))
      if (two <= count) parts.push(two)
      else if (one > 0 && one <= count) parts.push(one, digits.slice(1))
      else return all
    }
  }
  parts.push(replace.slice(at))
  return parts.filter((part) => part !== '')
}

/** What a template puts for one match; a group that took no part in it is empty. */
export function expand(template: Template, found: RegExpExecArray): string {
  return template
    .map((part) => {
      if (typeof part === 'string') return part
      return (typeof part === 'number' ? found[part] : found.groups?.[part.group]) ?? ''
    })
    .join('')
}
