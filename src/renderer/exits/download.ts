/** Hands a text to the editor as a file: a browser's download, Electron's dialog where to save. UTF-8, no mark. */
export function download(name: string, mediaType: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: mediaType }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The download has its own hold on the bytes once the click is through the event loop.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
