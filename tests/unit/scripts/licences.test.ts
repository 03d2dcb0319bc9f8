import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../../scripts/run'

/** What a program may be built of and passed on with no more than a notice. */
const free = new Set(['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '(MIT OR CC0-1.0)'])

interface Locked {
  readonly dev?: true
  readonly license?: string
}

test('what ships asks for no more than a notice, but for libvips, which lies beside sharp as a library of its own', () => {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  const shipped = Object.entries(packages as Readonly<Record<string, Locked>>).filter(
    ([path, { dev }]) => path !== '' && !dev,
  )
  const others = shipped.filter(([, { license }]) => !free.has(license ?? ''))
  expect(shipped.length).toBeGreaterThan(100)
  expect(others.filter(([path]) => !/^node_modules\/@img\/sharp-/u.test(path)).map(([path]) => path)).toEqual(
    [],
  )
  for (const [path, { license }] of others) expect(license, path).toMatch(/\bLGPL-3\.0-or-later\b/u)
})
