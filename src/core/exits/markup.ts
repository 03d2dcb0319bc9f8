/** Attributes of an element; undefined and null = left out. */
export type Attributes = Readonly<Record<string, string | number | null | undefined>>

/**
 * XML 1.0 has no way to write these (§2.2), not even by reference; half a surrogate pair is no character at all; and HTML
 * has neither control characters nor noncharacters (Living Standard, 13.1.7).
 */
const unwritable = /[^\t\n\r\u0020-\u007E\u00A0-\uD7FF\uE000-\uFDCF\uFDF0-\uFFFD\u{10000}-\u{10FFFF}]/gu

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\t': '&#9;',
  '\r': '&#13;',
}

/** What markup cannot hold becomes U+FFFD. */
export function writable(text: string): string {
  return text.replace(unwritable, '\uFFFD')
}

/** Text as XML and HTML write it between tags. */
export function escapeText(text: string): string {
  return writable(text).replace(/[&<>\r]/gu, (sign) => references[sign] ?? sign)
}

/** Text as it stands between double quotation marks in a tag. */
export function escapeAttribute(text: string): string {
  return writable(text).replace(/[&<>"\n\t\r]/gu, (sign) => references[sign] ?? sign)
}

/** `<name a="b">content</name>`; content is markup already. */
export function element(
  name: string,
  attributes: Attributes = {},
  content: string | readonly string[] = '',
): string {
  const inside = typeof content === 'string' ? content : content.join('')
  return inside === '' ? empty(name, attributes) : `<${name}${written(attributes)}>${inside}</${name}>`
}

/** `<name a="b"/>`. */
export function empty(name: string, attributes: Attributes = {}): string {
  return `<${name}${written(attributes)}/>`
}

/** `<name a="b">`. HTML closes no `span` or `div` by itself, though nothing is in it. */
export function startTag(name: string, attributes: Attributes): string {
  return `<${name}${written(attributes)}>`
}

/** As {@link element}, each part of the content on a line of its own: only where white space means nothing. */
export function section(name: string, attributes: Attributes, content: readonly string[]): string {
  const parts = content.filter((part) => part !== '')
  return parts.length
    ? `<${name}${written(attributes)}>\n${parts.join('\n')}\n</${name}>`
    : empty(name, attributes)
}

function written(attributes: Attributes): string {
  return Object.entries(attributes)
    .flatMap(([name, value]) =>
      value === null || value === undefined ? [] : [` ${name}="${escapeAttribute(String(value))}"`],
    )
    .join('')
}
