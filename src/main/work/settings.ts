import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Settings } from '../../core/contract'
import { guarded, makeFolder } from '../library'

const defaults: Settings = { language: 'system', theme: 'system', lastPage: null, panes: {} }

/** What the desk remembers, in `settings.json` of the host's configuration folder. */
export function readSettings(folder: string): Settings {
  try {
    const known = Settings.partial().parse(JSON.parse(readFileSync(fileIn(folder), 'utf8')))
    return Settings.parse({ ...defaults, ...known })
  } catch {
    // None yet, or nothing that can be used: the desk starts as on its first day, which loses no work.
    return defaults
  }
}

/** Absent and undefined alike stay as they are. */
type Changed = { readonly [K in keyof Settings]?: Settings[K] | undefined }

/** Changes what is given and keeps the rest. Written whole under another name first. @throws Trouble */
export function changeSettings(folder: string, changed: Changed): Settings {
  const given = Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== undefined))
  const settings = Settings.parse({ ...readSettings(folder), ...given })
  const file = fileIn(folder)
  return guarded(file, () => {
    makeFolder(dirname(file))
    writeFileSync(`${file}.new`, `${JSON.stringify(settings, null, 2)}\n`)
    renameSync(`${file}.new`, file)
    return settings
  })
}

function fileIn(folder: string): string {
  return join(folder, 'settings.json')
}
