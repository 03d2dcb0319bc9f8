import { monitorEventLoopDelay } from 'node:perf_hooks'
import { isMainThread } from 'node:worker_threads'

/**
 * Loaded into a Stet that is measured (`serveStet` with `watched`): tells its parent, whenever that asks, for how long
 * the main thread has answered nothing since it was asked last.
 */
const every = 2

if (isMainThread && process.send) {
  const delays = monitorEventLoopDelay({ resolution: every })
  delays.enable()
  process.on('message', () => {
    const longest = delays.max / 1e6 - every
    const most = delays.percentile(99.9) / 1e6 - every
    delays.reset()
    process.send?.({ longest, most })
  })
  // It is no reason to go on.
  process.channel?.unref()
}
