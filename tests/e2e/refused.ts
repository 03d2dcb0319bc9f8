import type { Page } from 'playwright/test'

/** From the window's next loading on, the library has no answer to what it asks under a path, until it is let through. */
export async function refused(page: Page, path: string): Promise<{ letThrough(): void }> {
  let through = false
  await page.routeWebSocket(/./u, (socket) => {
    const library = socket.connectToServer()
    socket.onMessage((message) => {
      library.send(through ? message : String(message).replaceAll(path, `${path}/refused`))
    })
  })
  return {
    letThrough() {
      through = true
    },
  }
}
