import { readFileSync } from 'node:fs'

/** Memory that a process holds, in megabytes (2^20 bytes), as the kernel counts it (Linux); NaN once it has ended. */
export function residentMegabytes(process: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${process}/status`, 'utf8')
    return Number(/VmRSS:\s+(\d+)/u.exec(status)?.[1] ?? Number.NaN) / 1024
  } catch {
    return Number.NaN
  }
}
