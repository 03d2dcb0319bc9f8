import { describe, expect, test } from 'vitest'
import en from '../../../resources/locales/en.json'
import { TroubleKind } from '../../../src/core/contract'
import { createLanguage } from '../../../src/renderer/shell/language'
import { sentenceOf, WindowTrouble } from '../../../src/renderer/shell/trouble'

/** Nothing that an import reads can meet these. */
const elsewhere = /^(?:file-exists|handover-|scan-)/u
const ofFiles = Object.entries(en.trouble)
  .filter(([key, text]) => text.includes('{{file}}') && !elsewhere.test(key))
  .map(([key]) => key.split('_') as [string, string?])

describe.each(['en', 'zh-CN'] as const)('the sentence for a file that is not imported, in %s', (language) => {
  const { t } = createLanguage(language)
  const said = (kind: string, context: string | undefined, during?: 'import') => {
    const values = { file: '河谷.txt', ...(context && { context }) }
    return sentenceOf(new WindowTrouble({ kind: TroubleKind.parse(kind), values }), t, during)
  }

  test.each(ofFiles)('does not repeat its name (%s, %s)', (kind, context) => {
    expect(said(kind, context)).toContain('河谷.txt')
    expect(said(kind, context, 'import')).not.toContain('河谷.txt')
  })

  test('says why it is not, as exactly as without an import', () => {
    expect(said('pdf-encrypted', 'wrong', 'import')).not.toBe(said('pdf-encrypted', undefined, 'import'))
  })
})

test('a sentence that knows nothing of what was under way is taken as it is', () => {
  const { t } = createLanguage('en')
  const trouble = new WindowTrouble({ kind: 'file-exists', values: { file: 'a', context: 'house' } })
  expect(sentenceOf(trouble, t, 'import')).toBe(sentenceOf(trouble, t))
})
