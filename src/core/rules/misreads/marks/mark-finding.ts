import type { Reason } from '../../../document'
import { isHan } from '../../../text/scripts'
import type { Misread } from '../misread'

/** A mark that stands for another: where, and what was printed; null = something else, nobody knows what. */
export type MarkFinding = Omit<Misread, 'block' | 'text' | 'suggestions'> & { readonly put: string | null }

export type Put = (finding: MarkFinding) => void

export const because = (read: string, put: string): Reason => ({
  key: 'rules.misreads.mark',
  values: { read, put },
})

export const hanAt = (text: string, at: number): boolean =>
  at >= 0 && at < text.length && isHan(text.charCodeAt(at))
