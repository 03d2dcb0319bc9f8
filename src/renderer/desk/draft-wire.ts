import type { OpenPage } from '../../core/contract'
import type { DraftedChanges } from '../../core/document'
import type { Source } from '../../core/text'

/** What changes are derived from. The library wrote it: like its other answers it is not looked through again here. */
export function readDraft(json: OpenPage['draft']): DraftedChanges {
  return JSON.parse(json)
}

export function readSource({ name, lines, later }: OpenPage['source']): Source {
  return { name, later, lines: lines.map((text) => ({ text, box: null, confidence: null })) }
}
