import { describe, expect, test } from 'vitest'
import { Trouble } from '../../../src/main/library'
import { Complaint, languageOf, sentenceOf, speaker, terminalLanguage } from '../../../src/main/words'

describe('a sentence', () => {
  const say = speaker('en')

  test('names the file that trouble is with', () => {
    expect(sentenceOf(new Trouble('file-empty', { file: 'a.txt' }), say)).toContain('“a.txt”')
  })

  test('names what a host could not do, and keeps signs as they are', () => {
    const complaint = new Complaint('cli.cannotWrite', { file: '<a> & b.txt', reason: 'EACCES' })
    expect(sentenceOf(complaint, say)).toBe(
      '“<a> & b.txt” cannot be written: EACCES. What was there before is as it was.',
    )
  })

  test('is there for an error that nobody thought of', () => {
    expect(sentenceOf(new Error('out of paper'), say)).toContain('out of paper')
    expect(sentenceOf('a string', say)).toContain('a string')
  })
})

describe('the language', () => {
  test.each([
    ['zh', 'zh-CN'],
    ['zh_CN.UTF-8', 'zh-CN'],
    ['zh-Hant-TW', 'zh-CN'],
    ['zha', 'en'],
    ['C.UTF-8', 'en'],
    ['', 'en'],
  ] as const)('of the locale %j is %s', (locale, language) => {
    expect(languageOf(locale)).toBe(language)
  })

  test('of a terminal follows LC_ALL before LC_MESSAGES before LANG', () => {
    expect(terminalLanguage({ LC_ALL: '', LC_MESSAGES: 'zh_CN', LANG: 'en_GB' })).toBe('zh-CN')
    expect(terminalLanguage({ LC_ALL: 'en_GB', LC_MESSAGES: 'zh_CN' })).toBe('en')
    expect(terminalLanguage({})).toBe('en')
  })
})
