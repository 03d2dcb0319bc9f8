import { describe, expect, test } from 'vitest'
import { type Inspection, IssueId, type Page, PageId } from '../../../src/core/contract'
import type { PageOffered } from '../../../src/core/pairing'
import {
  type Batch,
  batchOf,
  coming,
  isBeside,
  isLeftOut,
  samePages,
  unfit,
  wanted,
} from '../../../src/renderer/intake/batch'
import { type BatchAct, reduce } from '../../../src/renderer/intake/batch-acts'
import { pagesOf, readyOf } from '../../../src/renderer/intake/entry'
import { claimOf, issueOf } from '../../../src/renderer/intake/facts'
import { counted, numbered } from '../../../src/renderer/intake/labels'
import { filled, isSame } from '../../../src/renderer/intake/shared-facts'

const page: Page = {
  id: PageId.parse(7),
  issue: IssueId.parse(2),
  label: '3',
  source: 'p3.txt',
  articles: 1,
  characters: 10,
}

function inspection(patch: Partial<Inspection> = {}): Inspection {
  return {
    format: 'text',
    encoding: 'utf-8',
    certainty: 0.9,
    lines: 2,
    characters: 10,
    opening: '河谷里的新码头',
    publication: '云溪科技报',
    date: '2024-03-18',
    number: null,
    label: '1',
    said: false,
    counted: null,
    labels: ['1'],
    leads: ['桥头的夜市开张'],
    apart: false,
    already: null,
    resembled: null,
    ...patch,
  }
}

function offered(path: string): PageOffered {
  return { text: { path, bytes: 1, open: async () => new File(['x'], path) }, scans: [] }
}

/** A batch of so many files, each read as its inspection says. */
function read(...inspections: readonly Partial<Inspection>[]): Batch {
  const files = inspections.map((_, index) => offered(`p${index}.txt`))
  return acted(
    batchOf(files),
    ...inspections.map((one, id): BatchAct => ({ kind: 'looked', id, inspection: inspection(one) })),
  )
}

function acted(batch: Batch, ...acts: readonly BatchAct[]): Batch {
  return acts.reduce(reduce, batch)
}

const facts = (batch: Batch, id: number) => readyOf(batch.entries[id] ?? fail(id))?.facts
const kinds = (batch: Batch) => batch.entries.map(({ state }) => state.kind)
const fail = (id: number): never => {
  throw new RangeError(`no entry ${id}`)
}

describe('an edit of an issue’s facts', () => {
  test('leaves to all what only the front page says', () => {
    const batch = acted(read({ number: '88' }, { number: null }), {
      kind: 'set',
      id: 0,
      fact: 'date',
      value: '2023-11-02',
    })
    expect(facts(filled(batch), 1)).toMatchObject({ date: '2023-11-02', number: '88' })
  })

  test('goes to all files whose guesses agree', () => {
    const batch = acted(read({}, {}), { kind: 'set', id: 0, fact: 'number', value: '412' })
    expect([facts(batch, 0)?.number, facts(batch, 1)?.number]).toEqual(['412', '412'])
  })

  test('is not needed where one page tells what no other contradicts', () => {
    const batch = filled(read({ number: null }, { number: '412' }, { number: null, publication: '' }))
    expect([0, 1, 2].map((id) => facts(batch, id)?.number)).toEqual(['412', '412', '412'])
    expect(facts(batch, 2)?.publication).toBe('云溪科技报')
    expect(isSame(batch)).toBe(true)
  })

  test('is needed for each where two pages contradict each other', () => {
    const batch = filled(read({ number: null }, { number: '412' }, { number: '413' }))
    expect(facts(batch, 0)?.number).toBe('')
    expect(isSame(batch)).toBe(false)
  })

  test('goes to all files of one publication, with the article of its title or without', () => {
    const titles = ['The Harbour Gazette', 'harbour gazette']
    const batch = read(...titles.map((publication) => ({ publication })))
    expect(isSame(batch)).toBe(true)
    const [one, other] = [0, 1].map((id) => facts(batch, id))
    expect(one && issueOf(one)).toBe(other && issueOf(other))
  })

  test('stays with its file where the guesses differ', () => {
    const batch = acted(read({}, { date: '2024-03-19' }), {
      kind: 'set',
      id: 0,
      fact: 'number',
      value: '412',
    })
    expect([facts(batch, 0)?.number, facts(batch, 1)?.number]).toEqual(['412', ''])
  })

  test('stays with its file when that was asked for, though they agree', () => {
    const batch = acted(
      read({}, {}),
      { kind: 'same', same: false, like: 0 },
      { kind: 'set', id: 1, fact: 'publication', value: '青杨湾日报' },
    )
    expect(facts(batch, 0)?.publication).toBe('云溪科技报')
  })

  test('makes all alike when “the same for all” is switched on', () => {
    const batch = acted(read({}, { publication: '', date: null }), { kind: 'same', same: true, like: 0 })
    expect(facts(batch, 1)).toMatchObject({ publication: '云溪科技报', date: '2024-03-18', label: '1' })
    expect(isSame(batch)).toBe(true)
  })

  test('never touches the label of another page', () => {
    const batch = acted(read({ label: '1' }, { label: '2' }), {
      kind: 'set',
      id: 0,
      fact: 'label',
      value: 'A1',
    })
    expect([facts(batch, 0)?.label, facts(batch, 1)?.label]).toEqual(['A1', '2'])
  })
})

describe('another encoding', () => {
  const looking = acted(
    read({ encoding: 'big5' }),
    { kind: 'set', id: 0, fact: 'publication', value: '手写的报名' },
    { kind: 'encode', ids: [0], encoding: 'gb18030' },
  )

  test('looks at the file anew', () => {
    expect(kinds(looking)).toEqual(['looking'])
  })

  test('keeps what was set by hand and guesses the rest again', () => {
    const batch = acted(looking, {
      kind: 'looked',
      id: 0,
      inspection: inspection({ encoding: 'gb18030', publication: '另一份报', label: '9' }),
    })
    expect(facts(batch, 0)).toMatchObject({ publication: '手写的报名', label: '9' })
  })

  test('drops the late answer for an encoding that is not asked for any more', () => {
    const batch = acted(looking, { kind: 'looked', id: 0, inspection: inspection({ encoding: 'utf-8' }) })
    expect(kinds(batch)).toEqual(['looking'])
  })
})

describe('an import', () => {
  test('takes what is new, and what is known only when asked', () => {
    const batch = read({}, { already: page })
    expect(wanted(batch).map(({ id }) => id)).toEqual([0])
    expect(wanted(acted(batch, { kind: 'choose', ids: [1], chosen: true })).map(({ id }) => id)).toEqual([
      0, 1,
    ])
  })

  test('takes what looks like a page of the library unless it is left out', () => {
    const batch = read({}, { resembled: page }, { resembled: page })
    expect(batch.entries.filter(isBeside).map(({ id }) => id)).toEqual([1, 2])
    const without = acted(batch, { kind: 'choose', ids: [1], chosen: false })
    expect(wanted(without).map(({ id }) => id)).toEqual([0, 2])
    expect(coming(without).map(({ id }) => id)).toEqual([0, 2])
    expect(without.entries.filter(isLeftOut).map(({ id }) => id)).toEqual([1])
  })

  test('counts what comes in: neither what cannot be read nor what is in the library already', () => {
    const ids = (batch: Batch) => coming(batch).map(({ id }) => id)
    const begun = batchOf(['a', 'b', 'c', 'd'].map(offered))
    expect(ids(begun)).toEqual([0, 1, 2, 3])
    const read = acted(
      begun,
      { kind: 'looked', id: 0, inspection: inspection() },
      { kind: 'unreadable', id: 1, error: new Error('empty') },
      { kind: 'looked', id: 2, inspection: inspection({ already: page }) },
    )
    expect(ids(read)).toEqual([0, 3])
    const done = acted(
      read,
      { kind: 'looked', id: 3, inspection: inspection({ label: '2' }) },
      { kind: 'start' },
      { kind: 'taken', id: 0, imported: { kind: 'imported', page, more: [], warnings: [] } },
      { kind: 'failed', id: 3, error: new Error('full') },
      { kind: 'stop', finished: true },
    )
    expect(ids(done)).toEqual([0])
  })

  test('goes on past a file that fails, and offers it again', () => {
    const batch = acted(
      read({}, {}),
      { kind: 'start' },
      { kind: 'taking', id: 0 },
      { kind: 'failed', id: 0, error: new Error('full') },
      { kind: 'taking', id: 1 },
      { kind: 'taken', id: 1, imported: { kind: 'imported', page, more: [], warnings: [] } },
      { kind: 'stop', finished: true },
    )
    expect(kinds(batch)).toEqual(['failed', 'taken'])
    expect(batch.phase).toBe('finished')
    expect(wanted(batch).map(({ id }) => id)).toEqual([0])
  })

  test('gives a file that was under way back when it is stopped', () => {
    const batch = acted(
      read({}),
      { kind: 'start' },
      { kind: 'taking', id: 0 },
      { kind: 'stop', finished: false },
    )
    expect(kinds(batch)).toEqual(['ready'])
    expect(batch.phase).toBe('choosing')
  })

  test('says which files lack a fact', () => {
    expect(unfit(read({ label: '' }, {})).map(({ id }) => id)).toEqual([0])
  })

  test('asks nothing of a file that cannot be read', () => {
    const batch = acted(batchOf([offered('x')]), {
      kind: 'unreadable',
      id: 0,
      error: new Error('empty'),
    })
    expect(wanted(batch)).toEqual([])
    expect(readyOf(batch.entries[0] ?? fail(0))).toBeNull()
  })
})

describe('a file of several printed pages', () => {
  test('becomes as many pages as it has where they name themselves, and one where the editor says so', () => {
    const several = read({ labels: ['A1', 'A2', 'A3'], apart: true, label: 'A3' })
    const [entry] = several.entries
    expect(entry && pagesOf(entry)).toBe(3)
    expect(entry && readyOf(entry)?.facts.label).toBe('A1')
    const [one] = acted(several, { kind: 'apart', id: 0, apart: false }).entries
    expect(one && pagesOf(one)).toBe(1)
    expect(one && readyOf(one)?.facts.label).toBe('A3')
  })

  test('keeps the label that the editor wrote', () => {
    const batch = acted(
      read({ labels: ['A1', 'A2'], label: '1' }),
      { kind: 'set', id: 0, fact: 'label', value: 'B7' },
      { kind: 'apart', id: 0, apart: true },
    )
    const [entry] = batch.entries
    expect(entry && readyOf(entry)?.facts.label).toBe('B7')
  })
})

test('a page that is in the library already is taken again for its scan alone', () => {
  const text = { path: 'p1.xml', bytes: 1, open: async () => new File(['x'], 'p1.xml') }
  const scan = { path: 'p1.tif', bytes: 1, open: async () => new File(['x'], 'p1.tif') }
  const looked: BatchAct = { kind: 'looked', id: 0, inspection: inspection({ already: page }) }
  expect(wanted(acted(batchOf([{ text, scans: [scan] }]), looked))).toHaveLength(1)
  expect(wanted(acted(batchOf([{ text, scans: [] }]), looked))).toHaveLength(0)
})

describe('labels that follow from one that was set', () => {
  const labels = (batch: Batch) => counted(filled(batch)).entries.map((entry) => readyOf(entry)?.facts.label)
  const set = (id: number, value: string): BatchAct => ({ kind: 'set', id, fact: 'label', value })

  test('are counted on in files that do not say which page they are', () => {
    const batch = read({ label: '' }, { label: '' }, { label: '' })
    expect(labels(batch)).toEqual(['', '', ''])
    expect(labels(acted(batch, set(0, 'A09')))).toEqual(['A09', 'A10', 'A11'])
    expect(labels(acted(batch, set(0, '1'), set(1, '5')))).toEqual(['1', '5', '6'])
  })

  test('are counted on over guesses that repeat one', () => {
    const batch = read({ label: '' }, { label: '1' }, { label: '2' })
    expect(labels(acted(batch, set(0, '1')))).toEqual(['1', '2', '3'])
    // In issues of their own both may be page 1.
    expect(labels(acted(batch, { kind: 'same', same: false, like: 0 }, set(0, '1')))).toEqual(['1', '1', '2'])
  })

  test('end where a file says its own, or a label has no number', () => {
    const batch = read({ label: '' }, { label: '' }, { label: '7' }, { label: '' })
    expect(labels(acted(batch, set(0, '2')))).toEqual(['2', '3', '7', ''])
    expect(labels(acted(batch, set(0, '封面')))).toEqual(['封面', '', '7', ''])
  })

  test('leave room for a file that becomes several pages', () => {
    const batch = read({ label: '', labels: ['', '', ''], apart: true }, { label: '' })
    expect(labels(acted(batch, set(0, '1')))).toEqual(['1', '4'])
  })

  test('are what the files are taken with', () => {
    const batch = acted(read({ label: '' }, { label: '' }), set(0, '1'), { kind: 'start' })
    expect(batch.entries.map((entry) => readyOf(entry)?.facts.label)).toEqual(['1', '2'])
    expect(unfit(batch)).toEqual([])
  })
})

describe('labels that names count', () => {
  const count = (number: number): Partial<Inspection> => ({
    label: number === 0 ? '' : String(number),
    counted: { before: '', number },
  })
  const labels = (batch: Batch) => numbered(batch).entries.map((entry) => readyOf(entry)?.facts.label)

  test('begin with page 1 where the names begin with 0, in whatever order the files are read', () => {
    expect(labels(read(count(0), count(1), count(2)))).toEqual(['1', '2', '3'])
    expect(labels(read(count(2), count(1), count(0)))).toEqual(['3', '2', '1'])
  })

  test('give way to what the editor writes', () => {
    const batch = acted(read(count(0), count(1)), { kind: 'set', id: 1, fact: 'label', value: 'A1' })
    expect(labels(batch)).toEqual(['1', 'A1'])
  })

  test('are what the files are taken with', () => {
    const taken = acted(read(count(0), count(1)), { kind: 'start' })
    expect(taken.entries.map((entry) => readyOf(entry)?.facts.label)).toEqual(['1', '2'])
  })
})

describe('two files of one page', () => {
  test('the later is told to be the same page as the one before it', () => {
    const same = samePages(read({ label: '1' }, { label: '2' }, { label: '1' }), new Map())
    expect([...same]).toEqual([[2, 'p0.txt']])
  })

  test('pages of different issues, and files that still lack their page, are no one page', () => {
    const apart = read({ date: '2024-03-18' }, { date: '2024-03-19' }, { label: '' }, { label: '' })
    expect(samePages(apart, new Map()).size).toBe(0)
  })

  test('a page that is in the library already is claimed too', () => {
    const facts = { publication: '云溪科技报', date: '2024-03-18', number: '', label: '2' }
    const standing = new Map([[claimOf(facts), 'page-2.alto.xml']])
    expect([...samePages(read({ label: '1' }, { label: '2 ' }), standing)]).toEqual([[1, 'page-2.alto.xml']])
  })
  test('is claimed however the date of its issue was typed', () => {
    const facts = { publication: '云溪科技报', date: '2024-03-18', number: '' }
    const typed = { ...facts, publication: '云溪科技报 ', date: '2024年3月18日' }
    expect(issueOf(typed)).toBe(issueOf(facts))
    expect(claimOf({ ...typed, label: '2 ' })).toBe(claimOf({ ...facts, label: '2' }))
    expect(issueOf({ ...facts, number: '8' })).not.toBe(issueOf(facts))
  })
})
