import type { Node } from 'prosemirror-model'
import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state'
import { Mapping } from 'prosemirror-transform'
import { followTags } from '../../core/tagging'
import { isReceived } from './from-log'

/** What a composition changed so far: a mark put anew around its text would break the input method. */
interface Composed {
  readonly before: Node
  readonly mapping: Mapping
  /** ProseMirror's number of the composition. */
  readonly composition: unknown
}

const key = new PluginKey<Composed | null>('figure-values')

/**
 * Keeps the value of a figure true to its text, in the operation that changed the text. What others changed they keep
 * true themselves.
 */
export function figureValues(): Plugin {
  return new Plugin<Composed | null>({
    key,
    state: {
      init: () => null,
      apply(tr, composed, before) {
        if (tr.getMeta(key) === 'settled') return null
        if (!tr.docChanged) return composed
        const composition: unknown = tr.getMeta('composition')
        // Behind an edit that is no composition, everything is settled.
        if (!composition && !isReceived(tr) && !tr.getMeta('appendedTransaction')) return null
        if (!composed) return composition ? { before: before.doc, mapping: tr.mapping, composition } : null
        const mapping = new Mapping([...composed.mapping.maps, ...tr.mapping.maps])
        return { ...composed, mapping }
      },
    },
    appendTransaction(transactions, before, state): Transaction | null {
      const own = transactions.filter((tr) => tr.docChanged && !isReceived(tr))
      if (own.length === 0 || own.some((tr) => tr.getMeta('composition'))) return null
      const composed = key.getState(before)
      const mapping = new Mapping(composed?.mapping.maps ?? [])
      for (const { mapping: one } of transactions) mapping.appendMapping(one)
      const { tr } = state
      followTags(tr, composed?.before ?? before.doc, mapping)
      return tr.docChanged ? tr : null
    },
  })
}

/** Puts right what a composition changed, once it has ended: a part of the same operation. null = all is right. */
export function settleFigures(state: EditorState): Transaction | null {
  const composed = key.getState(state)
  if (!composed) return null
  const { tr } = state
  followTags(tr, composed.before, composed.mapping)
  if (!tr.docChanged) return null
  return tr.setMeta(key, 'settled').setMeta('composition', composed.composition)
}
