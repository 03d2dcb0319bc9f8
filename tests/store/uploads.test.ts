import { createHash } from 'node:crypto'
import { type ClientLink, createORPCClient } from '@orpc/client'
import sharp from 'sharp'
import { expect, test, vi } from 'vitest'
import { type LibraryClient, type PageId, sliceBytes, type UploadId } from '../../src/core/contract'
import { inSlices } from '../../src/renderer/shell/slices'
import { openTestLibrary, somewhere, temporaryFolder } from './support/library'
import { windowOf } from './support/window'

/** A library as a window has it, and the sizes of all that was sent to it in one piece. */
function served() {
  const library = windowOf(openTestLibrary(temporaryFolder()))
  const sent: number[] = []
  const begun: UploadId[] = []
  const link: ClientLink<Record<never, never>> = {
    async call(path, input, { signal }) {
      for (const value of Object.values(input ?? {})) if (value instanceof File) sent.push(value.size)
      const asked = path.reduce((at: object, name) => Reflect.get(at, name) as object, library)
      const answer = await (asked as (input: unknown, options: object) => Promise<unknown>)(input, { signal })
      if (path.at(-1) === 'begin') begun.push((answer as { upload: UploadId }).upload)
      return answer
    },
  }
  return { library, sent, begun, window: createORPCClient<LibraryClient>(inSlices(link)) }
}

async function largeScan(): Promise<File> {
  const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const
  const image = sharp({ create: { width: 1500, height: 1500, channels: 3, background: 'white', noise } })
  return new File([Uint8Array.from(await image.png().toBuffer())], 'p1.png')
}

const text = new File(['云溪新桥昨天通车。\n'], 'p1.txt')
const taking = { file: text, encoding: null, again: false, ...somewhere }

test('a large file goes in slices, and is the same file', async () => {
  const { window, sent } = served()
  const { page } = await window.intake.take(taking)
  const file = await largeScan()
  expect(file.size).toBeGreaterThan(2 * sliceBytes)
  const { sheets } = await window.scans.attach({ page: page.id, sheet: 1, file })
  const bytes = new Uint8Array(await file.arrayBuffer())
  expect(sheets[0]?.scan).toBe(createHash('sha256').update(bytes).digest('hex'))
  expect(Math.max(...sent)).toBe(sliceBytes)
  expect(sent.reduce((sum, size) => sum + size, 0)).toBe(text.size + file.size)
})

test('what was sent for nothing is not kept', async () => {
  const { library, window, begun } = served()
  const file = await largeScan()
  await expect(window.scans.attach({ page: 99 as PageId, sheet: 1, file })).rejects.toThrow('not-found')
  const [upload] = begun
  if (!upload) throw new Error('nothing was sent in slices')
  await vi.waitFor(() =>
    expect(library.uploads.add({ upload, slice: new File(['云'], file.name) })).rejects.toMatchObject({
      data: { kind: 'file-vanished' },
    }),
  )
})

test('what was left behind, or is not whole, is refused by its name', async () => {
  const { library } = served()
  const piece = new File(['云溪'], 'p1.txt')
  const gone = { data: { kind: 'file-vanished', values: { file: 'p1.txt' } } }
  const named = (upload: Awaited<ReturnType<typeof begun>>) => ({
    ...taking,
    file: { upload, name: 'p1.txt' },
  })
  const begun = async () => (await library.uploads.begin({ name: 'p1.txt', size: piece.size })).upload
  const half = await begun()
  await expect(library.intake.take(named(half))).rejects.toMatchObject(gone)
  const dropped = await begun()
  await library.uploads.drop({ upload: dropped })
  await expect(library.uploads.add({ upload: dropped, slice: piece })).rejects.toMatchObject(gone)
  const oldest = await begun()
  for (let n = 0; n < 8; n++) await begun()
  await expect(library.uploads.add({ upload: oldest, slice: piece })).rejects.toMatchObject(gone)
  const whole = await begun()
  await library.uploads.add({ upload: whole, slice: piece })
  await expect(library.uploads.add({ upload: whole, slice: piece })).rejects.toThrow(RangeError)
  expect((await library.intake.take(named(whole))).kind).toBe('imported')
  await expect(library.intake.take(named(whole))).rejects.toMatchObject(gone)
})
