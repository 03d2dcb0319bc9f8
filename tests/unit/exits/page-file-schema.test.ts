import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { pageFileFromDraft, roles, schema } from '../../../src/core/document'
import { formats } from '../../../src/core/exits'
import { clean } from '../../../src/core/rules'
import { tagDraft } from '../../../src/core/tagging'
import { sourceFromText } from '../../../src/core/text'
import { rawPage } from '../../store/support/newspaper'
import { block, edition } from './edition'
import { importedText } from './engine-files'

interface Schema {
  readonly $defs: Readonly<
    Record<string, { properties: Readonly<Record<string, { enum?: readonly string[] }>> }>
  >
}

const written = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../../../resources/page-file.schema.json'), 'utf8'),
) as Schema
const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(written)

function faults(file: unknown): readonly string[] {
  return validate(file)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

test('the schema has the roles and kinds that the document has', () => {
  expect(written.$defs.block?.properties.role?.enum).toEqual(roles)
  const refused = (mark: 'entity' | 'figure', kind: string) => {
    const sample = schema.text('甲', [schema.marks[mark].create({ kind })])
    expect(() => sample.check()).not.toThrow()
  }
  for (const kind of written.$defs.entity?.properties.kind?.enum ?? []) refused('entity', kind)
  for (const kind of written.$defs.figure?.properties.kind?.enum ?? []) refused('figure', kind)
})

test('page files that leave, and those that cleaning writes, are valid', () => {
  const tagged = edition([
    [
      block('headline', '新桥'),
      block(
        'body',
        ['周岚', { entity: 'person' }],
        ['三至五人', { figure: 'quantity', value: [3, 5], unit: '人', approx: true }],
        ['去年', { figure: 'date', value: null }],
        ['𠮷', { entity: 'place' }],
      ),
    ],
  ])
  expect(faults(JSON.parse(formats.json.write(tagged)))).toEqual([])
  for (let seed = 0; seed < 5; seed++) {
    const lines = rawPage(seed, 500).split('\n')
    expect(faults(JSON.parse(formats.json.write(importedText(lines))))).toEqual([])
    const draft = clean(sourceFromText('p', lines.join('\n')))
    expect(
      faults(
        JSON.parse(
          JSON.stringify(pageFileFromDraft('p', draft, tagDraft(draft, { gazetteer: null, words: null }))),
        ),
      ),
    ).toEqual([])
  }
})

test('an issue is a page file a line', () => {
  const page = importedText(rawPage(1, 300).split('\n'))
  const [only] = page.pages
  if (!only) throw new Error('a page')
  const lines = formats.jsonl.write({ ...page, kind: 'issue', pages: [only, only] }).split('\n')
  expect(lines).toHaveLength(3)
  for (const line of lines.slice(0, 2)) expect(faults(JSON.parse(line))).toEqual([])
  expect(lines[2]).toBe('')
})

test('what is no page file is not valid', () => {
  const good = { source: 'p', articles: [], blocks: [], suspects: [] }
  expect(faults(good)).toEqual([])
  expect(faults({ ...good, version: 2 })).not.toEqual([])
  const odd = { article: 'a1', role: 'title', lines: [1, 1], text: '甲' }
  expect(faults({ ...good, blocks: [odd] })).not.toEqual([])
})
