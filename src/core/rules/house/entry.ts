import { z } from 'zod'

/** Bounds of what a file may hold. Lengths are UTF-16 units. */
export const houseLimits = {
  rules: 5000,
  id: 100,
  match: 200,
  regex: 2000,
  replace: 1000,
  hint: 500,
  /** Of a rule that cannot be used: fields, and text in one. */
  fields: 20,
  written: 10_000,
  words: 200_000,
  word: 60,
  /** Of a rules file and of a word list each. */
  fileBytes: 4 * 1024 * 1024,
} as const

const text = (least: number, most: number) =>
  z
    .string()
    .min(least)
    .max(most)
    .refine((value) => value.isWellFormed())

/**
 * One house rule, as an editor writes it in `rules.json`. What it finds is `match`, letter by letter, or `regex`.
 *
 *     { "match": "人选名单", "replace": "入选名单", "policy": "correct" }
 *     { "regex": "(\\d+)公里每小时", "replace": "时速$1公里", "hint": "本报写法：时速在前" }
 *     { "regex": "《[^》]{40,}》", "hint": "书名太长，括号可能错了" }
 *     { "match": "做人要像水", "policy": "leave" }
 */
export const HouseRuleEntry = z.strictObject({
  /** Unique in its file; a publication's rule replaces the library's of the same id. Absent = what it looks for. */
  id: text(1, houseLimits.id).optional(),
  match: text(1, houseLimits.match).optional(),
  regex: text(1, houseLimits.regex).optional(),
  /** For `regex`: of `i`, `m`, `s`, `u` and `v`. `u` is set unless `v` is. */
  flags: z
    .string()
    .regex(/^(?!.*(.).*\1)(?!.*u.*v|.*v.*u)[imsuv]*$/u)
    .optional(),
  /** With a regex: `$1`, `$<name>`, `$&` (or `$0`), `$$`. '' takes away what was found. Absent = it is only doubted. */
  replace: text(0, houseLimits.replace).optional(),
  /** A sentence for whoever meets the finding. */
  hint: text(1, houseLimits.hint).optional(),
  /** `leave`: what is found is as it should be, and no other rule after it touches it. Absent = suspect. */
  policy: z.enum(['correct', 'suspect', 'leave']).optional(),
  /** No letter or digit of a script with spaces may go on at its ends. Absent = yes for a match, no for a regex. */
  word: z.boolean().optional(),
  /** Absent = yes. */
  enabled: z.boolean().optional(),
})
export type HouseRuleEntry = z.infer<typeof HouseRuleEntry>

/**
 * A rule as it stands in a file or in an editor's fields, whether it can be used or not: with fields that no rule has,
 * or with something in them that they cannot hold.
 */
export const WrittenRule = z
  .record(
    z.string().max(houseLimits.id),
    z.union([z.string().max(houseLimits.written), z.number(), z.boolean(), z.null()]),
  )
  .refine((rule) => Object.keys(rule).length <= houseLimits.fields)
export type WrittenRule = z.infer<typeof WrittenRule>

/** The name of a rule among those of its file. */
export function idOf({ id, match, regex }: HouseRuleEntry): string {
  return id ?? (match ?? `/${regex}/`).slice(0, houseLimits.id).toWellFormed()
}
