import { existsSync, readFileSync } from 'node:fs'
import { run } from './run.ts'

/** Where Debian puts Chromium; STET_CHROMIUM says where another system has it. */
export const chromium = process.env.STET_CHROMIUM ?? '/usr/bin/chromium'
const packages = ['chromium', 'fonts-noto-cjk']

/**
 * Sees to a browser and Chinese type for the tests: installs Debian's where they are missing and we may. Answers what
 * to install, in a sentence; null = all is there.
 */
export async function provideBrowser(): Promise<string | null> {
  if (await isProvided()) return null
  if (mayInstall()) {
    console.error(`Installing ${packages.join(' and ')} for the tests …`)
    const env = { DEBIAN_FRONTEND: 'noninteractive' }
    await run('apt-get', ['update', '-qq'], { keep: true, env })
    const install = ['install', '-y', '-qq', '--no-install-recommends', ...packages]
    const { output } = await run('apt-get', install, { keep: true, env })
    if (await isProvided()) return null
    console.error(output)
  }
  return `The browser tests need Chromium and Noto Sans CJK. Install them (on Debian: apt-get install ${packages.join(' ')}), or say where Chromium is: STET_CHROMIUM=/path/to/chromium.`
}

async function isProvided(): Promise<boolean> {
  if (!existsSync(chromium)) return false
  if (process.platform !== 'linux') return true
  const { code, output } = await run('fc-list', [':lang=zh-cn'], { keep: true })
  return code === 0 && output.trim() !== ''
}

function mayInstall(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || process.env.STET_CHROMIUM) return false
  return existsSync('/etc/debian_version') && !isUbuntu()
}

/** Ubuntu's chromium package only fetches a snap, which does not run for root in a container. */
function isUbuntu(): boolean {
  return existsSync('/etc/os-release') && /^ID=ubuntu$/mu.test(readFileSync('/etc/os-release', 'utf8'))
}
