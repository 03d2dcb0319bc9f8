import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './run.ts'

/** A package as package-lock.json names it. */
interface Locked {
  readonly version: string
  readonly license?: string
  readonly dev?: true
  readonly devOptional?: true
}

export interface Shipped {
  /** Below the checkout: `node_modules/saxes`. */
  readonly path: string
  readonly version: string
  /** As SPDX writes it; '' = the lock file does not say. */
  readonly licence: string
}

/** The packages that go out with Stet, bundled or beside, for whatever platform. */
export function shipped(): readonly Shipped[] {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  return Object.entries(lock.packages as Readonly<Record<string, Locked>>).flatMap(
    ([path, { version, license = '', dev, devOptional }]) =>
      path === '' || dev || devOptional ? [] : [{ path, version, licence: license }],
  )
}

const notice = /^(?:licen[cs]es?|copying|notice)(?:[.-].*)?$/iu

const rule = `\n\n${'-'.repeat(80)}\n\n`

/** What the licences of all that ship, and is installed here, ask to go with it: their notices. */
export function notices(): string {
  const said = shipped().flatMap(({ path, version, licence }) => {
    const folder = join(root, path)
    if (!existsSync(folder)) return []
    const files = readdirSync(folder, { withFileTypes: true }).filter(
      (entry) => entry.isFile() && notice.test(entry.name),
    )
    const texts = files.map(({ name }) => readFileSync(join(folder, name), 'utf8').trim())
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
    return [[`${name} ${version} (${licence})`, ...texts].join('\n\n')]
  })
  return `${[...said, wordsNotice()].join(rule)}\n`
}

/** The one file of data that is others' work: its head says whose, and what was changed. */
function wordsNotice(): string {
  const text = readFileSync(join(root, 'src/core/text/word-pairs-open-gram.ts'), 'utf8')
  const head = text.slice(text.indexOf('/**') + 3, text.indexOf('`units`'))
  return `open-gram (CC-BY-SA-3.0)\n\n${head.replaceAll(/^ \* ?/gmu, '').trim()}`
}
