/** What sets a page apart from the one that was made by hand, where no rule touched it. */
export const kinds = ['repeat', 'width', 'mark', 'misread', 'passage', 'space', 'break'] as const
export type Kind = (typeof kinds)[number]

/** A page's text without white space: for each character, whether a space or its block's begin stands before it. */
export interface Stream {
  readonly chars: readonly string[]
  readonly spaced: readonly boolean[]
  readonly opens: readonly boolean[]
}

export function streamOf(blocks: readonly { readonly text: string }[]): Stream {
  const chars: string[] = []
  const spaced: boolean[] = []
  const opens: boolean[] = []
  for (const { text } of blocks) {
    let space = false
    let first = true
    for (let i = 0; i < text.length; i++) {
      if (/\s/u.test(text.charAt(i))) {
        space = !first
        continue
      }
      chars.push(text.charAt(i))
      spaced.push(space)
      opens.push(first)
      space = false
      first = false
    }
  }
  return { chars, spaced, opens }
}

/**
 * How many differences of each kind no correction touched, and how many of these lie under a suspect.
 *
 * @param matched for each of `own`'s characters the printed one that it is, or -1
 * @param touched characters that a correction put there or stands beside
 * @param doubted characters under a suspect
 */
export function missedByKind(
  own: Stream,
  printed: Stream,
  matched: Int32Array,
  touched: ReadonlySet<number>,
  doubted: ReadonlySet<number>,
): Readonly<Record<Kind, { missed: number; doubted: number }>> {
  const found = Object.fromEntries(kinds.map((kind) => [kind, { missed: 0, doubted: 0 }])) as Record<
    Kind,
    { missed: number; doubted: number }
  >
  const note = (kind: Kind, from: number, to: number) => {
    for (let i = from; i < Math.max(to, from + 1); i++) if (touched.has(i)) return
    found[kind].missed++
    for (let i = from - 1; i <= to; i++)
      if (doubted.has(i)) {
        found[kind].doubted++
        return
      }
  }
  let i = 0
  let j = 0
  for (let x = 0; x <= own.chars.length; x++) {
    const y = x === own.chars.length ? printed.chars.length : (matched[x] ?? -1)
    if (y < 0) continue
    if (x > i || y > j) note(kindOf(own.chars, i, x, printed.chars.slice(j, y).join('')), i, x)
    else if (x < own.chars.length && x > 0) {
      if (own.opens[x] !== printed.opens[y]) note('break', x, x)
      else if (own.spaced[x] !== printed.spaced[y]) note('space', x, x)
    }
    i = x + 1
    j = y + 1
  }
  return found
}

/** Of the characters `[from, to)`, which should read `put`. */
function kindOf(chars: readonly string[], from: number, to: number, put: string): Kind {
  const text = chars.slice(from, to).join('')
  const size = to - from
  if (put === '' && [from - size, to].some((at) => at >= 0 && chars.slice(at, at + size).join('') === text))
    return 'repeat'
  if (text !== '' && text.normalize('NFKC') === put.normalize('NFKC')) return 'width'
  if (/^[\p{P}\p{S}]*$/u.test(text + put)) return 'mark'
  return size <= 3 && put.length <= 3 ? 'misread' : 'passage'
}
