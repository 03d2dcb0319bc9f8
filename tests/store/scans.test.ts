import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import type { PageId } from '../../src/core/contract'
import { backup, verify } from '../../src/main/work'
import {
  bytesOf,
  image,
  lightness,
  paper,
  picture,
  placesIn,
  served,
  taking,
  textPage,
} from './support/served-scans'

test('a scan comes in tiles of 512 pixels, the whole of it in the lowest one', async () => {
  const { window } = served()
  const { page } = await window.intake.take(taking(new File([paper], 'paper.pdf')))
  const scan = (await placesIn(window, { page: page.id })).sheets[0]?.scan ?? ''
  expect(await window.scans.about({ scan })).toEqual({ width: 1111, height: 833, levels: 3, tile: 512 })
  const sizes = async (level: number, x: number, y: number) => {
    const { width, height } = await sharp(
      await bytesOf(await window.scans.tile({ scan, level, x, y })),
    ).metadata()
    return [width, height]
  }
  expect(await sizes(0, 0, 0)).toEqual([278, 209])
  expect(await sizes(1, 0, 0)).toEqual([512, 417])
  expect(await sizes(1, 1, 0)).toEqual([44, 417])
  expect(await sizes(2, 2, 1)).toEqual([87, 321])
  await expect(window.scans.tile({ scan, level: 2, x: 3, y: 0 })).rejects.toThrow('no tile 3, 0 at level 2')
  await expect(window.scans.about({ scan: 'a'.repeat(64) })).rejects.toMatchObject({
    data: { kind: 'not-found' },
  })
})

test('a word’s place is cut out, and none where there is no scan', async () => {
  const { window } = served()
  const { page } = await window.intake.take(taking(new File([paper], 'paper.pdf')))
  const cut = await window.scans.crop({ page: page.id, line: 1, from: 4, to: 9 })
  const whole = await window.scans.crop({ page: page.id, line: 1, from: 0, to: 40 })
  if (!cut || !whole) throw new Error('no crop')
  const word = await sharp(await bytesOf(cut)).metadata()
  const line = await sharp(await bytesOf(whole)).metadata()
  expect(word.width).toBeLessThan(line.width / 2)
  expect(line.width).toBeLessThanOrEqual(600)
  const text = await window.intake.take(taking(new File(['只有文字'], 'text.txt')))
  expect(await placesIn(window, { page: text.page.id })).toEqual({ sheets: [], lines: [] })
  expect(await window.scans.crop({ page: text.page.id, line: 1, from: 0, to: 2 })).toBeNull()
})

test('what tiles are cut from can be thrown away', async () => {
  const { library, window } = served()
  const { page } = await window.intake.take(taking(new File([paper], 'paper.pdf')))
  const scan = (await placesIn(window, { page: page.id })).sheets[0]?.scan ?? ''
  await window.scans.tile({ scan, level: 1, x: 0, y: 0 })
  const pyramid = join(library, 'scans', `${scan}.pyramid.tif`)
  expect(existsSync(pyramid)).toBe(true)
  rmSync(pyramid)
  expect((await window.scans.tile({ scan, level: 1, x: 0, y: 0 })).size).toBeGreaterThan(0)
})

test('the whole scan is seen before its tiles are made, and looks as it does then', async () => {
  const { library, window } = served()
  const ink = { input: { create: { width: 700, height: 200, channels: 3, background: 'black' } } } as const
  const photo = picture(1800, 900)
    .composite([{ ...ink, left: 150, top: 500 }])
    .jpeg()
    .withMetadata({ orientation: 6 })
  const file = await image(photo, 'turned.jpg')
  const { sheets } = await window.scans.attach({ page: await textPage(window), sheet: 1, file })
  const scan = sheets[0]?.scan ?? ''
  const pyramid = join(library, 'scans', `${scan}.pyramid.tif`)
  const first = await bytesOf(await window.scans.tile({ scan, level: 0, x: 0, y: 0 }))
  expect(existsSync(pyramid)).toBe(false)
  await window.scans.tile({ scan, level: 2, x: 0, y: 0 })
  expect(existsSync(pyramid)).toBe(true)
  const later = await bytesOf(await window.scans.tile({ scan, level: 0, x: 0, y: 0 }))
  const size = ({ width, height }: { width: number; height: number }) => [width, height]
  expect(size(await sharp(first).metadata())).toEqual(size(await sharp(later).metadata()))
  const apart = await sharp(first)
    .composite([{ input: Buffer.from(later), blend: 'difference' }])
    .png()
    .toBuffer()
  expect(await lightness(apart)).toBeLessThan(6)
})

test('of a large image tiles are there with it, and none of one that breaks off', async () => {
  const { library, window } = served()
  const page = await textPage(window)
  const large = await picture(6400, 4800).jpeg({ quality: 30 }).toBuffer()
  const broken = new File([Uint8Array.from(large.subarray(0, large.length / 2))], 'half.jpg')
  await expect(window.scans.attach({ page, sheet: 1, file: broken })).rejects.toMatchObject({
    data: { kind: 'image-broken' },
  })
  expect(existsSync(join(library, 'scans')) ? readdirSync(join(library, 'scans')) : []).toEqual([])
  const file = new File([Uint8Array.from(large)], 'whole.jpg')
  const { sheets } = await window.scans.attach({ page, sheet: 1, file })
  expect(existsSync(join(library, 'scans', `${sheets[0]?.scan}.pyramid.tif`))).toBe(true)
})

test('a page that is not there has no sheets to tell of', async () => {
  const { window } = served()
  await expect(placesIn(window, { page: 99 as PageId })).rejects.toMatchObject({
    data: { kind: 'not-found' },
  })
})

test('a backup holds the scans, and not what is made of them', async () => {
  const { library, window } = served()
  const { page } = await window.intake.take(taking(new File([paper], 'paper.pdf')))
  const scans = (await placesIn(window, { page: page.id })).sheets.flatMap(({ scan }) => scan ?? [])
  await window.scans.tile({ scan: scans[0] ?? '', level: 0, x: 0, y: 0 })
  const out = join(library, '..', 'backup')
  await backup(library, out)
  expect(readdirSync(join(out, 'scans')).toSorted()).toEqual(scans.map((scan) => `${scan}.jpg`).toSorted())
  expect((await verify(out)).differences).toEqual([])
})

test('a scan that is gone or spoilt is told, and the text beside it stays whole', async () => {
  const { library, window } = served()
  const { page } = await window.intake.take(taking(new File([paper], 'paper.pdf')))
  const [gone = '', spoilt = ''] = (await placesIn(window, { page: page.id })).sheets.map(
    ({ scan }) => scan ?? '',
  )
  rmSync(join(library, 'scans', `${gone}.jpg`))
  writeFileSync(join(library, 'scans', `${spoilt}.jpg`), 'no image')
  const { differences } = await verify(library)
  expect(differences.map(({ where, detail }) => `${where}: ${detail}`).toSorted()).toEqual(
    [
      `scan: the scan paper.pdf (${gone}) is not there`,
      `scan: the scan paper.pdf (${spoilt}) is not the image that was kept`,
    ].toSorted(),
  )
  const tile = (scan: string) => window.scans.tile({ scan, level: 0, x: 0, y: 0 })
  await expect(tile(gone)).rejects.toMatchObject({ data: { kind: 'scan-lost' } })
  await expect(tile(spoilt)).rejects.toMatchObject({ data: { kind: 'scan-damaged' } })
  expect((await window.pages.open({ page: page.id })).source.lines).toHaveLength(6)
})
