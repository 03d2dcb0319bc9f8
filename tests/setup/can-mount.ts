import { execFileSync } from 'node:child_process'

/** Whether this process may mount a file system: root outside of a strict container. */
export const canMount = ((): boolean => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  try {
    execFileSync('unshare', ['--mount', 'true'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})()

export const cannotMount = 'needs root on Linux, to mount a small disk'
