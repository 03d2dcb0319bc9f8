import type { TextOptions } from '../contract'

/** What a form asks of whoever has it written. */
export interface Writing {
  readonly text: TextOptions
  /** The editor's language, BCP 47. */
  readonly language: string
  /** Says the sentence that stands under a key in the locale catalogues, in the editor's language. */
  readonly say: (key: string, values?: Readonly<Record<string, string | number>>) => string
}

/** Paragraphs and nothing else. */
export const plain: Pick<Writing, 'text'> = { text: { wrap: null, headers: false } }
