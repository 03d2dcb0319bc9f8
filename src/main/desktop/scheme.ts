import { protocol } from 'electron'
import { appOrigin, appScheme } from '../../core/contract'
import { serve } from '../bundle'

const { host: appHost } = new URL(appOrigin)

/** Makes `stet:` a scheme with origins, like https. Only possible before Electron is ready, and only once. */
export function setupScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: appScheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ])
}

/** Serves the built window in `folder` as `stet://app/`; nothing else answers. After Electron is ready. */
export function setupServing(folder: string): void {
  protocol.handle(appScheme, async (request) => {
    const { host, pathname } = new URL(request.url)
    if (host !== appHost || request.method !== 'GET') return new Response(null, { status: 404 })
    const { status, headers, body } = await serve(folder, pathname, [])
    return new Response(body, { status, headers })
  })
}

/** Whether the address is of the page that {@link setupServing} serves. */
export function isOwnPage(address: string): boolean {
  // A frame that shows nothing yet has no address.
  const url = URL.parse(address)
  return url?.protocol === `${appScheme}:` && url.host === appHost
}
