import type { HostInfo, WindowMenu } from '../../core/contract'

/** What a host knows and the library does not. */
export interface HostOptions {
  readonly host: HostInfo['host']
  readonly version: string
  /** Folder of `settings.json`. */
  readonly settings: string
  /** The program's `resources` folder. */
  readonly resources: string
  /** Puts another library in place of this one; absent = this host cannot. @throws Trouble */
  readonly openLibrary?: (folder: string) => Promise<{ address: string | null }>
  /** The application menu; absent = there is none. */
  readonly menu?: HostMenu
}

/** A menu outside the window, which shows the window's commands. */
export interface HostMenu {
  show(menu: WindowMenu): void
  /** Commands as they are chosen; ends when `signal` does. */
  chosen(signal: AbortSignal | undefined): AsyncGenerator<{ id: string }, void>
}
