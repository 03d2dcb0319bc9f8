/**
 * OpenSeadragon 6.1 puts a style element into the page unless one with this attribute is there; the content security
 * policy refuses it, and facsimile.css says the same.
 */
export function withoutOwnStyles(): void {
  const name = 'data-openseadragon-mobile-css'
  if (document.querySelector(`style[${name}]`)) return
  const empty = document.createElement('style')
  empty.nonce = document.querySelector<HTMLElement>('meta[property="csp-nonce"]')?.nonce ?? ''
  empty.setAttribute(name, 'true')
  document.head.append(empty)
}
