import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../../scripts/run'

const window = join(root, 'src/renderer')
const read = (ending: RegExp) =>
  readdirSync(window, { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name))
    .map((name) => readFileSync(join(window, name), 'utf8'))
    .join('\n')

/** The roles' words, which the window states in its language. */
const byRole = /^--role-/u

test('what a style reads is stated: a colour that is not there is no colour, without a word', () => {
  const styles = read(/\.css$/u)
  const code = read(/\.tsx?$/u)
  const stated = new Set(styles.match(/(?<![\w-])--[\w-]+(?=\s*:)/gu))
  const missing = [...styles.matchAll(/var\((--[\w-]+)\)/gu)]
    .map(([, name = '']) => name)
    .filter((name) => !stated.has(name) && !code.includes(name) && !byRole.test(name))
  expect([...new Set(missing)]).toEqual([])
})
