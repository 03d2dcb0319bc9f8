import { expect, test } from 'vitest'
import { type Command, Commands } from '../../../src/renderer/shell/commands'
import type { Keystroke } from '../../../src/renderer/shell/keystroke'

function command(id: string, key: Keystroke | null, ...alsoKeys: Keystroke[]): Command {
  return { id, group: 'edit', key, alsoKeys, run: () => undefined }
}

const all = [
  command('find', 'Mod-f'),
  command('export', 'Mod-e'),
  command('redo', 'Mod-y', 'Mod-Shift-z'),
  command('sheet', null),
]

/** Which commands go back to their keys from the start when one does, while these keys are chosen. */
function back(id: string, chosen: Readonly<Record<string, Keystroke | null>>): readonly string[] {
  const commands = new Commands()
  commands.add(all)
  commands.choose(chosen)
  return commands.backTogether(all.find((one) => one.id === id) ?? command(id, null)).map((one) => one.id)
}

test('a command whose key nobody was given goes back alone', () => {
  expect(back('find', { find: 'F7', export: 'F9' })).toEqual(['find'])
  expect(back('sheet', { sheet: 'F7', find: null })).toEqual(['sheet'])
})

test('two that changed their keys go back together', () => {
  expect(back('export', { export: 'Mod-f', find: 'Mod-e' })).toEqual(['export', 'find'])
})

test('whoever has the key that one goes back to gives it up, and so on', () => {
  expect(back('find', { find: 'F7', export: 'Mod-f', sheet: 'Mod-e' })).toEqual(['find', 'export', 'sheet'])
  expect(back('redo', { redo: null, find: 'Mod-Shift-z' })).toEqual(['redo', 'find'])
})

test('while one dialog of several is open, no command runs', () => {
  const ran: string[] = []
  const commands = new Commands()
  commands.add([{ ...command('undo', 'Mod-z'), run: () => void ran.push('undo') }])
  const [letGo, letGoToo] = [commands.hold(), commands.hold()]
  letGo()
  expect(commands.run('undo')).toBe(false)
  letGoToo()
  expect(commands.run('undo')).toBe(true)
  expect(ran).toEqual(['undo'])
})

test('what is to be done before a command that no key asked for is done before it, as long as it is wanted', () => {
  const ran: string[] = []
  const commands = new Commands()
  commands.add([{ ...command('find', null), run: () => ran.push('find') }])
  const stop = commands.before(() => ran.push('before'))
  expect(commands.run('export')).toBe(false)
  commands.run('find')
  stop()
  commands.run('find')
  expect(ran).toEqual(['before', 'find', 'find'])
})
