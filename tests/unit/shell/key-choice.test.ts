import { describe, expect, test } from 'vitest'
import { refusalOf, strokeOf } from '../../../src/renderer/shell/key-choice'
import { isPressed, sameStroke, signOf, signWithAlt } from '../../../src/renderer/shell/keystroke'

const event = (key: string, held: Partial<KeyboardEvent> = {}): KeyboardEvent =>
  ({
    key,
    code: '',
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    isComposing: false,
    getModifierState: () => false,
    ...held,
  }) as KeyboardEvent
const altGr = (key: string, code: string) =>
  event(key, { code, ctrlKey: true, altKey: true, getModifierState: (name) => name === 'AltGraph' })

describe('the keystroke that was pressed', () => {
  test.each([
    ['Mod-Shift-f', event('F', { code: 'KeyF', ctrlKey: true, shiftKey: true })],
    ['Alt-ArrowUp', event('ArrowUp', { altKey: true })],
    ['F8', event('F8')],
    ['Mod--', event('-', { ctrlKey: true })],
    ['Mod-,', event(',', { ctrlKey: true })],
    // On a Mac Option makes other signs, with a Russian layout letters are others.
    ['Alt-a', event('å', { code: 'KeyA', altKey: true })],
    ['Mod-s', event('ы', { code: 'KeyS', ctrlKey: true })],
    ['Mod-Alt-1', event('1', { code: 'Digit1', ctrlKey: true, altKey: true })],
  ])('is %s', (stroke, pressed) => {
    expect(strokeOf(pressed, false)).toBe(stroke)
  })

  test('is Mod with Cmd on a Mac', () => {
    expect(strokeOf(event('k', { code: 'KeyK', metaKey: true }), true)).toBe('Mod-k')
  })

  test.each([
    ['a key that is only held beside others', event('Shift', { shiftKey: true })],
    ['a key of an input method that composes', event('n', { isComposing: true })],
    ['a key that an input method took', event('Process')],
    ['a dead key', event('Dead')],
    ['what AltGr makes of a key', altGr('@', 'Digit2')],
  ])('is none for %s', (_, pressed) => {
    expect(strokeOf(pressed, false)).toBeNull()
  })
})

test('what AltGr writes is never a command', () => {
  expect(isPressed('Mod-Alt-2', event('2', { code: 'Digit2', ctrlKey: true, altKey: true }))).toBe(true)
  expect(isPressed('Mod-Alt-2', altGr('@', 'Digit2'))).toBe(false)
})

describe('a key is refused', () => {
  test.each([
    ['a', 'letter'],
    ['Shift-a', 'letter'],
    ['7', 'letter'],
    ['，', 'letter'],
    ['Enter', 'typing'],
    ['Shift-ArrowLeft', 'typing'],
    ['Mod-ArrowRight', 'typing'],
    ['Mod-Backspace', 'typing'],
    ['Mod- ', 'inputMethod'],
    ['Shift- ', 'inputMethod'],
    ['Mod-.', 'inputMethod'],
    ['Mod-c', 'clipboard'],
    ['Shift-Insert', 'clipboard'],
    ['Mod-w', 'system'],
    ['Alt-F4', 'system'],
  ])('%s: %s', (stroke, reason) => {
    expect(refusalOf(stroke)).toBe(reason)
  })

  test.each([
    'F8',
    'Shift-F6',
    'Mod-k',
    'Mod-Shift-f',
    'Alt-ArrowUp',
    'Mod--',
    'Mod-,',
    'Mod-Enter',
    'Mod-Alt-1',
  ])('%s is not', (stroke) => {
    expect(refusalOf(stroke)).toBeNull()
  })
})

test('two ways to write a keystroke are one key', () => {
  expect(sameStroke('Mod-Shift-f', 'Shift-Mod-F')).toBe(true)
  expect(sameStroke('Mod-f', 'Mod-Shift-f')).toBe(false)
  expect(sameStroke('Mod--', 'Mod--')).toBe(true)
})

describe('the sign that is pressed with Alt', () => {
  test('is that of the key, whatever Option or another script writes with it', () => {
    expect(signWithAlt(event('¡', { code: 'Digit1', altKey: true }))).toBe('1')
    expect(signWithAlt(event('ы', { code: 'KeyS', altKey: true }))).toBe('s')
  })

  test.each([
    ['with AltGr, which writes', altGr('²', 'Digit2')],
    ['while an input method composes', event('1', { code: 'Digit1', altKey: true, isComposing: true })],
    ['with Ctrl beside it', event('1', { code: 'Digit1', altKey: true, ctrlKey: true })],
    ['with Shift beside it', event('!', { code: 'Digit1', altKey: true, shiftKey: true })],
    ['where the key is no sign', event('ArrowUp', { code: 'ArrowUp', altKey: true })],
    ['without Alt', event('1', { code: 'Digit1' })],
  ])('is none %s', (_, pressed) => {
    expect(signWithAlt(pressed)).toBeNull()
  })
})

test.each([
  ['its letter, whatever script writes with it', 'д', 'KeyL', 'l'],
  ['its digit, whatever Shift writes with it', '&', 'Digit1', '1'],
  ['a digit of the keypad', '3', 'Numpad3', '3'],
  ['what it writes where it is neither', '/', 'Slash', '/'],
  ['its name where it writes nothing', 'F2', 'F2', 'f2'],
])('a key that is no text says %s', (_, key, code, sign) => {
  expect(signOf(event(key, { code }))).toBe(sign)
})
