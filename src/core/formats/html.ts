import {
  type DefaultTreeAdapterMap,
  type DefaultTreeAdapterTypes,
  defaultTreeAdapter,
  parse,
  type TreeAdapter,
} from 'parse5'
import { mostElements } from './bounds'
import { Unreadable } from './unreadable'

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode
export type HtmlElement = DefaultTreeAdapterTypes.Element

/** As deep as browsers nest; engines write some ten. */
const mostDepth = 512
/** Those that HTML has though nothing in the file says so: html, head, body, the parts of a table. */
const implied = 100

/**
 * Reads HTML into parse5's tree. HTML is never broken, but a few bytes of it can mean many elements: what is left open is
 * opened again in each paragraph that follows, and each tag looks through all that are open. So both are bounded while
 * they grow.
 *
 * @param places whether each node tells where it stands in `html`
 * @throws Unreadable beyond the bounds
 */
export function parseHtml(html: string, places = false): DefaultTreeAdapterTypes.Document {
  // A tag has three characters at least, so more elements than characters were not written by anybody.
  const most = Math.min(mostElements, html.length + implied)
  return parse(html, { treeAdapter: bounded(most), sourceCodeLocationInfo: places })
}

function bounded(most: number): TreeAdapter<DefaultTreeAdapterMap> {
  const refuse = () => {
    throw new Unreadable('xml-too-large', { elements: most, depth: mostDepth })
  }
  let count = 0
  return {
    ...defaultTreeAdapter,
    createElement(name, namespace, attributes) {
      if (++count > most) refuse()
      return defaultTreeAdapter.createElement(name, namespace, attributes)
    },
    onItemPush(item) {
      if (depthOf(item) > mostDepth) refuse()
    },
  }
}

function depthOf(item: HtmlElement): number {
  let depth = 0
  for (let above = item.parentNode; above && 'parentNode' in above; above = above.parentNode) depth++
  return depth
}
