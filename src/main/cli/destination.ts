import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, extname, join, resolve, sep } from 'node:path'
import { systemFault } from '../library'
import { Complaint } from '../words'
import { type CleanFormat, endings } from './formats'

/** What is to be in a file, of bytes one piece after the other. */
type Content = string | readonly Uint8Array[]

/** Where a command's results go: one file, or files in a folder that are named after what they were made from. */
export class Destination {
  readonly #taken = new Set<string>()
  readonly #out: string
  readonly #isFolder: boolean
  readonly #inputs: ReadonlySet<string>
  readonly #existing: 'replace' | 'refuse'

  /**
   * @param many whether several results are to come: then `out` is a folder, made where it is not there
   * @param inputs files that are never written over
   * @param existing what becomes of another file that is there and holds something
   */
  constructor(
    out: string,
    many: boolean,
    inputs: readonly string[] = [],
    existing: 'replace' | 'refuse' = 'replace',
  ) {
    this.#out = out
    this.#existing = existing
    this.#isFolder = many || out.endsWith('/') || out.endsWith(sep) || isFolder(out)
    this.#inputs = new Set(inputs.filter((path) => existsSync(path)).map((path) => realpathSync(path)))
  }

  /**
   * Writes what was made from the file at `path`, `-` for standard input. @throws Complaint where that would write over
   * an input or another result, or cannot be written
   */
  writeFrom(path: string, format: CleanFormat, text: string): void {
    const stem = path === '-' ? 'stdin' : basename(path, extname(path))
    this.write(stem + endings[format], text)
  }

  /** Writes a result that has a name of its own, for where `out` is a folder. @throws Complaint */
  write(name: string, content: Content): void {
    const target = this.#isFolder ? join(this.#out, name) : this.#out
    if (existsSync(target) && this.#inputs.has(realpathSync(target)))
      throw new Complaint('cli.overInput', { file: target })
    if (this.#taken.has(resolve(target))) throw new Complaint('cli.sameName', { file: target })
    if (this.#existing === 'refuse' && holdsSomething(target))
      throw new Complaint('cli.exists', { file: target })
    this.#taken.add(resolve(target))
    writeWhole(target, content)
  }
}

/** Writes a file whole or not at all; missing folders are made. */
export function writeWhole(target: string, content: Content): void {
  const unfinished = `${target}.${process.pid}.new`
  try {
    mkdirSync(dirname(target), { recursive: true })
    // A device or a pipe, /dev/stdout say, is written to; it cannot be replaced.
    if (existsSync(target) && !statSync(target).isFile()) write(target, content)
    else {
      write(unfinished, content)
      renameSync(unfinished, target)
    }
  } catch (error) {
    if (existsSync(unfinished)) rmSync(unfinished)
    throw new Complaint('cli.cannotWrite', { file: target, ...systemFault(error) }, error)
  }
}

function write(target: string, content: Content): void {
  const file = openSync(target, 'w')
  try {
    for (const piece of typeof content === 'string' ? [content] : content) writeFileSync(file, piece)
  } finally {
    closeSync(file)
  }
}

/** Whether there is a file that would be lost; a device or a pipe is written to, and loses nothing. */
export function holdsSomething(path: string): boolean {
  const what = statSync(path, { throwIfNoEntry: false })
  return what?.isFile() === true && what.size > 0
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory()
}
