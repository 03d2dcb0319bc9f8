import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Imported } from '../../src/core/contract'
import { pageIds, publications, sourceText } from '../../src/main/library'
import { type LibrarySession, openLibrary, type Place, take } from '../../src/main/work'
import { cleanInProcess, openTestLibrary, somewhere, temporaryFolder } from './support/library'
import { windowOf } from './support/window'

const page = '江城的夜校建成人选名单，市民纷纷报名，学员已达三百人。\n'

function put(folder: string, file: string, content: unknown): void {
  const path = join(folder, 'house', file)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
}

async function importPage(
  session: LibrarySession,
  text = page,
  place: Partial<Place> = {},
): Promise<{ text: string; warnings: readonly string[]; imported: Imported }> {
  const file = new File([text], '3版.txt')
  const imported = await take(session, { file, encoding: null, again: true, ...somewhere, ...place })
  const warnings = imported.kind === 'imported' ? imported.warnings.map(({ key }) => key) : []
  return { text: session.pages.get(imported.page.id).document.textContent, warnings, imported }
}

test('a page is cleaned by the house rules of its library', async () => {
  const folder = temporaryFolder()
  const session = openTestLibrary(folder)
  expect(await importPage(session)).toMatchObject({ text: page.trim(), warnings: [] })
  put(folder, 'rules.json', [{ match: '人选名单', replace: '入选名单', policy: 'correct' }])
  expect((await importPage(session)).text).toContain('入选名单')
})

test("a publication's rules add to the library's, and replace one of the same id", async () => {
  const folder = temporaryFolder()
  const session = openTestLibrary(folder)
  put(folder, 'rules.json', [
    { id: '平台', match: '人选名单', replace: '入选名单', policy: 'correct' },
    { match: '夜校', replace: '夜大', policy: 'correct' },
  ])
  put(folder, '云溪晚报/rules.json', [
    { id: '平台', match: '人选名单', replace: '人才平台', policy: 'correct' },
    { match: '学员', replace: '学生', policy: 'correct' },
  ])
  expect((await importPage(session)).text).toBe('江城的夜大建成人才平台，市民纷纷报名，学生已达三百人。')
  expect((await importPage(session, page, { publication: '别的报' })).text).toBe(
    '江城的夜大建成入选名单，市民纷纷报名，学员已达三百人。',
  )
})

test("a publication switches a library's rule off by its id", async () => {
  const folder = temporaryFolder()
  const session = openTestLibrary(folder)
  const rule = { id: '平台', match: '人选名单', replace: '入选名单', policy: 'correct' }
  put(folder, 'rules.json', [rule])
  put(folder, '云溪晚报/rules.json', [{ ...rule, enabled: false }])
  expect((await importPage(session)).text).toBe(page.trim())
})

test('a word of the house is not doubted', async () => {
  const folder = temporaryFolder()
  const session = openTestLibrary(folder)
  const text = '第l届江城书展今日开幕，观众如潮。\n'
  expect((await importPage(session, text)).text).toContain('第1届')
  put(folder, '云溪晚报/words.txt', '# 书展自己的写法\n第l届\n')
  expect((await importPage(session, text)).text).toContain('第l届')
})

test('a bad file is told of by name at every import, and what is sound of the house is used', async () => {
  const folder = temporaryFolder()
  const session = openTestLibrary(folder)
  put(folder, 'rules.json', '[{"regex": "("},\n{"match": "夜校", "replace": "夜大", "policy": "correct"}]')
  put(folder, 'words.txt', Buffer.from([0xd4, 0xc6, 0xcf, 0xaa]).toString('latin1'))
  writeFileSync(join(folder, 'house', 'words.txt'), Buffer.from([0xd4, 0xc6, 0xcf, 0xaa]))
  mkdirSync(join(folder, 'house', '云溪晚报', 'rules.json'), { recursive: true })
  const { text, imported } = await importPage(session)
  expect(text).toContain('夜大')
  expect(imported).toMatchObject({
    warnings: [
      {
        key: 'house.problems.bad-regex',
        values: { file: 'house/rules.json', line: 1, rule: '/(/', field: 'regex' },
      },
      { key: 'house.problems.not-utf-8', values: { file: 'house/words.txt' } },
      { key: 'house.problems.unreadable', values: { file: 'house/云溪晚报/rules.json' } },
    ],
  })
})

test('rules that run away are stopped and named, their page is imported without them, and they stay off', async () => {
  const folder = temporaryFolder()
  const session = openLibrary(folder)
  onTestFinished(() => session.close())
  put(folder, 'rules.json', [
    { match: '夜校', replace: '夜大', policy: 'correct' },
    { id: '失控', regex: '(a+)+$', replace: 'x' },
    { id: '又一条', regex: '^(a|aa)+$' },
    { match: '报名', replace: '登记', policy: 'correct' },
  ])
  const attack = `${page}\n${'a'.repeat(60)}!\n`
  const others = [importPage(session, page), importPage(session, attack), importPage(session, attack)]
  const [before, first, second] = await Promise.all(others)
  expect(before).toMatchObject({ warnings: [] })
  expect(first?.text).toContain('夜大')
  expect(first?.text).toContain('登记')
  expect(first?.imported).toMatchObject({
    warnings: [
      { key: 'house.problems.runaway', values: { rule: '失控', file: 'house/rules.json', page: '3版.txt' } },
      {
        key: 'house.problems.runaway',
        values: { rule: '又一条', file: 'house/rules.json', page: '3版.txt' },
      },
    ],
  })
  expect(second).toMatchObject({ warnings: [] })
  expect(second?.text).toContain('登记')
  expect(session.house.read(null).stopped).toEqual(['失控', '又一条'])
  expect(pageIds(session.library.db)).toHaveLength(3)
  put(folder, 'rules.json', [{ id: '失控', regex: '(a+)+$' }])
  expect(session.house.read(null).stopped).toEqual([])
})

test('a rule that would flood the page is named, and the page imported without it', async () => {
  const folder = temporaryFolder()
  const session = openTestLibrary(folder)
  put(folder, 'rules.json', [{ id: '太宽', regex: '.', hint: '?' }])
  const { warnings } = await importPage(session, `${page.trim().repeat(200)}\n`)
  expect(warnings).toEqual(['house.problems.gave-up'])
})

test('a window reads and writes the house; what was there stays beside it', async () => {
  const folder = temporaryFolder()
  const session = openTestLibrary(folder)
  const client = windowOf(session)
  await importPage(session)
  const publication = publications(session.library.db)[0]?.id ?? null
  const empty = await client.house.read({ publication })
  expect(empty).toMatchObject({ folder: 'house/云溪晚报', rules: [], words: '', problems: [], stopped: [] })
  const rules = [
    { match: '人选名单', replace: '入选名单' },
    { regex: '(\\d)号', enabled: false },
  ]
  const given = { publication, rules, words: '# 厂名\n云溪纺织公司\n', dropRest: false }
  const written = await client.house.write({ ...given, stamp: empty.stamp })
  expect(written).toMatchObject({ kind: 'written', house: { rules, words: given.words, problems: [] } })
  const own = join(folder, 'house', '云溪晚报')
  expect(readFileSync(join(own, 'rules.json'), 'utf8')).toBe(
    '[\n  {"match":"人选名单","replace":"入选名单"},\n  {"regex":"(\\\\d)号","enabled":false}\n]\n',
  )
  expect(readdirSync(own).toSorted()).toEqual(['rules.json', 'words.txt'])
  const { stamp } = await client.house.read({ publication })
  expect(await client.house.write({ ...given, rules: [], stamp })).toMatchObject({ kind: 'written' })
  expect(readFileSync(join(own, 'rules.json.bak'), 'utf8')).toContain('人选名单')
  expect(readdirSync(own).toSorted()).toEqual(['rules.json', 'rules.json.bak', 'words.txt'])
})

test('a rule that cannot be used is written beside the others, told of by its place, and these are used', async () => {
  const folder = temporaryFolder()
  const session = openTestLibrary(folder)
  const client = windowOf(session)
  const { stamp } = await client.house.read({ publication: null })
  const good = { match: '夜校', replace: '夜大', policy: 'correct' }
  const rules = [{ regex: '(' }, good, { match: '名单', wrong: 1 }, { match: '报'.repeat(300) }, good]
  const written = await client.house.write({ publication: null, rules, words: '', dropRest: false, stamp })
  if (written.kind !== 'written') throw new Error(written.kind)
  expect(written.house).toMatchObject({ rules, whole: true })
  expect(written.house.problems.map(({ at, reason }) => [at, reason.key])).toEqual([
    [0, 'house.problems.bad-regex'],
    [2, 'house.problems.unknown-field'],
    [3, 'house.problems.text'],
    [4, 'house.problems.same-id'],
  ])
  expect((await importPage(session)).text).toContain('夜大')
  expect(JSON.parse(readFileSync(join(folder, 'house', 'rules.json'), 'utf8'))).toEqual(rules)
})

test('rules that no file could hold are refused, and nothing is written', async () => {
  const folder = temporaryFolder()
  const client = windowOf(openTestLibrary(folder))
  const { stamp } = await client.house.read({ publication: null })
  const rules = Array.from({ length: 2000 }, (_, at) => ({
    id: `${at}`,
    match: '甲',
    hint: '乙'.repeat(1000),
  }))
  const refused = await client.house.write({ publication: null, rules, words: '', dropRest: false, stamp })
  expect(refused).toMatchObject({
    kind: 'refused',
    problems: [{ reason: { key: 'house.problems.too-large' } }],
  })
  expect(existsSync(join(folder, 'house', 'rules.json'))).toBe(false)
})

test('a write over files that changed meanwhile does nothing', async () => {
  const folder = temporaryFolder()
  const client = windowOf(openTestLibrary(folder))
  const { stamp } = await client.house.read({ publication: null })
  put(folder, 'rules.json', '[{"match": "甲"}]')
  const late = await client.house.write({ publication: null, rules: [], words: '', dropRest: false, stamp })
  expect(late).toMatchObject({ kind: 'changed', house: { rules: [{ match: '甲' }] } })
  expect(readFileSync(join(folder, 'house', 'rules.json'), 'utf8')).toContain('甲')
})

test.each([
  ['rules.json', '[{"match": "甲"}, {"match": "乙",, "hint": 1}, "丙"]'],
  ['words.txt', Buffer.from('d4c6cfaa', 'hex')],
])('what cannot be read of %s is not written over, unless that is asked for', async (name, content) => {
  const folder = temporaryFolder()
  const client = windowOf(openTestLibrary(folder))
  const file = join(folder, 'house', name)
  mkdirSync(dirname(file))
  writeFileSync(file, content)
  const before = readFileSync(file)
  const { stamp, problems, whole } = await client.house.read({ publication: null })
  expect([whole, problems[0]?.at]).toEqual([false, null])
  const now = { publication: null, rules: [{ match: '丁' }], words: '书展\n', stamp }
  const refused = await client.house.write({ ...now, dropRest: false })
  if (refused.kind !== 'refused') throw new Error(refused.kind)
  expect(new Set(refused.problems.map((one) => one.file))).toEqual(new Set([`house/${name}`]))
  expect(readFileSync(file)).toEqual(before)
  expect(await client.house.write({ ...now, dropRest: true })).toMatchObject({ kind: 'written' })
  expect(readFileSync(`${file}.bak`)).toEqual(before)
})

test('the source stays as it was, whatever a house rule does', async () => {
  const folder = temporaryFolder()
  const session = openTestLibrary(folder)
  put(folder, 'rules.json', [{ regex: '.+', replace: '', policy: 'correct' }])
  const { imported } = await importPage(session)
  expect(sourceText(session.library.db, imported.page.id)?.lines).toEqual([page.trim()])
})

/** With its own proofreading thread: what runs without end must not run in the test. */
function openWithThreads(folder: string): LibrarySession {
  const session = openLibrary(folder, { cleaner: cleanInProcess })
  onTestFinished(async () => {
    if (session.library.db.open) await session.close()
  })
  return session
}

test('at the desk the house has its say whenever the text is read again', async () => {
  const folder = temporaryFolder()
  const session = openWithThreads(folder)
  const suspecting = { match: '人选名单', replace: '入选名单' }
  put(folder, 'rules.json', [suspecting, { match: '第l届', policy: 'leave' }])
  const { imported } = await importPage(session, `${page}\n第l届书展今日开幕。\n\n${'a'.repeat(60)}!\n`)
  const { id } = imported.page
  const doubts = async (open: LibrarySession) => {
    const { version } = open.pages.get(id)
    const found = await windowOf(open).suspects.of({ page: id, version, look: 'again' })
    return found.kind === 'found' ? found.suspects.map((one) => `${one.rule} ${one.text}`) : []
  }
  put(folder, 'rules.json', [
    { id: '失控', regex: '(a+)+$' },
    suspecting,
    { match: '第l届', policy: 'leave' },
  ])
  const found = await doubts(session)
  expect(found).toContain('house 人选名单')
  expect(found).not.toContain('misreads l')
  expect(session.house.read(null).stopped).toEqual(['失控'])

  await session.close()
  put(folder, 'rules.json', [])
  const without = await doubts(openWithThreads(folder))
  expect(without).not.toContain('house 人选名单')
  expect(without).toContain('misreads l')
})

test("a publication's rules and choices follow its new title", async () => {
  const folder = temporaryFolder()
  const session = openTestLibrary(folder)
  const window = windowOf(session)
  put(folder, '云溪晚报/rules.json', [{ match: '夜校', replace: '夜大', policy: 'correct' }])
  const { imported } = await importPage(session)
  await importPage(session, page, { number: '413' })
  const [before] = await window.shelf.publications()
  if (!before) throw new Error('no publication')
  const scope = { kind: 'publication', publication: before.id } as const
  await window.policies.set({ scope, rule: 'debris', treatment: 'leave' })
  await window.shelf.renamePublication({ publication: before.id, title: ' 云溪日报 ' })
  expect(await window.shelf.publications()).toEqual([{ ...before, title: '云溪日报' }])
  expect(await window.shelf.issues({ publication: before.id })).toHaveLength(2)
  expect((await window.policies.read({ scope })).own).toEqual({ debris: 'leave' })
  expect((await window.pages.open({ page: imported.page.id })).issue.publication).toBe(before.id)
  expect(readdirSync(join(folder, 'house'))).toEqual(['云溪日报'])
  expect((await importPage(session, page, { publication: '云溪日报' })).text).toContain('夜大')
  expect((await importPage(session, page, { publication: '云溪晚报' })).text).toContain('夜校')
})

test('a title that is taken, empty or has a house of its own is refused, and all stays as it was', async () => {
  const folder = temporaryFolder()
  const session = openTestLibrary(folder)
  const window = windowOf(session)
  put(folder, '云溪晚报/words.txt', '书展\n')
  put(folder, '江城日报/words.txt', '夜校\n')
  await importPage(session)
  await importPage(session, page, { publication: '云西晚报' })
  const before = await window.shelf.publications()
  const one = before.find(({ title }) => title === '云溪晚报')
  if (!one) throw new Error('no publication')
  const rename = (title: string) => window.shelf.renamePublication({ publication: one.id, title })
  await expect(rename('云西晚报')).rejects.toMatchObject({ data: { kind: 'publication-exists' } })
  await expect(rename('江城日报')).rejects.toMatchObject({
    data: { kind: 'file-exists', values: { context: 'house', file: 'house/江城日报' } },
  })
  await expect(rename('  ')).rejects.toThrow('Input validation failed')
  expect(await window.shelf.publications()).toEqual(before)
  expect(readdirSync(join(folder, 'house')).toSorted()).toEqual(['云溪晚报', '江城日报'].toSorted())
})

test('of two publications whose titles name one folder, the one that is renamed takes a copy along', async () => {
  const folder = temporaryFolder()
  const session = openTestLibrary(folder)
  const window = windowOf(session)
  await importPage(session, page, { publication: '云溪：晚报?' })
  await importPage(session, page, { publication: '云溪：晚报*' })
  put(folder, '云溪：晚报/words.txt', '书展\n')
  const [one] = await window.shelf.publications()
  if (!one) throw new Error('no publication')
  await window.shelf.renamePublication({ publication: one.id, title: '江城日报' })
  expect(readdirSync(join(folder, 'house')).toSorted()).toEqual(['云溪：晚报', '江城日报'].toSorted())
})

describe('where two publications share a folder of the house', () => {
  async function shared() {
    const folder = temporaryFolder()
    const session = openTestLibrary(folder)
    await importPage(session, page, { publication: '云溪：晚报?' })
    const other = (await importPage(session, page, { publication: '云溪：晚报*' })).imported.page.id
    put(folder, '云溪：晚报/words.txt', '书展\n')
    const window = windowOf(session)
    const one = (await window.shelf.publications()).find(({ title }) => title === '云溪：晚报?')
    if (!one) throw new Error('no publication')
    const rename = () => window.shelf.renamePublication({ publication: one.id, title: '江城日报' })
    return { session, window, other, rename, houses: () => readdirSync(join(folder, 'house')).toSorted() }
  }

  test('one whose pages are all removed keeps it, for when they are put back', async () => {
    const { session, window, other, rename, houses } = await shared()
    await window.shelf.removePage({ page: other })
    await rename()
    expect(houses()).toEqual(['云溪：晚报', '江城日报'].toSorted())
    await window.shelf.putPageBack({ page: other })
    expect(session.house.read('云溪：晚报*').words).toBe('书展\n')
  })

  test('a new title that cannot be kept leaves no copy behind', async () => {
    const { session, rename, houses } = await shared()
    // Refuses the commit, as a full disk would.
    session.library.db.exec(`
      CREATE TEMP TABLE none (id INTEGER PRIMARY KEY);
      CREATE TEMP TABLE refused (of REFERENCES none DEFERRABLE INITIALLY DEFERRED);
      CREATE TEMP TRIGGER refuse AFTER UPDATE ON main.publication BEGIN INSERT INTO refused VALUES (1); END`)
    await expect(rename()).rejects.toThrow('FOREIGN KEY constraint failed')
    expect(houses()).toEqual(['云溪：晚报'])
  })
})
