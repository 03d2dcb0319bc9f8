const digitsAsNumbers = new Intl.Collator(['zh-CN', 'en'], { numeric: true, sensitivity: 'base' })

/** The order in which an editor counts: p2 before p10, 第2版 before 第10版. */
export function natural(a: string, b: string): number {
  return digitsAsNumbers.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0)
}
