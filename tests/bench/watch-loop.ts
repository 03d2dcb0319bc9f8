import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { isMainThread } from 'node:worker_threads'

/**
 * Loaded into a Stet that is measured (`serveStet` with `watched`): tells its parent, whenever that asks, for how long
 * the main thread has answered nothing since it was asked last, and how much of that it was at work: the rest it waited,
 * for the disk or for its turn on a machine that others use too; or how many megabytes it holds after a collection of
 * garbage.
 */
const every = 2

if (isMainThread && process.send) {
  const delays = monitorEventLoopDelay({ resolution: every })
  delays.enable()
  let work = 0
  let before = process.threadCpuUsage()
  const look = () => {
    const now = process.threadCpuUsage()
    work = Math.max(work, (now.user + now.system - before.user - before.system) / 1000)
    before = now
  }
  setInterval(look, every).unref()
  process.on('message', (asked) => {
    if (asked === 'how much?') {
      setFlagsFromString('--expose-gc')
      const collect = runInNewContext('gc') as () => void
      collect()
      const { heapUsed, external } = process.memoryUsage()
      process.send?.((heapUsed + external) / 2 ** 20)
      return
    }
    look()
    process.send?.({ longest: delays.max / 1e6 - every, most: delays.percentile(99.9) / 1e6 - every, work })
    delays.reset()
    work = 0
  })
  // It is no reason to go on.
  process.channel?.unref()
}
