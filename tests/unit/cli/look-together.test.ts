import { expect, test } from 'vitest'
import type { Inspection } from '../../../src/core/contract'
import type { PageOffered } from '../../../src/core/pairing'
import { lookTogether } from '../../../src/main/cli/look-together'

/** Files by their paths, with what each says of its publication: '' = nothing; null = it cannot be read. */
function looking(files: Readonly<Record<string, string | null>>) {
  const seen: string[] = []
  const pages = Object.keys(files).map((path) => {
    const page = { text: { path }, scans: [] } as unknown as PageOffered
    const [, before = '', digits] = /([^/\d]*)(\d+)?$/u.exec(path) ?? []
    return { page, path, counted: digits === undefined ? null : { before, number: Number(digits) } }
  })
  const look = lookTogether(pages, async ({ text: { path } }) => {
    seen.push(path)
    const publication = files[path] ?? null
    if (publication === null) throw new Error(`${path} cannot be read`)
    return { publication, date: null, number: null } as unknown as Inspection
  })
  const publicationOf = async (path: string) => {
    const page = pages.find((one) => one.path === path)?.page as PageOffered
    return (await look(page)).issue.publication
  }
  return { seen, publicationOf }
}

test('a page whose masthead cannot be read is of the issue that the others of its series name', async () => {
  const { publicationOf, seen } = looking({ p1: '', p2: '河谷晚报', p3: '河谷晚报' })
  expect(await Promise.all(['p1', 'p2', 'p3'].map(publicationOf))).toEqual(Array(3).fill('河谷晚报'))
  expect(seen).toEqual(['p1', 'p2', 'p3'])
})

test('where two of a series contradict each other, none says anything of the third', async () => {
  const { publicationOf } = looking({ p1: '', p2: '河谷晚报', p3: '山城日报' })
  expect(await publicationOf('p1')).toBe('')
})

test('another folder, another beginning and a name that does not count are looked at by themselves', async () => {
  const { publicationOf, seen } = looking({ 'a/p1': '', 'b/p2': '河谷晚报', 'a/w3': '河谷晚报', 'a/x': '' })
  expect(await publicationOf('a/p1')).toBe('')
  expect(await publicationOf('a/x')).toBe('')
  expect(seen).toEqual(['a/p1', 'a/x'])
})

test('a file that cannot be read is told of in its turn, and says nothing of the others', async () => {
  const { publicationOf } = looking({ p1: null, p2: '', p3: '河谷晚报' })
  expect(await publicationOf('p2')).toBe('河谷晚报')
  await expect(publicationOf('p1')).rejects.toThrow('p1 cannot be read')
})
