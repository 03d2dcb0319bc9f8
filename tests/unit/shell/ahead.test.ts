import { expect, test } from 'vitest'
import { askAhead } from '../../../src/renderer/shell/ahead'

/** A library that says what it was asked: the work stopped at `last`, and every page but the seventh can be opened. */
function library(last: number | null) {
  const asked: string[] = []
  const answering =
    <T>(name: string, answer: T) =>
    async () => {
      asked.push(name)
      return answer
    }
  const client = {
    desk: {
      settings: answering('settings', { language: 'en' }),
      resume: answering('resume', { page: last, spots: [], kept: {} }),
    },
    shelf: { publications: answering('publications', []) },
    pages: {
      last: async () => {
        asked.push('last')
        if (last === 8) throw new RangeError('no answer')
        return last === null || last === 7 ? null : { page: { id: last } }
      },
      open: async ({ page }: { page: number }) => {
        asked.push(`open ${page}`)
        if (page === 7) throw new RangeError('no page 7')
        return { page: { id: page } }
      },
    },
  }
  return { asked, client: client as unknown as Parameters<typeof askAhead>[0] }
}

test('what the first picture waits for is asked for once, before anybody asks', async () => {
  const { asked, client } = library(3)
  const ahead = askAhead(client)
  const first = ['settings', 'resume', 'publications', 'last']
  expect(asked).toEqual(first)
  expect(await ahead(['desk', 'settings'], undefined)).toEqual({ language: 'en' })
  expect(await ahead(['desk', 'resume'], undefined)).toMatchObject({ page: 3 })
  expect(await ahead(['shelf', 'publications'], undefined)).toEqual([])
  expect(await ahead(['pages', 'open'], { page: 3 })).toEqual({ page: { id: 3 } })
  expect(asked).toEqual(first)
})

test('whoever asks again, or for something else, is not answered here', async () => {
  const { client } = library(3)
  const ahead = askAhead(client)
  await ahead(['pages', 'open'], { page: 3 })
  await ahead(['desk', 'resume'], undefined)
  expect(ahead(['pages', 'open'], { page: 3 })).toBeNull()
  expect(ahead(['desk', 'resume'], undefined)).toBeNull()
  expect(ahead(['shelf', 'issues'], { publication: 1 })).toBeNull()
})

test('another page than the one where the work stopped is opened as it is asked for', async () => {
  const { asked, client } = library(3)
  const ahead = askAhead(client)
  expect(await ahead(['pages', 'open'], { page: 4 })).toEqual({ page: { id: 4 } })
  expect(asked).toContain('open 4')
})

test.each([null, 8])(
  'where no page came (the last one is %s) it is opened as it is asked for',
  async (last) => {
    const { client } = library(last)
    const ahead = askAhead(client)
    expect(await ahead(['pages', 'open'], { page: 1 })).toEqual({ page: { id: 1 } })
  },
)

test('a page that cannot be opened is told to who asks for it, and to nobody else', async () => {
  const { client } = library(7)
  const ahead = askAhead(client)
  await expect(ahead(['pages', 'open'], { page: 7 })).rejects.toThrow('no page 7')
})
