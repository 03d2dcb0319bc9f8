/** What joins the two ends of a range. */
export interface Connector {
  readonly to: number
  /** A dash or wave joins ends that both have units (4月-6月); 至 and 到 then join two figures. */
  readonly dash: boolean
}

const dashes = '-–—―─~〜～−'

/** The connector at `at`; null = none. A dash may be doubled (8——10). */
export function connectorEnd(text: string, at: number): Connector | null {
  const c = text.charAt(at)
  if (c === '') return null
  if (dashes.includes(c))
    return { to: dashes.includes(text.charAt(at + 1) || ' ') ? at + 2 : at + 1, dash: true }
  return c === '至' || c === '到' ? { to: at + 1, dash: false } : null
}
