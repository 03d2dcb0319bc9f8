import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { clean } from '../../../src/core/rules'
import { sourceFromText } from '../../../src/core/text'

/** Pages of our own writing: what the extraction gives, a line of `=`, then the articles as one reads them. */
const folder = join(import.meta.dirname, '../../corpus')
const pages = ['chinese', 'latin'].flatMap((script) =>
  readdirSync(join(folder, script)).map((file) => join(script, file)),
)

test.each(pages)('%s comes out clean', (file) => {
  const [raw = '', expected = ''] = readFileSync(join(folder, file), 'utf8').split(/^=====\n/m)
  const draft = clean(sourceFromText(file, raw))
  const read = draft.articles.map(({ blocks }) =>
    blocks.map((index) => `${draft.blocks[index]?.role} ${draft.blocks[index]?.text}\n`).join(''),
  )
  expect(read.join('-----\n')).toBe(expected)
  expect(draft.suspects).toEqual([])
})
