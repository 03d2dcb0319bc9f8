import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { temporaryFolder } from './library'

function mount(...args: string[]): void {
  execFileSync('mount', args, { stdio: 'ignore' })
}

/** Makes one file alone read-only, as it is by a wrong owner: that binds root too. */
export function makeFileReadOnly(file: string): void {
  mount('--bind', file, file)
  mount('-o', 'remount,ro,bind', file)
  onTestFinished(() => {
    execFileSync('umount', ['-l', file], { stdio: 'ignore' })
  })
}

/** A disk of so many kilobytes. */
export function smallDisk(kilobytes: number): { folder: string; makeReadOnly(): void } {
  const folder = join(temporaryFolder(), 'disk')
  mkdirSync(folder)
  mount('-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder)
  onTestFinished(() => {
    execFileSync('umount', ['-l', folder], { stdio: 'ignore' })
  })
  return { folder, makeReadOnly: () => mount('-o', 'remount,ro', folder) }
}
