import { EventEmitter } from 'node:events'
import { MessageChannel, type MessagePort } from 'node:worker_threads'

/**
 * In milliseconds, on the way to the main process. A port is a pipe of its own: nothing says that what went into it comes
 * out before it is told that the window, which closed after it, is gone.
 */
const transit = 50

/** The main process's end: Node-style events, and silent until it is started. */
export class MessagePortMain extends EventEmitter {
  private readonly port: MessagePort
  private readonly queue: unknown[] = []
  private started = false

  constructor(port: MessagePort) {
    super()
    this.port = port
  }

  /** Listens from the first message on; what comes before `start` waits. */
  listen(): void {
    this.port.on('message', (data) => setTimeout(() => this.arrives(data), transit))
    this.port.on('close', () => setTimeout(() => this.emit('close'), transit))
  }

  private arrives(data: unknown): void {
    if (this.started) this.emit('message', { data, ports: [] })
    else this.queue.push(data)
  }

  start(): void {
    this.started = true
    for (const data of this.queue.splice(0)) this.emit('message', { data, ports: [] })
  }

  postMessage(data: unknown): void {
    this.port.postMessage(data)
  }

  close(): void {
    this.port.close()
  }

  /** What arrives in a page when the port is transferred: a web port. */
  transferred(): MessagePort {
    return this.port
  }
}

export class MessageChannelMain {
  readonly port1: MessagePortMain
  readonly port2: MessagePortMain

  constructor() {
    const { port1, port2 } = new MessageChannel()
    this.port1 = new MessagePortMain(port1)
    this.port2 = new MessagePortMain(port2)
    this.port2.listen()
  }
}

export const ipcMain = new EventEmitter()
