import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { clean } from '../../../src/core/rules'
import { sourceFromText } from '../../../src/core/text'
import { knowledge } from '../../../src/main/work'

/** Pages of our own writing: what the extraction gives, a line of `=`, then the articles as one reads them. */
const folder = join(import.meta.dirname, '../../corpus')
const pages = ['chinese', 'latin'].flatMap((script) =>
  readdirSync(join(folder, script)).map((file) => join(script, file)),
)

/** Latin script is judged by its words as well; the Chinese pages show what needs none. */
const { latin = null } = knowledge()

test.each(pages)('%s comes out clean', (file) => {
  const [raw = '', expected = ''] = readFileSync(join(folder, file), 'utf8').split(/^=====\n/m)
  const draft = clean(sourceFromText(file, raw), file.startsWith('latin') ? { latin } : {})
  const read = draft.articles.map(({ blocks }) =>
    blocks.map((index) => `${draft.blocks[index]?.role} ${draft.blocks[index]?.text}\n`).join(''),
  )
  expect(read.join('-----\n')).toBe(expected)
  expect(draft.suspects).toEqual([])
})
