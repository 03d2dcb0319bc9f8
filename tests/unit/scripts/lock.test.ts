import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { missingFrom } from '../../../scripts/complete-lock'
import { root } from '../../../scripts/run'

test('the lock file names every optional package; if not: node scripts/complete-lock.ts', () => {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  expect(missingFrom(packages)).toEqual([])
})

test('a package is looked for where Node does: beside who asks, then above', () => {
  const asks = { version: '1.0.0', optionalDependencies: { b: '2.0.0' } }
  expect(missingFrom({ 'node_modules/a': asks })).toEqual([['node_modules/a', 'b', '2.0.0']])
  for (const path of ['node_modules/b', 'node_modules/a/node_modules/b'])
    expect(missingFrom({ 'node_modules/a': asks, [path]: {} })).toEqual([])
  const nested = { 'node_modules/a/node_modules/c': asks, 'node_modules/a/node_modules/b': {} }
  expect(missingFrom(nested)).toEqual([])
})
