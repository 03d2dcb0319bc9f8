import { z } from 'zod'
import { houseLimits, WrittenRule } from '../rules/house'
import { PublicationId } from './ids'
import { Sentence } from './pages'
import { procedure } from './trouble'

/** What is wrong with a file of the house, or with a rule in it; the rest of the file is used. */
const Problem = z.object({
  /** From the library's folder on. */
  file: z.string(),
  line: z.int().nullable(),
  /** Its id; null = no rule's. */
  rule: z.string().nullable(),
  /** Index among the rules; null = no one rule's. */
  at: z.int().nullable(),
  /** Says it all, and what to do. */
  reason: Sentence,
})
export type HouseProblem = z.infer<typeof Problem>

export const House = z.object({
  /** Where the files lie, from the library's folder on: `house`, `house/云溪晚报`. */
  folder: z.string(),
  /** As they stand in the file, those that are switched off or cannot be used among them. */
  rules: z.array(WrittenRule),
  /** The files hold nothing besides: false = something would be lost if they were written anew. */
  whole: z.boolean(),
  /** The word list as it is written: a word a line, comments behind `#`. */
  words: z.string(),
  problems: z.array(Problem),
  /** Ids of rules that ran away: off until their file is changed or the program starts anew. */
  stopped: z.array(z.string()),
  /** Names this state of the files. */
  stamp: z.string(),
})
export type House = z.infer<typeof House>

export const HouseWritten = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('written'), house: House }),
  /** The files are not what was read: nothing was written. */
  z.object({ kind: z.literal('changed'), house: House }),
  /** Something in the files would be lost, or they would be too large to be read: nothing was written. */
  z.object({ kind: z.literal('refused'), problems: z.array(Problem) }),
])
export type HouseWritten = z.infer<typeof HouseWritten>

/** null = the library's; a publication's rules and words add to them, and a rule of the same id goes before. */
const Whose = z.object({ publication: PublicationId.nullable() })

/**
 * House rules and word lists, in files that an editor can read and share. They hold at import, and for what is edited
 * later.
 */
export const house = {
  read: procedure.input(Whose).output(House),
  write: procedure
    .input(
      Whose.extend({
        /** One that cannot be used is written as well, and told of whenever the file is read. */
        rules: z.array(WrittenRule).max(houseLimits.rules),
        words: z.string().max(houseLimits.fileBytes / 4),
        /** As it was read. */
        stamp: z.string().max(400),
        /** Write although the files are not whole; what they held remains in `rules.json.bak` and `words.txt.bak`. */
        dropRest: z.boolean(),
      }),
    )
    .output(HouseWritten),
}
