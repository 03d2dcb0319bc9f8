import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import vm from 'node:vm'
import type { MessagePort } from 'node:worker_threads'
import { ipcMain, type MessagePortMain } from './electron-ports'

/** A page's frame, as the main process sees it. */
export class Frame {
  readonly parent: Frame | null
  readonly url: string
  /** The preload's `ipcRenderer`. */
  readonly ipcRenderer = new EventEmitter()
  /** The ports that its page was given; they go with it. */
  readonly ports: MessagePort[] = []

  constructor(url: string, parent: Frame | null = null) {
    this.url = url
    this.parent = parent
  }

  isDestroyed(): boolean {
    return false
  }

  postMessage(channel: string, message: unknown, ports: readonly MessagePortMain[]): void {
    const event = { ports: ports.map((port) => port.transferred()) }
    this.ports.push(...event.ports)
    setImmediate(() => this.ipcRenderer.emit(channel, event, message))
  }
}

/** The message that a page hears; `source` is who posted it. */
export class PageMessage extends Event {
  readonly data: unknown
  readonly ports: readonly MessagePort[]
  readonly source: unknown

  constructor(data: unknown, ports: readonly MessagePort[], source: unknown) {
    super('message')
    this.data = data
    this.ports = ports
    this.source = source
  }
}

/** A page's window: one event target, seen by the preload and by the page's own scripts. */
export class Page extends EventTarget {
  postMessage(data: unknown, targetOrigin: string, ports: readonly MessagePort[] = []): void {
    if (targetOrigin !== '*') throw new SyntaxError(`the double knows only '*', not '${targetOrigin}'`)
    setImmediate(() => this.dispatchEvent(new PageMessage(data, ports, this)))
  }

  /** Runs a preload as a sandboxed window does: as a plain script that has `electron` and little else. */
  runPreload(path: string, frame: Frame): void {
    const ipcRenderer = Object.assign(frame.ipcRenderer, {
      send: (channel: string, ...args: unknown[]) =>
        setImmediate(() => ipcMain.emit(channel, { senderFrame: frame, ports: [] }, ...args)),
    })
    const require = (name: string): unknown => {
      if (name !== 'electron') throw new Error(`module not found: ${name}`)
      return { ipcRenderer }
    }
    const script = new vm.Script(`(function (require, window) {${readFileSync(path, 'utf8')}\n})`, {
      filename: path,
    })
    const run = script.runInNewContext() as (require: (name: string) => unknown, window: Page) => void
    run(require, this)
  }
}
