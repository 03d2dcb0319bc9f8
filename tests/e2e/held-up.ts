import type { Page } from 'playwright/test'

/** Holds up what the window asks of its library under a path, from its next loading on, until it is released. */
export async function heldUp(page: Page, path: string): Promise<{ release(): void }> {
  const { promise: released, resolve: release } = Promise.withResolvers<void>()
  await page.routeWebSocket(/./u, (socket) => {
    const library = socket.connectToServer()
    socket.onMessage(async (message) => {
      if (message.includes(path)) await released
      library.send(message)
    })
  })
  return { release }
}
