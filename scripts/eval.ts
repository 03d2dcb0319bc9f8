import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { type Draft, pageFileFromDraft } from '../src/core/document'
import { clean } from '../src/core/rules'
import { tagDraft } from '../src/core/tagging'
import { type Source, sourceFromText } from '../src/core/text'
import { knowledge } from '../src/main/work'
import { hasShared, sample, sharedDir, withoutShared } from '../tests/corpus/shared'
import { type MisreadScore, scoreMisreads } from './eval-misreads'
import { type Kind, kinds, missedByKind, streamOf } from './eval-missed'
import { scorePages, scoreSentences } from './eval-names'
import { csvPairs, scorePairs, tsvPairs } from './eval-pairs'
import { printedPages } from './eval-printed'

/** What score.mjs --json prints, as far as it is shown here. */
interface Score {
  readonly cer: number
  readonly fixed: { readonly recall: number; readonly tp: number; readonly gold: number }
  readonly harm: number
  readonly breaks: { readonly f1: number }
  readonly roles: { readonly accuracy: number; readonly macroF1: number }
  readonly articles: { readonly f1: number }
  readonly entities: { readonly f1: number }
  readonly figures: { readonly f1: number }
  readonly values: number
  readonly suspects: {
    readonly left: number
    readonly recall: number
    readonly given: number
    readonly real: number
  }
}

interface Page {
  readonly name: string
  readonly raw: string
  /** Absent = the text of `raw`. */
  readonly source?: Source
  /** null = nobody has made this page by hand. */
  readonly gold: string | null
}

async function pages(): Promise<Page[]> {
  const all: Page[] = readdirSync(sample('raw')).map((file) => {
    const gold = file.replace(/\.txt$/, '.gold.json')
    const known = readdirSync(sample('gold')).includes(gold)
    return {
      name: `raw/${file.slice(0, 3)}`,
      raw: sample('raw', file),
      gold: known ? sample('gold', gold) : null,
    }
  })
  for (const dev of ['dev-a', 'dev-b']) {
    all.push(
      {
        name: `${dev}.raw`,
        raw: sample('typeset', `${dev}.raw.txt`),
        gold: sample('typeset', `${dev}.raw.gold.json`),
      },
      {
        name: `${dev}.flow`,
        raw: sample('typeset', `${dev}.flow.txt`),
        gold: sample('typeset', `${dev}.gold.json`),
      },
      {
        name: `${dev}.ocr`,
        raw: sample('typeset', `${dev}.ocr.txt`),
        gold: sample('typeset', `${dev}.gold.json`),
      },
    )
  }
  const truths = new Map<string, string>()
  for (const page of ['01', '03', '05']) {
    const gold = truthOf(sample('tesseract', `page-${page}.gt.json`), join(scratch, `page-${page}.gold.json`))
    truths.set(page, gold)
    all.push({ name: `tess/${page}`, raw: sample('tesseract', `page-${page}.txt`), gold })
  }
  return [...all, ...(await printedPages(scratch, truths))]
}

/** A page file made of what a Tesseract sample's truth says: its running head, headlines and paragraphs. */
function truthOf(file: string, to: string): string {
  const { masthead, articles } = JSON.parse(readFileSync(file, 'utf8')) as {
    masthead: string
    articles: { headline: string; paragraphs: string[] }[]
  }
  const texts = articles.map(({ headline, paragraphs }, n) => [
    { article: `a${n}`, role: 'headline', text: headline },
    ...paragraphs.map((text) => ({ article: `a${n}`, role: 'body', text })),
  ])
  const blocks = [{ article: 'a', role: 'other', text: masthead }, ...texts.flat()]
  const heads = articles.map(({ headline }, n) => ({ id: `a${n}`, headline }))
  writeFileSync(to, JSON.stringify({ articles: [{ id: 'a', headline: '' }, ...heads], blocks }))
  return to
}

const known = knowledge()
const scratch = mkdtempSync(join(tmpdir(), 'stet-eval-'))

function score(page: Page, draft: Draft): Score | null {
  if (page.gold === null) return null
  const file = join(scratch, `${page.name.replace('/', '-')}.json`)
  const tags = tagDraft(draft, { gazetteer: null, words: known.lexicon ?? null })
  writeFileSync(file, JSON.stringify(pageFileFromDraft(basename(page.raw), draft, tags)))
  const run = spawnSync(
    process.execPath,
    [join(sharedDir, 'score', 'score.mjs'), file, page.gold, '--raw', page.raw, '--json'],
    { encoding: 'utf8', maxBuffer: 1 << 28 },
  )
  if (run.status !== 0) throw new Error(`score.mjs failed on ${page.name}: ${run.stderr}`)
  return JSON.parse(run.stdout) as Score
}

/** Corrections and suspects of one rule, by what the page that was made by hand says about them. */
interface Tally {
  right: number
  wrong: number
  real: number
  false: number
}

/** A page's text without white space, and where each character stands. */
function stream(blocks: readonly { readonly text: string }[]) {
  const chars: string[] = []
  const places = new Map<string, number>()
  for (const [index, { text }] of blocks.entries())
    for (let i = 0; i < text.length; i++) {
      places.set(`${index}:${i}`, chars.length)
      if (!/\s/u.test(text.charAt(i))) chars.push(text.charAt(i))
    }
  return { chars, places }
}

/** For each character of `a`, which of `b` a shortest edit script takes it for, or -1; and before which `b` has more. */
function kept(a: readonly string[], b: readonly string[]): { matched: Int32Array; gap: Uint8Array } {
  const matched = new Int32Array(a.length).fill(-1)
  const gap = new Uint8Array(a.length + 1)
  const most = a.length + b.length
  const reach = new Map<number, number>([[1, 0]])
  const trace: Map<number, number>[] = []
  let done = false
  for (let d = 0; d <= most && !done; d++) {
    trace.push(new Map(reach))
    for (let k = -d; k <= d && !done; k += 2) {
      const down = k === -d || (k !== d && (reach.get(k - 1) ?? -1) < (reach.get(k + 1) ?? -1))
      let x = down ? (reach.get(k + 1) ?? 0) : (reach.get(k - 1) ?? 0) + 1
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++
      reach.set(k, x)
      done = x >= a.length && x - k >= b.length
    }
  }
  let x = a.length
  let y = b.length
  for (let d = trace.length - 1; d >= 0 && (x > 0 || y > 0); d--) {
    const before = trace[d] ?? new Map<number, number>()
    const k = x - y
    const down = k === -d || (k !== d && (before.get(k - 1) ?? -1) < (before.get(k + 1) ?? -1))
    const pk = down ? k + 1 : k - 1
    const px = d === 0 ? 0 : (before.get(pk) ?? 0)
    const py = d === 0 ? 0 : px - pk
    while (x > px && y > py && x > 0 && y > 0) {
      x--
      y--
      matched[x] = y
    }
    if (d > 0 && x === px) gap[x] = 1
    if (d > 0) {
      x = px
      y = py
    }
  }
  return { matched, gap }
}

type Missed = ReturnType<typeof missedByKind>

function tally(tables: Map<string, Tally>, draft: Draft, gold: string): Missed {
  const goldBlocks = (JSON.parse(readFileSync(gold, 'utf8')) as { blocks: { text: string }[] }).blocks
  const own = stream(draft.blocks)
  const printed = streamOf(goldBlocks)
  const { matched, gap } = kept(own.chars, printed.chars)
  const of = (rule: string) => {
    const known = tables.get(rule) ?? { right: 0, wrong: 0, real: 0, false: 0 }
    tables.set(rule, known)
    return known
  }
  const bad = (from: number, to: number, around: number) => {
    for (let i = Math.max(0, from - around); i < to + around; i++)
      if (matched[i] === -1 || gap[i] === 1) return true
    return gap[to] === 1
  }
  const touched = new Set<number>()
  for (const { rule, block, from, removed, added } of draft.corrections) {
    if (removed.trim() === added.trim() || block === null) {
      if (block === null && removed.trim() !== '') of(rule).right++
      continue
    }
    const start =
      own.places.get(`${block}:${Math.min(from, (draft.blocks[block]?.text.length ?? 1) - 1)}`) ?? 0
    const end = start + added.replace(/\s/gu, '').length
    for (let i = start; i <= end; i++) touched.add(i)
    if (bad(start, end, 0)) of(rule).wrong++
    else of(rule).right++
  }
  const doubted = new Set<number>()
  for (const { rule, block, from, to } of draft.suspects) {
    const start = own.places.get(`${block}:${from}`) ?? 0
    for (let i = start; i < start + Math.max(1, to - from); i++) doubted.add(i)
    if (bad(start, start + Math.max(1, to - from), 1)) of(rule).real++
    else of(rule).false++
  }
  return missedByKind(streamOf(draft.blocks), printed, matched, touched, doubted)
}

/** Differences that no correction touched, by kind; most passages are columns that were read in turns. */
function printMissed(pages: readonly Missed[]): void {
  const sum = (kind: Kind, of: 'missed' | 'doubted') =>
    pages.reduce((total, page) => total + page[kind][of], 0)
  console.log('\nmissed by kind        places  under a suspect')
  for (const kind of kinds)
    console.log(
      `${kind.padEnd(17)} ${String(sum(kind, 'missed')).padStart(10)} ${String(sum(kind, 'doubted')).padStart(16)}`,
    )
}

function printMisreads(rows: readonly (readonly [name: string, score: MisreadScore])[]): void {
  const all: MisreadScore = rows.reduce(
    (sums, [, row]) => ({
      right: sums.right + row.right,
      wrong: sums.wrong + row.wrong,
      left: sums.left + row.left,
      doubted: sums.doubted + row.doubted,
      suspects: sums.suspects + row.suspects,
      real: sums.real + row.real,
    }),
    { right: 0, wrong: 0, left: 0, doubted: 0, suspects: 0, real: 0 },
  )
  console.log(
    '\nmisreads, wherever their lines stand:  right  wrong   left  under a suspect   suspects  real',
  )
  for (const [name, row] of [...rows, ['all', all] as const])
    console.log(
      `${name.padEnd(38)} ${String(row.right).padStart(5)} ${String(row.wrong).padStart(6)} ${String(row.left).padStart(6)} ${String(row.doubted).padStart(16)} ${String(row.suspects).padStart(10)} ${String(row.real).padStart(5)}`,
    )
}

const percent = (share: number) => (100 * share).toFixed(2).padStart(7)

/** Names on the pages made by hand, by what the library knows, and in the sentences of a daily. */
function names(): void {
  const words = known.lexicon ?? null
  console.log(
    '\nnames, F1 % with    an empty library   other pages’ names   the page’s own   (precision, empty)',
  )
  for (const { page, empty, others, own } of scorePages(words))
    console.log(
      `gold/${page}          ${percent(empty.f1)}            ${others ? percent(others.f1) : '      –'}              ${percent(own.f1)}          ${percent(empty.precision)}`,
    )
  for (const [kind, { precision, recall, f1 }] of scoreSentences(words))
    console.log(
      `peoples-daily  ${kind.padEnd(13)} precision ${percent(precision)}  recall ${percent(recall)}  F1 ${percent(f1)}`,
    )
}

async function main(): Promise<void> {
  if (!hasShared) {
    console.log(withoutShared)
    return
  }
  const rules = new Map<string, Tally>()
  const tagged: string[] = []
  const misreads: [name: string, score: MisreadScore][] = []
  const missed: Missed[] = []
  console.log(
    'page          CER %   fixed    harm  breaks %  roles %  macro %  articles %  corrections  suspects (real)',
  )
  for (const page of await pages()) {
    const source = page.source ?? sourceFromText(basename(page.raw), readFileSync(page.raw, 'utf8'))
    const draft = clean(source, known)
    const result = score(page, draft)
    const changes = draft.corrections.filter(({ removed, added }) => removed.trim() !== added.trim()).length
    if (!result) {
      console.log(
        `${page.name.padEnd(12)} ${'not made by hand'.padEnd(66)} ${String(changes).padStart(11)}  ${draft.suspects.length}`,
      )
      continue
    }
    console.log(
      `${page.name.padEnd(12)} ${percent(result.cer)} ${`${result.fixed.tp}/${result.fixed.gold}`.padStart(7)} ${String(result.harm).padStart(7)}   ${percent(result.breaks.f1)}  ${percent(result.roles.accuracy)}  ${percent(result.roles.macroF1)}     ${percent(result.articles.f1)} ${String(changes).padStart(12)}  ${result.suspects.given} (${result.suspects.real})`,
    )
    // The rules' table counts each page once, as text.
    if (page.gold !== null && !page.source && !page.name.endsWith('flow'))
      missed.push(tally(rules, draft, page.gold))
    if (page.gold !== null && !page.source && /ocr$|^tess/.test(page.name)) {
      const { blocks } = JSON.parse(readFileSync(page.gold, 'utf8')) as { blocks: { text: string }[] }
      misreads.push([
        page.name,
        scoreMisreads(
          draft,
          blocks.map(({ text }) => text),
        ),
      ])
    }
    // Tesseract's truth knows no entities.
    if (page.name.startsWith('tess')) continue
    tagged.push(
      `${page.name.padEnd(12)} ${percent(result.entities.f1)}     ${percent(result.figures.f1)}   ${percent(result.values)}`,
    )
  }
  console.log('\npage          entities %  figures %  values %   (an empty library, the default threshold)')
  for (const row of tagged) console.log(row)
  names()
  console.log('\nrule              corrections right  wrong   suspects real  not')
  for (const [rule, { right, wrong, real, false: not }] of [...rules].sort(([a], [b]) => a.localeCompare(b)))
    console.log(
      `${rule.padEnd(17)} ${String(right).padStart(17)} ${String(wrong).padStart(6)} ${String(real).padStart(15)} ${String(not).padStart(4)}`,
    )
  printMissed(missed)
  printMisreads(misreads)
  console.log(
    '\npairs         sentences  mended  doubted  missed   of those as printed: changed  quotes curled  doubted',
  )
  const sets = [
    ['faspell', tsvPairs(sample('pairs', 'faspell-ocr-dev.tsv'))],
    ['bln600', csvPairs(sample('pairs', 'bln600-dev.csv'))],
  ] as const
  for (const [name, pairs] of sets) {
    const { mended, doubted, missed, harmed, curled, alarmed } = scorePairs(pairs, known)
    console.log(
      `${name.padEnd(12)} ${String(pairs.length).padStart(10)} ${String(mended).padStart(7)} ${String(doubted).padStart(8)} ${String(missed).padStart(7)} ${String(harmed).padStart(29)} ${String(curled).padStart(14)} ${String(alarmed).padStart(8)}`,
    )
  }
}

try {
  await main()
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
