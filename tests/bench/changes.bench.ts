import { bench, run, summary } from 'mitata'
import type { Node } from 'prosemirror-model'
import { Transform } from 'prosemirror-transform'
import { ChangesFinder, changes, openDraft, schema } from '../../src/core/document'
import { clean } from '../../src/core/rules'
import { sourceFromText } from '../../src/core/text'
import { rawPage } from '../store/support/newspaper'

/**
 * What a key costs the comparison of a page with its source: all of it anew, and only what the key touched. The page of
 * 200,000 characters has some 11,000 lines, each a change at least (a joined line).
 */
for (const characters of [7_500, 200_000]) {
  const source = sourceFromText('page.txt', rawPage(1, characters))
  const draft = clean(source)
  const page = openDraft(draft)
  const finder = new ChangesFinder(source, draft)
  let document = page
  let count = 0
  const type = (): Node => {
    const middle = Math.floor(page.content.size / 2)
    const tr = new Transform(document)
    if (count++ % 2 === 0) tr.insert(blockAt(document, middle) + 3, schema.text('云'))
    else tr.delete(blockAt(document, middle) + 3, blockAt(document, middle) + 4)
    document = tr.doc
    return document
  }
  console.log(
    `${characters} characters: ${source.lines.length} lines, ${finder.compare(page).changes.length} changes`,
  )
  summary(() => {
    bench(`a key, compared anew (${characters})`, () => changes(source, type(), draft))
    bench(`a key, compared where it was (${characters})`, () => finder.compare(type()))
  })
}
await run()

/** Where the block begins that holds a place. */
function blockAt(document: Node, pos: number): number {
  const $pos = document.resolve(pos)
  return $pos.depth === 2 ? $pos.before() : $pos.nodeAfter ? pos : pos - ($pos.nodeBefore?.nodeSize ?? 0)
}
