import { copyFileSync, cpSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  type HouseProblem,
  houseLimits,
  type RulesFile,
  readRules,
  readWords,
  type WordsFile,
  type WrittenRule,
} from '../../../core/rules/house'
import { errorCode, guarded, makeFolder, syncToDisk, Trouble } from '../../library'

/** The two files of a house, in one folder. */
export interface HouseFiles
  extends Pick<RulesFile, 'written' | 'entries' | 'rules'>,
    Pick<WordsFile, 'words'> {
  /** The word list as it is written, with its comments. */
  readonly wordList: string
  readonly problems: readonly HouseProblem[]
  /** Another one whenever one of the files was written. */
  readonly stamp: string
  /** Nothing of the files would be lost if they were written anew. */
  readonly whole: boolean
}

const rulesName = 'rules.json'
const wordsName = 'words.txt'

/** @param label the folder's name for the editor */
export function readHouseFiles(folder: string, label: string): HouseFiles {
  const stamp = stampOf(folder)
  const rules = rulesAt(join(folder, rulesName), `${label}/${rulesName}`)
  const words = wordsAt(join(folder, wordsName), `${label}/${wordsName}`)
  return {
    written: rules.written,
    entries: rules.entries,
    rules: rules.rules,
    words: words.words,
    wordList: words.text,
    problems: [...rules.problems, ...words.problems],
    stamp,
    whole: rules.whole && words.whole,
  }
}

/** Where a file is not there, nothing is in it. */
export function rulesAt(path: string, label: string): RulesFile {
  const read = textAt(path, label)
  if (typeof read === 'string') return readRules(label, read)
  return { written: [], whole: false, entries: [], rules: [], problems: [read] }
}

interface WrittenWords extends WordsFile {
  readonly text: string
  /** `text` is all that the file holds. */
  readonly whole: boolean
}

/** Where a file is not there, nothing is in it. */
export function wordsAt(path: string, label: string): WrittenWords {
  const read = textAt(path, label)
  return typeof read === 'string'
    ? { ...readWords(label, read), text: read, whole: true }
    : { words: new Set(), problems: [read], text: '', whole: false }
}

/** Changes when one of the files is written, comes or goes. */
export function stampOf(folder: string): string {
  return [rulesName, wordsName]
    .map((name) => {
      try {
        const { mtimeNs, size, ino } = statSync(join(folder, name), { bigint: true })
        return `${mtimeNs}:${size}:${ino}`
      } catch (error) {
        return errorCode(error)
      }
    })
    .join(' ')
}

/**
 * Writes both files, each under another name first. What they held stays beside them, as `rules.json.bak` and
 * `words.txt.bak`; a file that says the same already is left alone.
 *
 * @throws Trouble
 */
export function writeHouseFiles(library: string, folder: string, rules: string, words: string): void {
  guarded(library, () => {
    makeFolder(folder)
    replace(join(folder, rulesName), rules)
    replace(join(folder, wordsName), words)
  })
}

/**
 * Moves a folder of the house, or copies it where it is `shared`; where there is none, nothing is done. Answers how to
 * take that back.
 *
 * @throws Trouble `file-exists` where both folders are there
 */
export function moveHouseFiles(
  library: string,
  { from, to, label }: { readonly from: string; readonly to: string; readonly label: string },
  shared: boolean,
): () => void {
  return guarded(library, () => {
    const nothing = () => undefined
    const [old, there] = [from, to].map((folder) => statSync(folder, { throwIfNoEntry: false }))
    if (!old) return nothing
    // A disk that does not tell capitals from small letters finds the one folder under both names.
    if (there && there.ino !== old.ino) throw new Trouble('file-exists', { context: 'house', file: label })
    if (shared) return there ? nothing : copyFolder(from, to)
    renameSync(from, to)
    return () => renameSync(to, from)
  })
}

/** Copies it whole or not at all; answers how to take the copy away. */
function copyFolder(from: string, to: string): () => void {
  const takeAway = () => rmSync(to, { recursive: true, force: true })
  try {
    cpSync(from, to, { recursive: true })
  } catch (error) {
    takeAway()
    throw error
  }
  return takeAway
}

/** A rule a line: easy to read, to compare and to pass on. */
export function rulesText(rules: readonly WrittenRule[]): string {
  if (rules.length === 0) return '[]\n'
  return `[\n${rules.map((rule) => `  ${JSON.stringify(rule)}`).join(',\n')}\n]\n`
}

function replace(file: string, content: string): void {
  const before = statSync(file, { throwIfNoEntry: false }) ? readFileSync(file, 'utf8') : null
  if (before === content || (before === null && (content === '' || content === rulesText([])))) return
  if (before !== null) copyFileSync(file, `${file}.bak`)
  writeFileSync(`${file}.new`, content)
  syncToDisk(`${file}.new`)
  renameSync(`${file}.new`, file)
}

/** A file's text, '' where there is none; or what is wrong with it. */
function textAt(path: string, file: string): string | HouseProblem {
  try {
    if (statSync(path).size > houseLimits.fileBytes) return tooLarge(file)
    const bytes = readFileSync(path)
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    } catch {
      return unread('house.problems.not-utf-8', file)
    }
  } catch (error) {
    return errorCode(error) === 'ENOENT' ? '' : unread('house.problems.unreadable', file)
  }
}

/** Of a file of which nothing would be used. */
export function tooLarge(file: string): HouseProblem {
  return unread('house.problems.too-large', file, { limit: houseLimits.fileBytes / 1024 ** 2 })
}

function unread(key: string, file: string, values = {}): HouseProblem {
  return { file, line: null, rule: null, at: null, reason: { key, values: { file, ...values } } }
}
