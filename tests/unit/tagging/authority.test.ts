import { expect, test } from 'vitest'
import { authorityOf, linkInWords, linksTyped } from '../../../src/core/tagging'

test('a number typed as a link becomes the address where it is looked at', () => {
  expect(linksTyped('Q42')).toEqual(['https://www.wikidata.org/wiki/Q42'])
  expect(linksTyped(' q42 ')).toEqual(['https://www.wikidata.org/wiki/Q42'])
  expect(linksTyped('113230702')).toEqual(['https://viaf.org/viaf/113230702'])
  expect(linksTyped('VIAF 113230702')).toEqual(['https://viaf.org/viaf/113230702'])
  expect(linksTyped('viaf: 113230702，Wikidata：Q42')).toEqual([
    'https://viaf.org/viaf/113230702',
    'https://www.wikidata.org/wiki/Q42',
  ])
  expect(linksTyped('wd:Q42 gnd:118540238')).toEqual([
    'https://www.wikidata.org/wiki/Q42',
    'https://d-nb.info/gnd/118540238',
  ])
  expect(linksTyped('0000000121032683')).toEqual(['https://isni.org/isni/0000000121032683'])
  expect(linksTyped('0000-0002-1825-0097')).toEqual(['https://orcid.org/0000-0002-1825-0097'])
  expect(linksTyped('geonames 1816670')).toEqual(['https://www.geonames.org/1816670'])
})

test('an address stays as it was typed, and an authority’s without its scheme gets one', () => {
  for (const link of [
    'https://example.org/a',
    'http://viaf.org/viaf/1',
    'https://www.wikidata.org/entity/Q42',
  ])
    expect(linksTyped(link)).toEqual([link])
  expect(linksTyped('www.wikidata.org/wiki/Q42 viaf.org/viaf/1132')).toEqual([
    'https://www.wikidata.org/wiki/Q42',
    'https://viaf.org/viaf/1132',
  ])
})

test('what is no link is not made one', () => {
  for (const text of ['www.example.org', 'Q', 'Q42b', 'viaf:x', '7', 'wikidata:42'])
    expect(linksTyped(text)).toEqual([text])
  expect(linksTyped('  ')).toEqual([])
})

test('a link is shown by whose number it is', () => {
  expect(linkInWords('https://www.wikidata.org/wiki/Q42')).toBe('Wikidata Q42')
  expect(linkInWords('http://www.wikidata.org/entity/Q42')).toBe('Wikidata Q42')
  expect(linkInWords('https://viaf.org/viaf/113230702/')).toBe('VIAF 113230702')
  expect(linkInWords('https://www.example.org/zhou')).toBe('example.org/zhou')
  expect(linkInWords('https://viaf.org/about')).toBe('viaf.org/about')
  expect(authorityOf('https://m.wikidata.org/wiki/Q42')).toBe('Wikidata')
  expect(authorityOf('https://notwikidata.org/wiki/Q42')).toBe('URI')
})
