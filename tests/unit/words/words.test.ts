import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { troubleKinds } from '../../../src/core/contract'
import { Unreadable, unreadableKinds } from '../../../src/core/formats'
import { parseXml } from '../../../src/core/formats/xml'
import { patternFault } from '../../../src/core/text'
import { systemFault, Trouble } from '../../../src/main/library'
import { Complaint, languageOf, sentenceOf, speaker, terminalLanguage } from '../../../src/main/words'

describe('a sentence', () => {
  const say = speaker('en')

  test('names the file that trouble is with', () => {
    expect(sentenceOf(new Trouble('file-empty', { file: 'a.txt' }), say)).toContain('“a.txt”')
  })

  test('names what a host could not do, and keeps signs as they are', () => {
    const complaint = new Complaint('cli.cannotWrite', { file: '<a> & b.txt', fault: 'system.denied' })
    expect(sentenceOf(complaint, say)).toBe(
      '“<a> & b.txt” cannot be written: access to it is denied. What was there before is as it was.',
    )
  })

  test.each(['en', 'zh-CN'] as const)('about a file fits a command that imports nothing: %s', (language) => {
    const ofFiles = [...unreadableKinds, ...troubleKinds.filter((kind) => kind.startsWith('file-'))]
    const said = ofFiles.map((kind) => speaker(language)(`trouble.${kind}`, { file: 'a.txt' }))
    for (const sentence of said) expect(sentence).not.toMatch(/[Nn]othing was imported|未导入|没有导入/u)
  })

  test('is there for an error that nobody thought of', () => {
    expect(sentenceOf(new Error('out of paper'), say)).toContain('out of paper')
    expect(sentenceOf('a string', say)).toContain('a string')
  })
})

describe('why a window is gone', () => {
  const reasons = 'abnormal-exit killed crashed oom launch-failed integrity-failure memory-eviction'.split(
    ' ',
  )

  test.each(reasons)('is said in the editor’s language: %s', (reason) => {
    const why = (language: 'en' | 'zh-CN') => speaker(language)(`gone.why.${reason}`)
    expect(why('en')).toMatch(/^[A-Z][A-Za-z ,.]+\.$/u)
    // The program’s own name alone stands in Latin letters.
    expect(why('zh-CN').replace(' Stet', '')).toMatch(/^[^A-Za-z]+。$/u)
  })
})

describe('what the system says', () => {
  const written = (code: string, language: 'en' | 'zh-CN' = 'zh-CN') => {
    const error = Object.assign(new Error(`${code}: said in English, open '/tmp/a'`), { code })
    return sentenceOf(
      new Complaint('cli.cannotWrite', { file: 'a', ...systemFault(error) }),
      speaker(language),
    )
  }

  test.each(
    'EACCES EPERM ENOENT ENOSPC EDQUOT EROFS EISDIR ENOTDIR ENAMETOOLONG EMFILE EBUSY EEXIST EIO'.split(' '),
  )('is said in the editor’s language: %s', (code) => {
    expect(written(code)).toMatch(/^无法写入“a”：[^A-Za-z{}]+。原有内容未变。$/u)
    expect(written(code, 'en')).toMatch(/^“a” cannot be written: [a-z ,-]+\. What was there before/u)
  })

  test('is quoted where nobody has words for it', () => {
    expect(written('EXDEV')).toContain('“a”：EXDEV: said in English')
  })

  test('names the file, where nobody expected it', () => {
    let error: unknown = null
    try {
      readFileSync('/nowhere/a.txt')
    } catch (thrown) {
      error = thrown
    }
    expect(sentenceOf(error, speaker('zh-CN'))).toBe(
      '处理“/nowhere/a.txt”时发生了意外错误：没有这个文件或文件夹。',
    )
  })
})

describe('what is wrong with something written by rules', () => {
  const say = speaker('zh-CN')

  test('is said of an expression in the editor’s language, with the place', () => {
    const broken = (pattern: string) =>
      sentenceOf(new Trouble('pattern-broken', { pattern, ...patternFault(pattern, 'u') }), say)
    expect(broken('己*+')).toContain('第 3 个字符处，重复符号（*、+、?、{ }）前面没有可重复的内容。')
    // What she typed is shown as she typed it.
    expect(broken('$t(shell.close){{place}}(')).toContain('“$t(shell.close){{place}}(”')
  })

  test.each([
    ['<alto>\n<Layout></alto>', '第 2 行第 15 个字符处，结束标记与开始标记不相配'],
    ['<alto>\n<Layout', '第 2 行第 7 个字符处，文件到此中断'],
    ['<alto CONTENT=1/>', '第 1 行第 15 个字符处，标记里的属性写法不对'],
    ['<alto>河&谷;</alto>', '“&”后面的写法不对'],
    ['<alto>\u0001</alto>', '有 XML 不允许的字符'],
    ['<x:alto/>', '用了没有声明的命名空间前缀'],
    ['河谷', '根元素之外还有内容'],
    ['', '文件里没有任何元素'],
  ])('is said of XML in the editor’s language, with the place: %j', (xml, words) => {
    let trouble: unknown = null
    try {
      parseXml(xml)
    } catch (error) {
      if (error instanceof Unreadable) trouble = new Trouble(error.kind, { file: 'a.xml', ...error.values })
    }
    expect(sentenceOf(trouble, say)).toContain(words)
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
