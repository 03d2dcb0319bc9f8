import { homedir } from 'node:os'
import { join } from 'node:path'

/** The library that Stet opens when it is given none; made when it is first opened. */
export function defaultLibrary(): string {
  return join(homedir(), 'Stet')
}

/** Where the platform wants a program's settings: XDG Base Directory, Apple's and Microsoft's guidelines. */
export function settingsFolder(): string {
  const { env, platform } = process
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Stet')
  if (platform === 'win32') return join(env.APPDATA || join(homedir(), 'AppData', 'Roaming'), 'Stet')
  return join(env.XDG_CONFIG_HOME || join(homedir(), '.config'), 'Stet')
}
