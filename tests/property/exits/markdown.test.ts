import { Parser } from 'commonmark'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { roles } from '../../../src/core/document'
import { formats } from '../../../src/core/exits'
import { block, edition } from '../../unit/exits/edition'

/** What the reference parser reads: each heading and paragraph with its text, each rule. */
function readMarkdown(text: string): readonly string[] {
  const walker = new Parser().parse(text).walker()
  const found: string[] = []
  for (let step = walker.next(); step; step = walker.next()) {
    const { type, literal, level } = step.node
    if (!step.entering) continue
    if (type === 'heading') found.push(`${'#'.repeat(level)} `)
    else if (type === 'paragraph') found.push('')
    else if (type === 'text') found[found.length - 1] += literal ?? ''
    else if (type !== 'document' && type !== 'emph' && type !== 'strong') found.push(`<${type}>`)
  }
  return found
}

const signs = fc.string({
  unit: fc.constantFrom(
    ...'云a1 .)#-+=*_`~<>[]()!&;\\|:"“”，\u3000\t',
    '&amp;',
    '&#35;',
    '---',
    '```',
    '1. ',
    '    ',
  ),
  minLength: 1,
  maxLength: 12,
})
const blocks = fc.array(fc.tuple(fc.constantFrom(...roles), signs), { minLength: 1, maxLength: 6 })

/** The headings that roles make; what follows a headline on its heels is the same one. */
function expected(written: readonly (readonly [string, string])[]): readonly string[] {
  const found: string[] = []
  let headline = -1
  for (const [role, text] of written) {
    const said = text.replace(/^[\s]+|[\s]+$/gu, '')
    if (said === '') continue
    if (role === 'headline' && headline >= 0 && headline === found.length - 1)
      found[headline] += `\u3000${said}`
    else {
      if (role === 'headline') headline = found.length
      found.push(`${role === 'headline' ? '# ' : role === 'subhead' ? '## ' : ''}${said}`)
    }
  }
  return found
}

test('the reference parser of CommonMark reads the text that was written, whatever stands in it', () => {
  fc.assert(
    fc.property(blocks, (written) => {
      const page = edition([written.map(([role, text]) => block(role, text))])
      const markdown = formats.markdown.write(page)
      expect(readMarkdown(markdown)).toEqual(expected(written))
    }),
    { numRuns: 1000 },
  )
})
