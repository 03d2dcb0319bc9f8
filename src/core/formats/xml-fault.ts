/** What the reader of XML says, in English, by what is wrong for who reads the file; the first that fits counts. */
const kinds = [
  ['closing', /close tag|closing tag|outside of root|only one root/u],
  ['cut-off', /^unclosed tag|^unexpected end/u],
  ['namespace', /prefix|namespace/u],
  ['attribute', /attribute|quoted|value required|forward-slash/u],
  ['entity', /entity/u],
  ['declaration', /declaration|doctype|version|encoding|standalone|expected|processing instruction/u],
  ['no-element', /root element/u],
  ['character', /character|\]\]>|tag name|malformed/u],
] as const

/** Key of a fault under `xml` in the catalogues, of the words that saxes has for it. */
export function xmlFault(says: string): string {
  return `xml.${kinds.find(([, words]) => words.test(says))?.[0] ?? 'other'}`
}
