/** Hands a file to the editor: a browser's download, Electron's dialog where to save. Text is UTF-8, without a mark. */
export function download(name: string, mediaType: string, content: string | Blob): void {
  const address = URL.createObjectURL(new Blob([content], { type: mediaType }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The download has its own hold on the bytes once the click is through the event loop.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
