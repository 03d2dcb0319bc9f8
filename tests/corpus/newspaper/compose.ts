import { type ComposedPage, Dice, Sheet } from './page'
import { news, reports, type Story } from './stories'
import { cutAtMarks, repeatGlyphs, repeatUnits, spaceNumbers, toHalfWidth, wrap } from './typesetter'

/**
 * Composes a page by chance from a seed, in one of the ways in which pages come: what an extraction does to columns,
 * headlines and photos, as the five families below say.
 */
export type Family = keyof typeof families

export const families = { headlinesBehind, headlinesFirst, shadowsAtTop, magazine, engine } as const

export function compose(family: Family, seed: number): ComposedPage {
  const dice = new Dice(seed)
  return families[family](dice, stories(dice))
}

/** What stands on the page: a report, some news, now and then a second report. */
function stories(dice: Dice): Story[] {
  const chosen = [...dice.some(reports, dice.chance(0.2) ? 2 : 1), ...dice.some(news, dice.number(2, 5))]
  const bare = dice.chance(0.25)
  const set = dice.chance(0.5) ? chosen : dice.some(chosen, chosen.length)
  return bare ? set.map(withoutMarks) : set
}

/** An article whose beginning and end nothing marks but its headline. */
function withoutMarks({ author: _, ...story }: Story): Story {
  const sections = story.sections.map(({ paragraphs, ...section }) => ({
    ...section,
    paragraphs: paragraphs.map((text) => text.replace(/^本报讯 (?:（[^）]*）)?/u, '')),
  }))
  return { ...story, sections }
}

/** Every line with a blank one behind it, but for some; headlines below their articles; photos at the end. */
function headlinesBehind(dice: Dice, all: readonly Story[]): ComposedPage {
  const sheet = new Sheet()
  const apart = dice.pick([1, 1, 1, 3])
  const byline = dice.chance(0.5)
  const late = dice.chance(0.5)
  const squeezes = dice.chance(0.6)
  for (const [article, story] of all.entries()) {
    const width = dice.number(15, 22)
    const narrow = dice.chance(0.3) ? width - dice.number(3, 5) : width
    let signed = false
    for (const { subhead, paragraphs } of story.sections) {
      if (subhead) sheet.blank().set({ article, role: 'subhead', text: subhead }, [subhead])
      for (const [n, text] of paragraphs.entries()) {
        const last = story.sections.at(-1)?.paragraphs === paragraphs && n === paragraphs.length - 1
        const lines = wrap(text, n === 1 ? narrow : width, 2, squeezes).map((line) =>
          dice.chance(0.3) ? spaceNumbers(line) : line,
        )
        sheet.blank(apart).set({ article, role: 'body', text }, lines.slice(0, 1))
        for (const [i, line] of lines.slice(1).entries()) {
          // An extraction loses blank lines beside numbers.
          const lost = /\d/u.test(lines[i] ?? '') && dice.chance(0.3)
          sheet.blank(lost ? 0 : apart).goOn([line])
        }
        if (last && story.author && dice.chance(0.6)) {
          // Behind the last sentence, on its line.
          signed = true
          sheet.sign({ article, role: 'signature', text: story.author }, dice.pick([' ', '　', '  ']))
        }
      }
    }
    if (story.author && !signed)
      sheet.blank(apart).set({ article, role: 'signature', text: story.author }, [story.author])
    if (!late || article > 0) heads(sheet.blank(apart), article, story, byline)
  }
  if (late) heads(sheet.blank(), 0, all[0] as Story, byline)
  for (const [article, { photos }] of all.entries())
    for (const { caption, credit } of photos ?? []) {
      sheet.blank().set({ article, role: 'caption', text: caption }, [caption])
      if (credit) {
        const inline = dice.chance(0.5)
        if (inline) sheet.sign({ article, role: 'credit', text: credit }, ' ')
        else sheet.blank(dice.number(0, 1)).set({ article, role: 'credit', text: credit }, [credit])
      }
    }
  return sheet.page()
}

/** Kicker, headline and byline, with or without blank lines between, never inside the headline. */
function heads(sheet: Sheet, article: number, story: Story, byline: boolean): void {
  if (story.kicker) sheet.set({ article, role: 'kicker', text: story.kicker }, [story.kicker]).blank()
  for (const text of story.headline) sheet.set({ article, role: 'headline', text }, [text])
  if (story.byline) {
    if (byline) sheet.blank()
    const text = story.byline.replace(/^([▶□])/u, '$1 ')
    sheet.set({ article, role: 'byline', text }, [story.byline])
  }
}

/** Each article below its headline, whose shadow may follow on lines of its own. */
function headlinesFirst(dice: Dice, all: readonly Story[]): ComposedPage {
  const sheet = new Sheet()
  const between = dice.pick(['none', 'paragraphs', 'lines'])
  const shadow = dice.pick(['none', 'lines', 'wrapped', 'units', 'glyphs'])
  const k = dice.number(2, 4)
  const apart = between === 'lines' ? 1 : 0
  const gap = between === 'none' ? 0 : 1
  for (const [article, story] of all.entries()) {
    const width = dice.number(16, 30)
    sheet.blank(gap)
    if (story.kicker) sheet.set({ article, role: 'kicker', text: story.kicker }, [story.kicker]).blank(gap)
    for (const text of story.headline) {
      const block = { article, role: 'headline', text } as const
      if (shadow === 'units') sheet.set(block, [repeatUnits(text, k)])
      else if (shadow === 'glyphs') sheet.set(block, [repeatGlyphs(text, k)])
      else {
        sheet.set(block, [text])
        for (let i = 1; i < k; i++)
          if (shadow === 'lines') sheet.ghost([text])
          else if (shadow === 'wrapped') sheet.ghost([text.slice(0, -1), text.slice(-1)])
      }
    }
    if (story.byline)
      sheet
        .blank(gap)
        .set({ article, role: 'byline', text: story.byline.replace(/^([▶□])/u, '$1 ') }, [story.byline])
    const [photo] = story.photos ?? []
    for (const [s, { subhead, paragraphs }] of story.sections.entries()) {
      if (subhead) sheet.blank(gap).set({ article, role: 'subhead', text: subhead }, [subhead])
      for (const [n, text] of paragraphs.entries()) {
        sheet.blank(gap)
        const lines = wrap(text, width)
        const torn = photo?.credit !== undefined && s === 1 && n === 1 && lines.length > 6
        if (!torn) {
          sheet.set({ article, role: 'body', text }, lines, apart)
          continue
        }
        // The photo stands in the column, amid the paragraph.
        const upper = lines.slice(0, 3)
        const lower = lines.slice(3)
        sheet.set({ article, role: 'body', text: upper.join('') }, upper, apart).blank(1)
        sheet.set({ article, role: 'caption', text: photo.caption }, [photo.caption])
        sheet.set({ article, role: 'credit', text: photo.credit ?? '' }, [photo.credit ?? '']).blank(1)
        sheet.set({ article, role: 'body', text: lower.join('') }, lower, apart)
      }
    }
    if (story.author)
      if (dice.chance(0.5))
        sheet.blank(gap).set({ article, role: 'signature', text: story.author }, [story.author])
      else sheet.sign({ article, role: 'signature', text: `（${story.author}）` }, '')
  }
  return sheet.page()
}

/** A typeset PDF read in painting order: shadows at the page's top and foot, no blank line, lines cut at pairs of marks. */
function shadowsAtTop(dice: Dice, all: readonly Story[]): ComposedPage {
  const sheet = new Sheet()
  const pieces = dice.chance(0.7)
  const k = dice.number(2, 3)
  const painted = (text: string[], first: boolean, article: number) => {
    const [one = '', two] = text
    const copies = first ? k - 1 : 1
    for (let i = 0; i < copies; i++) {
      const ghost = !first || i > 0
      if (ghost) sheet.ghost([one])
      else sheet.set({ article, role: 'headline', text: one }, [one])
      if (two === undefined) continue
      if (i === 0) {
        sheet.ghost([`${one} ${two}`])
        if (ghost) sheet.ghost([two])
        else sheet.set({ article, role: 'headline', text: two }, [two])
      } else sheet.ghost([two])
    }
  }
  for (const [article, { headline }] of all.entries()) painted([...headline], true, article)
  for (const [article, story] of all.entries()) {
    const width = dice.number(17, 34)
    if (story.kicker) sheet.set({ article, role: 'kicker', text: story.kicker }, [story.kicker])
    if (story.byline && dice.chance(0.5))
      sheet.set({ article, role: 'byline', text: story.byline.replace(/^([▶□])/u, '$1 ') }, [story.byline])
    for (const { subhead, paragraphs } of story.sections) {
      // Its two lines are two blocks.
      for (const text of subhead?.split(' ') ?? []) sheet.set({ article, role: 'subhead', text }, [text])
      for (const text of paragraphs) {
        const lines = wrap(text, width)
        sheet.set({ article, role: 'body', text }, pieces ? cutAtMarks(lines) : lines)
      }
    }
    if (story.author) {
      const text = story.author
      sheet.set({ article, role: 'signature', text }, [text])
    }
    for (const { caption, credit } of story.photos ?? []) {
      if (!credit) continue
      sheet.set({ article, role: 'caption', text: caption }, wrap(caption, 28, 0))
      sheet.set({ article, role: 'credit', text: credit }, [credit])
    }
  }
  for (const [article, { headline }] of all.entries()) painted([...headline], false, article)
  return sheet.page()
}

/** A report on a page of its own: units repeated, a wide lead, columns of several widths, subheads behind. */
function magazine(dice: Dice, all: readonly Story[]): ComposedPage {
  const sheet = new Sheet()
  const story = all.find(({ sections }) => sections.length > 1) ?? (all[0] as Story)
  const k = dice.number(2, 4)
  const behind = dice.chance(0.6)
  const width = dice.number(17, 23)
  const squeezes = dice.chance(0.6)
  const article = 0
  if (story.kicker) sheet.blank().set({ article, role: 'kicker', text: story.kicker }, [story.kicker])
  sheet.blank()
  for (const text of story.headline) sheet.set({ article, role: 'headline', text }, [repeatUnits(text, k)])
  if (story.byline)
    sheet
      .blank()
      .set({ article, role: 'byline', text: story.byline.replace(/^([▶□])/u, '$1 ') }, [story.byline])
  const late: string[] = []
  for (const [s, { subhead, paragraphs }] of story.sections.entries()) {
    if (subhead && !behind) sheet.blank().set({ article, role: 'subhead', text: subhead }, [subhead])
    for (const [n, text] of paragraphs.entries()) {
      const lead = s === 0 && n === 0
      const lines = wrap(text, lead ? 60 : width - (n === 1 ? dice.number(0, 2) : 0), 2, squeezes)
      // A column ends amid the paragraph.
      const foot =
        !lead && lines.length > 4 && dice.chance(0.4) ? dice.number(2, lines.length - 2) : lines.length
      sheet.blank().set({ article, role: 'body', text }, lines.slice(0, foot))
      if (foot < lines.length) sheet.blank().goOn(lines.slice(foot))
      if (lead)
        // A caption that fits its line looks like any paragraph.
        for (const { caption } of story.photos ?? [])
          if (caption.length > width + 5)
            sheet.blank().set({ article, role: 'caption', text: caption }, wrap(caption, width + 5, 0))
    }
    if (subhead && behind)
      if (dice.chance(0.5)) sheet.blank().set({ article, role: 'subhead', text: subhead }, [subhead])
      else late.push(subhead)
  }
  for (const text of late) sheet.blank().set({ article, role: 'subhead', text }, [text])
  return sheet.page()
}

/** An OCR engine's Markdown: whole paragraphs, torn where a column ended, marks half as wide. */
function engine(dice: Dice, all: readonly Story[]): ComposedPage {
  const sheet = new Sheet()
  const half = dice.chance(0.7)
  const put = (text: string) => (half ? toHalfWidth(text) : text)
  sheet.blank(dice.number(0, 2))
  for (const [article, story] of all.entries()) {
    const [photo] = story.photos ?? []
    const level = article === 0 || dice.chance(0.3) ? '#' : '##'
    if (story.kicker)
      sheet.set({ article, role: 'kicker', text: story.kicker }, [`## ${story.kicker}`]).blank()
    const raised = story.kicker ? '#' : level
    const [one = '', two] = story.headline
    const head = (text: string) => ({ article, role: 'headline', text }) as const
    if (two === undefined) sheet.set(head(one), [`${raised} ${one}`]).blank()
    else if (dice.chance(0.5)) {
      sheet.set(head(one), [`${raised} ${one}`]).blank()
      sheet.set(head(two), [`${raised} ${two}`]).blank()
      // The bare name of a place and what is said of it are two lines of a headline, whoever put them on one.
    } else if (/区$/u.test(one))
      sheet
        .set(head(one), [`${raised} ${one}`])
        .sign(head(two), ' ')
        .blank()
    else sheet.set(head(`${one} ${two}`), [`${raised} ${one} ${two}`]).blank()
    if (story.byline)
      sheet
        .set({ article, role: 'byline', text: story.byline.replace(/^([▶□])/u, '$1 ') }, [
          story.byline.replace(/^([▶□])/u, '$1 '),
        ])
        .blank()
    if (photo) {
      sheet.blank(2).set({ article, role: 'caption', text: photo.caption }, [photo.caption])
      if (photo.credit) sheet.blank().set({ article, role: 'credit', text: photo.credit }, [photo.credit])
      sheet.blank()
    }
    for (const { subhead, paragraphs } of story.sections) {
      if (subhead) sheet.set({ article, role: 'subhead', text: subhead }, [`## ${subhead}`]).blank()
      for (const text of paragraphs) {
        const at = dice.chance(0.2) ? dice.number(12, text.length - 6) : text.length
        const torn = /[\p{Script=Han}，]$/u.test(text.slice(0, at)) && /^\p{Script=Han}/u.test(text.slice(at))
        sheet.set({ article, role: 'body', text }, [put(torn ? text.slice(0, at) : text)]).blank()
        if (torn) sheet.goOn([put(text.slice(at))]).blank()
      }
    }
    if (story.author) sheet.set({ article, role: 'signature', text: story.author }, [story.author]).blank()
  }
  return sheet.page()
}
