import { collab } from 'prosemirror-collab'
import type { Plugin } from 'prosemirror-state'
import type { ClientId } from '../../core/contract'
import { articleBoxes } from './article-box'
import { figureValues } from './figure-values'
import type { Highlights } from './highlights'
import { deskKeys, type Turns } from './keys'
import { lineOfEmptyBlocks } from './line-marks'
import { nearCaret } from './near-caret'
import type { Shown } from './shown'
import { wellFormed } from './well-formed'

interface Given {
  /** The page's version that the text begins with. */
  readonly version: number
  readonly client: ClientId
  /** What is drawn over the text. */
  readonly shown: Readonly<Record<'changes' | 'suspects', Shown>>
  readonly highlights: Highlights
  readonly turns: Turns
}

/** All that an open page's text is made of beside its document, in the order in which it is asked. */
export function textPlugins({ version, client, shown, highlights, turns }: Given): readonly Plugin[] {
  return [
    collab({ version, clientID: client }),
    lineOfEmptyBlocks(),
    wellFormed(),
    figureValues(),
    articleBoxes(),
    nearCaret(),
    shown.changes.plugin,
    shown.suspects.plugin,
    ...highlights.plugins,
    ...deskKeys(turns),
  ]
}
