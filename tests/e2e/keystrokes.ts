import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { root } from './root'

interface Counted {
  readonly story: string
  readonly keystrokes: number
}

/** Where the counts of all stories stand, for the README: `[{ story, keystrokes }]`. */
const file = join(root, 'out', 'keystrokes.json')

/**
 * A keyboard that counts what an editor would press: a chord (Ctrl+Z) is one keystroke, a typed text one for each
 * character.
 */
export class Keystrokes {
  readonly #story: string
  readonly #page: () => Page
  #count = 0

  /** @param page asked for at every key: a restart may open another window */
  constructor(story: string, page: () => Page) {
    this.#story = story
    this.#page = page
  }

  get count(): number {
    return this.#count
  }

  async press(key: string, times = 1): Promise<void> {
    for (let n = 0; n < times; n++) {
      this.#count++
      await this.#page().keyboard.press(key)
    }
  }

  async type(text: string): Promise<void> {
    this.#count += [...text].length
    await this.#page().keyboard.type(text)
  }

  /** Prints the count and keeps it, in the place of the story's last one. */
  tell(): void {
    const others = known().filter(({ story }) => story !== this.#story)
    const all = [...others, { story: this.#story, keystrokes: this.#count }]
    mkdirSync(join(root, 'out'), { recursive: true })
    writeFileSync(file, `${JSON.stringify(all, null, 2)}\n`)
    process.stdout.write(`${this.#story}: ${this.#count} keystrokes\n`)
  }
}

function known(): readonly Counted[] {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as readonly Counted[]
  } catch {
    return []
  }
}
