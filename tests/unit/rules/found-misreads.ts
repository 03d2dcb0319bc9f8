import { findMisreads } from '../../../src/core/rules/misreads'
import * as work from '../../../src/main/work'

export const knowledge = { ...work.knowledge(), confirmed: new Set<string>() }

/** Misreads as `read→put` where certain, `read?best` where doubtful. */
export function found(
  text: string | readonly string[],
  known: Parameters<typeof findMisreads>[1] = knowledge,
): string[] {
  const blocks = (typeof text === 'string' ? [text] : text).map((one) => ({
    text: one,
    role: 'body' as const,
  }))
  return findMisreads(blocks, known).map(
    ({ text: read, certain, suggestions }) => `${read}${certain ? '→' : '?'}${suggestions[0]?.text ?? ''}`,
  )
}

/** A page on which the engine stumbled often: there, less evidence is enough. */
export const rough = [
  '镇里的老匠人神出更没，四而八方的学徒都找不到他。',
  '巡防队〈共九人）昼夜守着渡口，河工〈多为青年）轮流值更。',
  '老人说"河堤修好了"，孩子们说"明年再来"，众人都笑了。',
]
