/**
 * Letters of the Latin script that are read for others, as `read>meant`. Compiled by hand from their shapes (joined
 * strokes, long s, digits) and from what was read for what in 250 passages of the BLN600 newspapers of the 19th century;
 * the costs are judged, not fitted.
 */
const groups: readonly (readonly [cost: number, pairs: string])[] = [
  // The same strokes, cut otherwise; digits and signs among letters.
  [
    0.5,
    'rn>m cl>d li>h ii>n ii>u vv>w tli>th lie>he 1>l 1>i 0>o 0>O 5>s 5>S 8>B 9>g 6>b |>l I>l l>I !>l ſ>s',
  ],
  // One stroke more or less.
  [1, 'b>h h>b c>e e>c o>e e>o n>u u>n f>s l>i i>l l>t t>l in>m m>in ni>m iu>m nn>m ri>n rl>d'],
  [
    1.6,
    'a>o o>a a>e e>a a>s s>a r>t t>r v>y y>v v>r r>v g>y q>g i>t t>i k>h h>k h>n n>h z>s m>rn d>cl w>vv u>ii n>ri n>m m>n o>c c>o f>t t>f b>o y>g',
  ],
]

export interface LetterSwap {
  readonly read: string
  readonly meant: string
  /** 0.5 = all but the same, 1.6 = some likeness. */
  readonly cost: number
}

/** Swaps by the first character of what was read. */
export const letterSwaps: ReadonlyMap<string, readonly LetterSwap[]> = (() => {
  const byFirst = new Map<string, LetterSwap[]>()
  for (const [cost, pairs] of groups)
    for (const pair of pairs.split(' ')) {
      const [read = '', meant = ''] = pair.split('>')
      const list = byFirst.get(read.charAt(0))
      if (list) list.push({ read, meant, cost })
      else byFirst.set(read.charAt(0), [{ read, meant, cost }])
    }
  return byFirst
})()
