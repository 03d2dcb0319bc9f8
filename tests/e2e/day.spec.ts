import { readdirSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import type { IssueId } from '../../src/core/contract'
import type { PageFile } from '../../src/core/document'
import { allStates, noStates, openReadingLibrary, suspectCounts } from '../../src/main/library'
import { hasShared, sample, withoutShared } from '../corpus/shared'
import { runStet } from './command'
import { expect, test } from './fixtures'
import type { Host } from './host'
import { Keystrokes } from './keystrokes'
import { chooseBy } from './pages'
import { root } from './root'
import { type Mending, mendings } from './tags-beside'

/** A day's work by keys alone: from files to an issue that is tagged, read, validated and exported. */

interface Work {
  readonly stet: Host
  readonly keys: Keystrokes
}

const text = (page: Page) => page.getByRole('textbox', { name: /^Text of page/ })
const outline = (page: Page) => page.getByRole('tree', { name: /^Outline/ })
const suspectCard = (page: Page) => page.locator('.suspect-card')

/** What the window shows: which page, and how many of its articles are validated. */
async function isOpen({ stet: { page } }: Work, label: string): Promise<void> {
  await expect(
    page.getByRole('textbox', { name: new RegExp(`^Text of page ${label}\\b`, 'u') }),
  ).toBeFocused()
  await expect(page.locator('.page-text .hint').first()).toBeVisible({ timeout: 40_000 })
}

/** @param facts what the files' names do not say */
async function importIssue(
  { stet: { page }, keys }: Work,
  files: readonly string[],
  facts: { readonly publication: string; readonly label: string } | null,
): Promise<void> {
  await page.getByRole('button', { name: 'Try the sample page' }).waitFor()
  const dialog = page.getByRole('dialog')
  await chooseBy(page, () => keys.press('Control+o'), files)
  if (facts) {
    await expect(dialog.getByRole('combobox', { name: 'Publication' })).toBeFocused()
    await keys.type(facts.publication)
    await keys.press('Tab', 3)
    await keys.type(facts.label)
  } else await expect(dialog.getByRole('button', { name: /^Import/ })).toBeFocused()
  await keys.press('Control+Enter')
  await expect(dialog).toBeHidden({ timeout: 60_000 })
}

/** All that is suggested on the page, looked through in one list. */
async function takeTags({ stet: { page }, keys }: Work): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Accept suggested tags' })
  await keys.press('Alt+t')
  await expect(dialog.getByRole('listbox')).toBeFocused()
  await keys.press('Control+Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('contentinfo')).toContainText('All changes saved')
}

/** The page as another program reads it. */
async function pageFile({ stet }: Work, id: number): Promise<PageFile> {
  const file = await runStet('export', stet.library, '--format', 'json', '--page', String(id), '-o', '-')
  return JSON.parse(file) as PageFile
}

const digits = { person: '1', organisation: '2', place: '3', work: '4', event: '5' } as const

/** Finds a place by its text, as an editor does, and tags it or takes its tag away. */
async function mend(
  { stet: { page }, keys }: Work,
  { block, start, text: wanted, kind }: Mending,
): Promise<void> {
  const all = await page.locator('.page-text p').allTextContents()
  const before = [...all.slice(0, all.indexOf(block)), block.slice(0, start)]
  const ahead = before.reduce((sum, one) => sum + one.split(wanted).length - 1, 0)
  await keys.press('Control+Home')
  await keys.press('Control+f')
  await keys.type(wanted)
  const found = page.locator('.find-count')
  await expect(found).toContainText(/^1\b/u)
  await keys.press('Enter', ahead)
  await expect(found).toContainText(new RegExp(`^${ahead + 1}\\b`, 'u'))
  await keys.press('Escape')
  await expect(text(page)).toBeFocused()
  await keys.press(kind === null ? 'Alt+0' : `Alt+${digits[kind]}`)
  await expect(page.getByRole('contentinfo')).toContainText('All changes saved')
}

/** Decides every suspect of the page, contradictions between numbers among them: what is left is as it was printed. */
async function decideAll({ stet: { page }, keys }: Work): Promise<void> {
  await expect(page.getByRole('contentinfo').locator('[aria-busy]')).toHaveCount(0, { timeout: 40_000 })
  await keys.press('F8')
  await expect(suspectCard(page)).toBeFocused()
  for (let walked = 0; (await page.locator('.suspect-card.done').count()) === 0; walked++) {
    expect(walked).toBeLessThan(60)
    const before = await suspectCard(page).textContent()
    await keys.press('n')
    await expect(async () => {
      expect((await suspectCard(page).textContent()) !== before).toBe(true)
    }).toPass()
  }
  await keys.press('Escape')
  await expect(text(page)).toBeFocused()
}

/** Reads article after article; the last brings the next page. */
async function validateAll({ stet: { page }, keys }: Work): Promise<number> {
  const articles = await page.locator('.page-text article').count()
  const validated = outline(page).getByText(/ · validated/u)
  await keys.press('Control+Home')
  for (let read = 1; read < articles; read++) {
    await keys.press('Shift+F7')
    await expect(validated).toHaveCount(read)
  }
  await keys.press('Shift+F7')
  return articles
}

/** @param form its name, as far down the list as it may be */
async function exportIssue({ stet: { page }, keys }: Work, form: RegExp): Promise<string> {
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await keys.press('Control+e')
  const issue = dialog.getByRole('radio', { name: 'The whole issue' })
  // The second time it is chosen already.
  await expect(
    dialog.getByRole('radio', { name: 'The page', exact: true }).or(issue).and(page.locator(':focus')),
  ).toBeVisible()
  if (!(await issue.isChecked())) await keys.press('ArrowDown')
  await expect(issue).toBeFocused()
  await keys.press('Tab')
  const wanted = dialog.getByRole('radio', { name: form })
  for (let forms = 0; forms < 25 && !(await wanted.isChecked()); forms++) await keys.press('ArrowDown')
  await expect(dialog.getByRole('region', { name: 'Preview' })).not.toBeEmpty()
  await expect(dialog.getByRole('button', { name: 'Save file' })).toBeEnabled()
  const arriving = page.waitForEvent('download')
  await keys.press('Control+Enter')
  const file = await readFile(await (await arriving).path(), 'utf8')
  await expect(dialog).toBeHidden()
  return file
}

/** What the library says once the window is gone. */
function kept(library: string) {
  const reading = openReadingLibrary(library)
  try {
    return { states: allStates(reading.db), suspects: suspectCounts(reading.db, 1 as IssueId) }
  } finally {
    reading.close()
  }
}

interface Issue {
  readonly name: string
  readonly files: readonly string[]
  /** How many pages the files become. */
  readonly pages: number
  readonly facts: { readonly publication: string; readonly label: string } | null
  /** Pages that a human editor tagged, by their ids: the tags are put right until they are hers. */
  readonly tagged: ReadonlyMap<number, string>
  readonly skip: boolean
}

const raw = hasShared ? readdirSync(sample('raw')).filter((name) => name.endsWith('.txt')) : []
const own = join(root, 'resources', 'sample')
const issues: readonly Issue[] = [
  {
    name: 'the sample page',
    files: readdirSync(own).map((name) => join(own, name)),
    pages: 1,
    facts: null,
    tagged: new Map(),
    skip: false,
  },
  {
    name: 'an issue of five raw pages',
    files: raw.toSorted().map((name) => sample('raw', name)),
    pages: raw.length,
    facts: { publication: '云溪科技报', label: '1' },
    tagged: new Map([
      [1, sample('gold', '000_7e4b2a3a789c1d37.gold.json')],
      [4, sample('gold', '003_2e391fcebc8f9a77.gold.json')],
    ]),
    skip: !hasShared,
  },
  {
    name: 'an issue of a PDF and an OCR page with its scan',
    files: ['dev-a.pdf', 'dev-b-2.xml', 'dev-b-2.png'].map((name) => sample('typeset', name)),
    pages: 2,
    facts: { publication: '云溪科技报', label: '1' },
    tagged: new Map(),
    skip: !hasShared,
  },
]

for (const { name, files, pages, facts, tagged, skip } of issues)
  test(`from files to validated, tagged and exported by keys alone: ${name}`, async ({ stet }) => {
    test.skip(skip, withoutShared)
    test.setTimeout(240_000)
    const { page } = stet
    const keys = new Keystrokes(`a day: ${name}`, () => stet.page)
    const work = { stet, keys }
    await importIssue(work, files, facts)
    const perPage: number[] = []
    let articles = 0
    let mentions = 0
    for (let number = 1; number <= pages; number++) {
      const before = keys.count
      await isOpen(work, facts ? String(number) : '')
      await takeTags(work)
      const gold = tagged.get(number)
      if (gold !== undefined) {
        const wanted = JSON.parse(readFileSync(gold, 'utf8')) as PageFile
        for (const one of mendings(await pageFile(work, number), wanted)) await mend(work, one)
        // The last may still be on its way.
        await expect.poll(async () => mendings(await pageFile(work, number), wanted)).toEqual([])
      }
      await decideAll(work)
      articles += await validateAll(work)
      // Said for a few seconds: seen before anything else takes its time.
      if (number === pages)
        await expect(page.getByText('Every article of this issue is validated.')).toBeVisible()
      mentions += (await pageFile(work, number)).blocks.flatMap(({ entities = [] }) => entities).length
      perPage.push(keys.count - before)
    }
    const plain = await exportIssue(work, /^Plain text/u)
    const tei = await exportIssue(work, /^TEI/u)
    expect(Math.max(...perPage)).toBeLessThanOrEqual(150)
    expect(keys.count / pages).toBeLessThanOrEqual(150)

    const first = (await text(page).locator('p[data-role=headline]').first().textContent()) ?? ''
    expect(plain).toContain(first)
    expect(tei).toContain('<TEI')
    expect(mentions).toBeGreaterThan(10 * pages)
    await stet.close()
    expect(kept(stet.library)).toEqual({ states: { ...noStates(), validated: articles }, suspects: [] })
    keys.tell()
    process.stdout.write(`by page: ${perPage.join(', ')}\n`)
  })
