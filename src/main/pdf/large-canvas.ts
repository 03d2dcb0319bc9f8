import { createCanvas } from '@napi-rs/canvas'

/**
 * pdf.js 6.5 tries on an OffscreenCanvas how large an image may be, and where there is none it takes JPEG 2000 for too
 * large beyond 2,048 pixels and reads it at a fraction of its size (ImageResizer.getReducePowerForJPX). It gets one to
 * try on; the images themselves never lie on it.
 */
export function allowLargeImages(): void {
  Object.assign(globalThis, { OffscreenCanvas: Tried })
}

class Tried {
  constructor(width: number, height: number) {
    // biome-ignore lint/correctness/noConstructorReturn: pdf.js says `new`, the canvas has a function.
    return createCanvas(width, height)
  }
}
