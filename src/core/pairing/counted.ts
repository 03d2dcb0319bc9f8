import { folderOf } from './offered'

/** The lone number of a file's name, and what stands before it: `p-000` is 0 after `p-`. */
export interface NameCount {
  readonly before: string
  /** A whole number from 0. */
  readonly number: number
}

/** A file that becomes a page, with what its name and text tell of its label. */
export interface Labelled {
  readonly path: string
  /** '' = nothing is known. */
  readonly label: string
  /** Whether name or print say which page it is; else the label is what the name counts. */
  readonly said: boolean
  /** null = its name does not count. */
  readonly counted: NameCount | null
}

/**
 * Labels of files that come together. Names of one folder that count from 000 begin with page 1, unless a page of them
 * says that it is what its name counts. A file that says which page it is keeps its label.
 */
export function countedLabels(files: readonly Labelled[]): readonly string[] {
  const fromZero = new Set<string>()
  const asPrinted = new Set<string>()
  for (const file of files) {
    if (file.counted?.number === 0) fromZero.add(seriesOf(file))
    else if (file.said && file.label === String(file.counted?.number)) asPrinted.add(seriesOf(file))
  }
  return files.map((file) => {
    const { label, said, counted } = file
    const shifted = !said && counted && fromZero.has(seriesOf(file)) && !asPrinted.has(seriesOf(file))
    return shifted ? String(counted.number + 1) : label
  })
}

/** Names the series of names that a file's is one of: those of its folder that count behind the same beginning. */
export function seriesOf({ path, counted }: Pick<Labelled, 'path' | 'counted'>): string {
  return JSON.stringify([folderOf(path), counted?.before])
}
