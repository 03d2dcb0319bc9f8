import { expect, test } from 'vitest'
import { askAhead } from '../../../src/renderer/shell/ahead'

/** A library that says what it was asked, and opens every page but the seventh. */
function library(page: number | null) {
  const asked: string[] = []
  const client = {
    desk: {
      resume: async () => {
        asked.push('resume')
        return { page, spots: [], kept: {} }
      },
    },
    pages: {
      open: async ({ page }: { page: number }) => {
        asked.push(`open ${page}`)
        if (page === 7) throw new RangeError('no page 7')
        return { page }
      },
    },
  }
  return { asked, client: client as unknown as Parameters<typeof askAhead>[0] }
}

const settled = () => new Promise((resolve) => setImmediate(resolve))

test('the page where the work stopped is asked for once, before anybody asks', async () => {
  const { asked, client } = library(3)
  const ahead = askAhead(client)
  await settled()
  expect(asked).toEqual(['resume', 'open 3'])
  expect(await ahead(['desk', 'resume'], undefined)).toMatchObject({ page: 3 })
  expect(await ahead(['pages', 'open'], { page: 3 })).toEqual({ page: 3 })
  expect(ahead(['pages', 'open'], { page: 3 })).toBeNull()
  expect(ahead(['pages', 'open'], { page: 4 })).toBeNull()
  expect(ahead(['desk', 'resume'], undefined)).toBeNull()
})

test('where no page was open none is asked for', async () => {
  const { asked, client } = library(null)
  const ahead = askAhead(client)
  await settled()
  expect(asked).toEqual(['resume'])
  expect(ahead(['pages', 'open'], { page: 1 })).toBeNull()
})

test('a page that cannot be opened is told to who asks for it, and to nobody else', async () => {
  const { client } = library(7)
  const ahead = askAhead(client)
  await settled()
  await expect(ahead(['pages', 'open'], { page: 7 })).rejects.toThrow('no page 7')
})
