import type { Node } from 'prosemirror-model'
import { type FigureAttrs, type StandingTag, schema } from '../../core/document'
import { readAt, sameFigure } from '../../core/tagging'

/**
 * What a figure's text says, where its tag says something else: its value was set by hand. null = they agree, or the text
 * says nothing.
 */
export function readOtherwise(document: Node, tag: StandingTag): FigureAttrs | null {
  if (tag.mark.type !== schema.marks.figure || tag.to > document.content.size) return null
  const read = readAt(document, tag)
  return read.value === null || sameFigure(tag.mark.attrs as FigureAttrs, read) ? null : read
}
