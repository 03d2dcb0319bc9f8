import { because, type Put } from './mark-finding'

/** A sign for degrees that was read as a quotation mark or a star, between a number and C: 37"C, 82*C. */
const degree = /(?<=\d\s?)["“”'‘’*]\s?C(?![A-Za-z\d])/gu

/** Degrees of heat: 37"C以上 → 37℃以上. */
export function degrees(text: string, put: Put): void {
  for (const { 0: read, index } of text.matchAll(degree))
    put({
      from: index,
      to: index + read.length,
      put: '℃',
      certain: true,
      confidence: 0.95,
      reason: because(read, '℃'),
    })
}
