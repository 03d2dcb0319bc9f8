import { readFileSync } from 'node:fs'

/** Memory that a process holds, in megabytes (2^20 bytes), as the kernel counts it (Linux); NaN once it has ended. */
export const residentMegabytes = (process: number | undefined) => megabytes(process, 'VmRSS')

/** The most that it ever held. */
export const peakMegabytes = (process: number | undefined) => megabytes(process, 'VmHWM')

function megabytes(process: number | undefined, field: 'VmRSS' | 'VmHWM'): number {
  try {
    const status = readFileSync(`/proc/${process}/status`, 'utf8')
    return Number(new RegExp(`${field}:\\s+(\\d+)`, 'u').exec(status)?.[1] ?? Number.NaN) / 1024
  } catch {
    return Number.NaN
  }
}
