import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { isSyntax, literal, parsed, parseText, type Syntax, template, walk } from './syntax'

/** Attributes that are read or heard. */
const spoken = new Set([
  'aria-label',
  'aria-description',
  'aria-placeholder',
  'aria-roledescription',
  'aria-valuetext',
  'alt',
  'description',
  'label',
  'placeholder',
  'title',
])

const word = /\p{L}/u

/** What an editor would read in one language only: words in TSX that do not come from the catalogues. */
function literals(tree: Syntax): readonly string[] {
  const found: string[] = []
  walk(tree, (node, around) => {
    if (around.some(isUntranslated)) return
    if (node.type === 'JSXText' && word.test(String(node.value))) found.push(String(node.value).trim())
    if (node.type === 'JSXExpressionContainer' && around[0]?.type === 'JSXElement') {
      const text = literal(node.expression) ?? template(node.expression)
      if (text !== null && word.test(text)) found.push(text)
    }
    if (node.type === 'JSXAttribute' && isSyntax(node.name) && spoken.has(String(node.name.value))) {
      const value = isSyntax(node.value) && 'expression' in node.value ? node.value.expression : node.value
      const text = literal(value) ?? template(value)
      if (text !== null && word.test(text)) found.push(text)
    }
  })
  return found
}

/** `translate="no"`: a name, the same in every language; `kbd`: what stands on a key. */
function isUntranslated(node: Syntax): boolean {
  if (node.type !== 'JSXElement' || !isSyntax(node.opening)) return false
  const { name, attributes } = node.opening
  if (isSyntax(name) && name.value === 'kbd') return true
  return (
    Array.isArray(attributes) &&
    attributes.some(
      (attribute) =>
        isSyntax(attribute) &&
        attribute.type === 'JSXAttribute' &&
        isSyntax(attribute.name) &&
        attribute.name.value === 'translate' &&
        literal(attribute.value) === 'no',
    )
  )
}

describe('words outside the catalogues', () => {
  test.each([
    ['text of an element', '<p>Hello there</p>', ['Hello there']],
    ['a string in braces', '<p>{"你好"}</p>', ['你好']],
    ['a template in braces', ['<p>{`', '{n} pages`}</p>'].join('$'), ['* pages']],
    ['an attribute that is heard', '<button aria-label="Close" />', ['Close']],
    ['an attribute in braces', "<input placeholder={'Title'} />", ['Title']],
    ['no name', '<b translate="no">stet</b>', []],
    ['no key', '<kbd>Ctrl</kbd>', []],
    ['no mark without letters', '<i>›</i>', []],
    ['nothing that is asked for', "<p title={t('a.b')}>{t('a.c')}</p>", []],
    ['no class and no id', '<p className="row" id="here" />', []],
  ])('find %s', (_, text, expected) => {
    expect(literals(parseText(`const x = ${text}`))).toEqual(expected)
  })

  test('are nowhere in the renderer', () => {
    const all = parsed('src/renderer/**/*.tsx').flatMap(({ file, tree }) =>
      literals(tree).map((text) => `${file}: ${text}`),
    )
    expect(all).toEqual([])
  })
})

/** Keys by what stands on them on one system only: `Ctrl Z`, which a Mac calls ⌘ Z. */
function ownCaps(tree: Syntax): readonly string[] {
  const found: string[] = []
  walk(tree, (node) => {
    const text = node.type === 'JSXText' ? String(node.value) : (literal(node) ?? template(node) ?? '')
    if (/^(?:Ctrl|Alt) \S/u.test(text)) found.push(text)
  })
  return found
}

describe('keys that are held down', () => {
  test.each([
    ['text', '<kbd>Ctrl ↵</kbd>', ['Ctrl ↵']],
    ['a string', "['Alt S', 'order']", ['Alt S']],
    ['a template', ['`Alt ', '{n}`'].join('$'), ['Alt *']],
    ['no keystroke', "keyLine('Alt-s')", []],
  ])('are found: %s', (_, text, expected) => {
    expect(ownCaps(parseText(`const x = ${text}`))).toEqual(expected)
  })

  test('are called as the machine calls them, everywhere in the renderer', () => {
    const all = parsed('src/renderer/**/*.{ts,tsx}').flatMap(({ file, tree }) =>
      ownCaps(tree).map((text) => `${file}: ${text}`),
    )
    expect(all).toEqual([])
  })

  test.each(['en', 'zh-CN'])('are put into the sentences of %s', (language) => {
    const sentences = readFileSync(
      new URL(`../../../resources/locales/${language}.json`, import.meta.url),
      'utf8',
    )
    expect(sentences.match(/.*\b(?:Ctrl|Alt)\b.*/gu) ?? []).toEqual([])
  })
})
