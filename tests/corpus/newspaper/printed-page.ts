import { Dice, type GoldBlock } from './page'
import { news, reports, type Story } from './stories'
import { wrap } from './typesetter'

/** A line where it is printed; lengths in ems of the running text from the sheet's top left corner. */
export interface PrintedLine {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  /** The size of its type. */
  readonly em: number
  /** Printed twice and more, each time a little aside. */
  readonly shadow: boolean
  /** What an engine would take for one block: the column it stands in. */
  readonly column: number
}

/** A sheet of ours with its lines where they are printed, in reading order, and what they mean. */
export interface PrintedPage {
  readonly width: number
  readonly height: number
  readonly lines: readonly PrintedLine[]
  readonly photos: readonly {
    readonly x: number
    readonly y: number
    readonly width: number
    readonly height: number
  }[]
  readonly blocks: readonly GoldBlock[]
}

/** A line of an article before it has its place. */
interface SetLine {
  readonly text: string
  /** White before it, or `centred`. */
  readonly at: number | 'centred'
  readonly em: number
  /** It fills its column. */
  readonly full: boolean
  /** The block that it begins. */
  readonly opens?: GoldBlock
}

const lead = 1.5

/** Sets a page by chance from a seed: articles below and beside each other, headlines over their columns, photos. */
export function printPage(seed: number): PrintedPage {
  const dice = new Dice(seed)
  const press = new Press(dice)
  const chosen = [...dice.some(reports, dice.number(0, 1)), ...dice.some(news, dice.number(3, 5))]
  const stories = dice.some(chosen, chosen.length)
  press.runningHead()
  let article = 0
  while (article < stories.length) {
    const rest = stories.slice(article)
    const run = rest.findIndex((story) => !short(story))
    const brief = run < 0 ? rest.length : run
    if (brief === 0 && rest.length > 2 && rest.slice(1, 3).every(short) && dice.chance(0.5)) {
      press.tower(rest[0] as Story, rest.slice(1, 3), article)
      article += 3
    } else {
      const count = brief > 1 && dice.chance(0.35) ? 2 : 1
      press.row(rest.slice(0, count), article)
      article += count
    }
  }
  press.folio()
  return press.page()
}

const short = ({ sections }: Story) => sections.length === 1

class Press {
  readonly #dice: Dice
  readonly #lines: PrintedLine[] = []
  readonly #blocks: GoldBlock[] = []
  readonly #photos: PrintedPage['photos'][number][] = []
  readonly #width: number
  readonly #gutter: number
  readonly #headlineEm: number
  readonly #smallEm: number
  readonly #shadow: boolean
  readonly #centred: boolean
  #y = 4
  #column = 0

  constructor(dice: Dice) {
    this.#dice = dice
    this.#width = dice.number(72, 96)
    this.#gutter = dice.number(11, 22) / 10
    this.#headlineEm = dice.number(16, 26) / 10
    this.#smallEm = dice.pick([0.85, 0.8, 1])
    this.#shadow = dice.chance(0.5)
    this.#centred = dice.chance(0.5)
  }

  runningHead(): void {
    if (this.#dice.chance(0.4)) return
    const text = '清江科技报 第3版'
    this.#blocks.push({ article: -1, role: 'other', text })
    this.#put(text, 3, 1, 1.2, false)
    this.#y += 4
  }

  folio(): void {
    if (this.#dice.chance(0.5)) return
    this.#column++
    this.#put('· 3 ·', 3 + this.#width / 2, this.#y + 1.5, 1, false)
    this.#y += 3
  }

  /** A report beside a stack of news. */
  tower(report: Story, stack: readonly Story[], first: number): void {
    const top = this.#y
    const wide = this.#width * (this.#dice.number(50, 62) / 100)
    const gap = this.#gutter * 1.4
    this.#article(report, first, 3, wide)
    const bottom = this.#y
    this.#y = top
    for (const [n, story] of stack.entries()) {
      this.#article(story, first + 1 + n, 3 + wide + gap, this.#width - wide - gap)
      this.#y += 1.5
    }
    this.#y = Math.max(bottom, this.#y) + 1.5
  }

  /** Articles side by side, each as wide as its share, below what was printed so far. */
  row(stories: readonly Story[], first: number): void {
    const top = this.#y
    const share = (this.#width - (stories.length - 1) * this.#gutter * 1.4) / stories.length
    let bottom = top
    for (const [n, story] of stories.entries()) {
      this.#y = top
      const left = 3 + n * (share + this.#gutter * 1.4)
      this.#article(story, first + n, left, share)
      bottom = Math.max(bottom, this.#y)
    }
    this.#y = bottom + 1.2 + this.#dice.number(0, 15) / 10
  }

  #article(story: Story, article: number, left: number, width: number): void {
    const columns = Math.max(1, Math.min(6, Math.floor(width / this.#dice.number(14, 24))))
    const each = (width - (columns - 1) * this.#gutter) / columns
    const head = (text: string, role: GoldBlock['role'], em: number) => {
      this.#blocks.push({ article, role, text })
      const x = this.#centred ? left + (width - widthOf(text) * em) / 2 : left
      this.#column++
      this.#put(text, Math.max(left, x), this.#y, em, role === 'headline' && this.#shadow)
      this.#y += em + 0.6
    }
    if (story.kicker) head(story.kicker, 'kicker', 1.1)
    const em = Math.min(this.#headlineEm, ...story.headline.map((text) => width / (widthOf(text) + 2)))
    for (const text of story.headline) head(text, 'headline', Math.max(1.45, em))
    const lines = setLines(story, article, each, this.#smallEm)
    const photo = story.photos?.[0]
    const below = photo && this.#dice.chance(0.6) ? setPhoto(photo, article, each) : []
    const room = below.length ? this.#dice.number(4, 8) : 0
    // A photo without a word in the middle of a column.
    const hole = this.#dice.chance(0.25) ? this.#dice.number(0, columns - 1) : -1
    const high = this.#dice.number(4, 7)
    const rows = Math.max(
      2,
      Math.ceil((lines.length + below.length + room + (hole < 0 ? 0 : high)) / columns),
    )
    const top = this.#y
    let at = 0
    let deepest = rows
    for (let c = 0; c < columns; c++) {
      const last = c === columns - 1
      const broken = c === hole && rows > high + 6
      const free = last ? lines.length - at : broken ? rows - high : rows
      const own = lines.slice(at, at + free)
      at += own.length
      const x = left + c * (each + this.#gutter)
      this.#column++
      const skip = (n: number) => (broken && n >= 3 ? high : 0)
      for (const [n, line] of own.entries()) this.#set(line, x, each, top + (n + skip(n)) * lead)
      deepest = Math.max(deepest, own.length + skip(own.length - 1))
      if (broken) this.#photo(x, top + 3 * lead, each, high)
      if (!last || below.length === 0) continue
      this.#column++
      this.#photo(x, top + (own.length + skip(own.length - 1)) * lead, each, room)
      for (const [n, line] of below.entries())
        this.#set(line, x, each, top + (own.length + skip(own.length - 1) + room + n) * lead)
      deepest += room + below.length
    }
    this.#y = top + deepest * lead
  }

  #photo(x: number, y: number, width: number, rows: number): void {
    this.#photos.push({ x, y, width, height: rows * lead - 0.6 })
  }

  #set({ text, at, em, full, opens }: SetLine, x: number, each: number, y: number): void {
    if (opens) this.#blocks.push(opens)
    const natural = widthOf(text) * em
    const start = at === 'centred' ? (each - natural) / 2 : at
    const width = full ? each - start : Math.min(natural, each - start)
    this.#lines.push({ text, x: x + start, y, width, em, shadow: false, column: this.#column })
  }

  #put(text: string, x: number, y: number, em: number, shadow: boolean): void {
    this.#lines.push({ text, x, y, width: widthOf(text) * em, em, shadow, column: this.#column })
  }

  page(): PrintedPage {
    return {
      width: this.#width + 6,
      height: this.#y + 4,
      lines: this.#lines,
      photos: this.#photos,
      blocks: this.#blocks,
    }
  }
}

/** An article's lines behind its headline. */
function setLines(story: Story, article: number, each: number, small: number): SetLine[] {
  const lines: SetLine[] = []
  const alone = (text: string, role: GoldBlock['role'], at: SetLine['at'], em = 1) =>
    lines.push({ text, at, em, full: false, opens: { article, role, text } })
  if (story.byline) alone(story.byline.replace(/^([▶□])/u, '$1 '), 'byline', 2)
  for (const { subhead, paragraphs } of story.sections) {
    if (subhead) alone(subhead, 'subhead', 'centred')
    for (const text of paragraphs)
      for (const [n, line] of wrap(text, each).entries()) {
        const rest = wrap(text, each).length - 1 - n
        const opens = n === 0 ? { opens: { article, role: 'body' as const, text } } : {}
        lines.push({ text: line, at: n === 0 ? 2 : 0, em: 1, full: rest > 0, ...opens })
      }
  }
  if (story.author) alone(story.author, 'signature', 2, small)
  return lines
}

function setPhoto(photo: NonNullable<Story['photos']>[number], article: number, each: number): SetLine[] {
  const lines: SetLine[] = wrap(photo.caption, each / 0.85, 0).map((text, n) => ({
    text,
    at: 0,
    em: 0.85,
    full: false,
    ...(n === 0 ? { opens: { article, role: 'caption' as const, text: photo.caption } } : {}),
  }))
  const { credit } = photo
  if (credit)
    lines.push({
      text: credit,
      at: 0,
      em: 0.85,
      full: false,
      opens: { article, role: 'credit', text: credit },
    })
  return lines
}

/** How wide a text is set, in ems of its type. */
export function widthOf(text: string): number {
  let width = 0
  for (const char of text) width += char === ' ' ? 0.25 : char.charCodeAt(0) < 0x2000 ? 0.5 : 1
  return width
}
