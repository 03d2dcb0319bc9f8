import type { Node } from 'prosemirror-model'
import type { Mapping, Transform } from 'prosemirror-transform'
import { keepTagsApart } from '../document'
import { followFigures } from './figures'

/**
 * What an edit asks of the tags that it touched: `mapping` led from `before` to `tr.doc`, and `tr` is given the steps.
 * Two that came together stay two before either is read anew.
 */
export function followTags(tr: Transform, before: Node, mapping: Mapping): void {
  keepTagsApart(tr, before, mapping)
  followFigures(tr, before, mapping)
}
