import type { Page } from 'playwright/test'

/**
 * Holds up what the window asks of its library under a path, from its next loading on, until it is released.
 *
 * @param first so many questions go through before
 */
export async function heldUp(page: Page, path: string, first = 0): Promise<{ release(): void }> {
  let asked = 0
  const { promise: released, resolve: release } = Promise.withResolvers<void>()
  await page.routeWebSocket(/./u, (socket) => {
    const library = socket.connectToServer()
    socket.onMessage(async (message) => {
      if (message.includes(path) && ++asked > first) await released
      library.send(message)
    })
  })
  return { release }
}
