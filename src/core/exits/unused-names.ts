/** Every ending of a file's name that a form has: `.txt`, `.mentions.csv`, `.alto.xml.zip`. */
const ending = /(?:\.[a-z][a-z-]*)+$/u

/**
 * Names of files that go to one place, none of them twice. Two issues without date and number, say, have one name; and some
 * systems take 甲.txt and 甲.TXT, or two spellings of é, for the same.
 */
export class UnusedNames {
  readonly #taken = new Set<string>()

  /** The name, or where it is taken `甲 (2).txt`. @param folders those that it lies in */
  take(name: string, folders: readonly string[] = []): string {
    const last = ending.exec(name)?.[0] ?? ''
    const stem = name.slice(0, name.length - last.length)
    for (let n = 1; ; n++) {
      const tried = n === 1 ? name : `${stem} (${n})${last}`
      const key = [...folders, tried].join('/').normalize('NFKC').toLowerCase()
      if (this.#taken.has(key)) continue
      this.#taken.add(key)
      return tried
    }
  }
}
