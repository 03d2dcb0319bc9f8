import type { Writing } from '../../../src/core/exits'
import { speaker } from '../../../src/main/words'

/** Plain text as asked for, words in English or Chinese. */
export function writing(
  text: Writing['text'] = { wrap: null, headers: false },
  language: 'en' | 'zh-CN' = 'en',
): Writing {
  return { text, language, say: speaker(language) }
}
