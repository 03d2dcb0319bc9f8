import type { Page } from 'playwright/test'

/** Stet as a real process on a library on disk, and its window. */
export interface Host {
  /** The library's folder. */
  readonly library: string
  /** The window. Another one after {@link restart}. */
  readonly page: Page
  /** Ends the process as a power cut would, in the middle of whatever it does. */
  kill(): Promise<void>
  /** Stops the process amid whatever it does, until what is answered is called. */
  pause(): () => void
  /** Starts Stet again on the same library, and opens its window. */
  restart(): Promise<Page>
  close(): Promise<void>
}
