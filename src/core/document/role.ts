/** The roles a block can have, in the order in which the desk offers them. PAGE.md's set, closed. */
export const roles = [
  'headline',
  'kicker',
  'deck',
  'subhead',
  'byline',
  'body',
  'signature',
  'caption',
  'credit',
  'column',
  'note',
  'other',
] as const

export type Role = (typeof roles)[number]

export function isRole(value: string): value is Role {
  return (roles as readonly string[]).includes(value)
}
