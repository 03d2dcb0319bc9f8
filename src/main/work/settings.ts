import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { firstSettings, Settings } from '../../core/contract'
import { guarded, makeFolder } from '../library'

/** What an editor prefers, in `settings.json` of the host's configuration folder. */
export function readSettings(folder: string): Settings {
  try {
    const known: unknown = JSON.parse(readFileSync(fileIn(folder), 'utf8'))
    if (typeof known !== 'object' || known === null) return firstSettings
    // Each by itself: one that another version wrote differently does not take the others with it.
    const fitting = Object.entries(known).filter(([name, value]) => fits(name, value))
    return Settings.parse({ ...firstSettings, ...Object.fromEntries(fitting) })
  } catch {
    // None yet, or nothing that can be used: the desk starts as on its first day, which loses no work.
    return firstSettings
  }
}

function fits(name: string, value: unknown): boolean {
  return name in Settings.shape && Settings.shape[name as keyof Settings].safeParse(value).success
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

const recent = 12

/** Puts a library's folder before the others that were opened. Settings that cannot be written stay as they are. */
export function rememberLibrary(folder: string, library: string): void {
  const path = resolve(library)
  try {
    const { recentLibraries } = readSettings(folder)
    if (recentLibraries[0] === path) return
    const others = recentLibraries.filter((one) => one !== path)
    changeSettings(folder, { recentLibraries: [path, ...others].slice(0, recent) })
  } catch {
    // A list of conveniences is no reason not to open a library.
  }
}

function fileIn(folder: string): string {
  return join(folder, 'settings.json')
}
