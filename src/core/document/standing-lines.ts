import type { Node } from 'prosemirror-model'
import { blockStretches, type Stretch } from './stretches'

/** A stretch of a line, and the document position of its first character. */
export interface Placed {
  readonly text: string
  readonly pos: number
}

/** Where a line goes on in another one within a block. */
export interface Joint {
  readonly next: number
  /** Where the other one begins in the document. */
  readonly pos: number
}

/** Two blocks side by side in one article, by the lines at whose seam they part. */
export interface Seam {
  readonly line: number
  readonly next: number
  /** Between the two. */
  readonly pos: number
}

/**
 * What a document says of every line of its source. Almost every line stands in one piece and goes on in one other: for
 * these there are columns of numbers, for the rest lists. (An object for each line and key would be collected as long as
 * all else takes.)
 */
export class Standing {
  readonly seams: Seam[] = []
  /** The line's first stretch; undefined = nothing of it is left. */
  readonly #text: (string | undefined)[]
  readonly #pos: Int32Array
  /** Its first joint; 0 = it has none. */
  readonly #next: Int32Array
  readonly #nextPos: Int32Array
  readonly #moreText = new Map<number, Placed[]>()
  readonly #moreJoints = new Map<number, Joint[]>()

  /** @param lines how many the source has; what names a line beyond them is left out */
  constructor(document: Node, lines: number) {
    this.#text = new Array<string | undefined>(lines + 1).fill(undefined)
    this.#pos = new Int32Array(lines + 1)
    this.#next = new Int32Array(lines + 1)
    this.#nextPos = new Int32Array(lines + 1)
    eachBlock(document, (stretches, pos, before) => {
      const line = before?.at(-1)?.line
      const next = stretches[0]?.line
      if (line != null && next != null) this.seams.push({ line, next, pos })
      this.#place(stretches, pos + 1)
    })
  }

  has(line: number): boolean {
    return this.#text[line] !== undefined
  }

  /** Where the line's last character ends. */
  endOf(line: number): number {
    const last = this.#moreText.get(line)?.at(-1)
    return last ? last.pos + last.text.length : (this.#pos[line] ?? 0) + (this.#text[line] ?? '').length
  }

  stretchesOf(line: number): readonly Placed[] {
    const text = this.#text[line]
    if (text === undefined) return []
    return [{ text, pos: this.#pos[line] ?? 0 }, ...(this.#moreText.get(line) ?? [])]
  }

  jointsOf(line: number): readonly Joint[] {
    const next = this.#next[line]
    if (!next) return []
    return [{ next, pos: this.#nextPos[line] ?? 0 }, ...(this.#moreJoints.get(line) ?? [])]
  }

  /** The line's text, its stretches put together. */
  textOf(line: number): string {
    const more = this.#moreText.get(line)
    const text = this.#text[line] ?? ''
    return more ? text + more.map((one) => one.text).join('') : text
  }

  /**
   * How far what stands of a line has moved since an earlier look; null = something else of it is not as it was.
   */
  moved(line: number, since: Standing): number | null {
    if (this.#text[line] !== since.#text[line] || this.#next[line] !== since.#next[line]) return null
    if (this.#moreText.has(line) || since.#moreText.has(line)) return null
    if (this.#moreJoints.has(line) || since.#moreJoints.has(line)) return null
    const by = (this.#pos[line] ?? 0) - (since.#pos[line] ?? 0)
    return this.#next[line] === 0 || (this.#nextPos[line] ?? 0) - (since.#nextPos[line] ?? 0) === by
      ? by
      : null
  }

  #place(stretches: readonly Stretch[], start: number): void {
    let before: number | null = null
    for (const { line, text, from } of stretches) {
      if (line === null || line >= this.#text.length) {
        before = null
        continue
      }
      const pos = start + from
      if (before !== null) this.#addJoint(before, line, pos)
      if (this.#text[line] === undefined) {
        this.#text[line] = text
        this.#pos[line] = pos
      } else add(this.#moreText, line, { text, pos })
      before = line
    }
  }

  #addJoint(line: number, next: number, pos: number): void {
    if (this.#next[line] === 0) {
      this.#next[line] = next
      this.#nextPos[line] = pos
    } else add(this.#moreJoints, line, { next, pos })
  }
}

function add<T>(map: Map<number, T[]>, line: number, one: T): void {
  const all = map.get(line)
  if (all) all.push(one)
  else map.set(line, [one])
}

/** Every block's stretches with the block's position and those of the block before it in its article. */
function eachBlock(
  document: Node,
  see: (stretches: readonly Stretch[], pos: number, before: readonly Stretch[] | null) => void,
): void {
  document.forEach((article, start) => {
    let before: readonly Stretch[] | null = null
    article.forEach((block, offset) => {
      const stretches = blockStretches(block)
      see(stretches, start + 1 + offset, before)
      before = stretches
    })
  })
}
