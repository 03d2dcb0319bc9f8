import { expect, test } from 'vitest'
import { notices, shipped } from '../../../scripts/notices'

/** What a program may be built of and passed on with no more than a notice. */
const free = new Set(['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '(MIT OR CC0-1.0)'])

test('what ships asks for no more than a notice, but for libvips, which lies beside sharp as a library of its own', () => {
  const all = shipped()
  expect(all.length).toBeGreaterThan(100)
  const others = all.filter(({ licence }) => !free.has(licence))
  expect(others.filter(({ path }) => !path.startsWith('node_modules/@img/sharp-'))).toEqual([])
  for (const { path, licence } of others) expect(licence, path).toMatch(/\bLGPL-3\.0-or-later\b/u)
})

test('the notices of what ships go with it, and of nothing else', () => {
  const text = notices()
  expect(text).toMatch(/^prosemirror-model [\d.]+ \(MIT\)$/mu)
  expect(text).toContain('Marijn Haverbeke')
  expect(text).toMatch(/^sharp [\d.]+ \(Apache-2\.0\)$/mu)
  expect(text).not.toMatch(/^(?:vitest|typescript|electron) /mu)
})

test('a notice names the authors and the licence of the words that were counted by others', () => {
  const [, text] = notices().split(/^open-gram \(CC-BY-SA-3\.0\)$/mu)
  expect(text).toContain('Kefu Chai')
  expect(text).toContain('https://sourceforge.net/projects/open-gram/')
  expect(text).toContain('https://creativecommons.org/licenses/by-sa/3.0/')
  expect(text).toContain('Changes')
  expect(text).not.toContain('*')
})
