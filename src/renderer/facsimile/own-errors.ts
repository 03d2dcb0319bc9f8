import OpenSeadragon from 'openseadragon'

/**
 * OpenSeadragon logs every tile that failed as an error of the window. The pane itself says that a scan cannot be had,
 * and why.
 */
export function withoutOwnErrors(): void {
  Object.assign(OpenSeadragon, { console: { ...console, error: () => undefined } })
}
