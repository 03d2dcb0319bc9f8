import { expect, test } from 'vitest'
import { allArticlesWith, fewArticlesWith } from '../../src/main/library'
import { resembling } from '../../src/main/work/intake/resembles'
import { importText, openTestLibrary, temporaryFolder } from './support/library'

const story = '渡口的老艄公昨天把船交给了儿子，他说撑了四十年的篙也该歇一歇了。'
const other = '桥头新开的书店每晚亮灯到十点，附近的学生都爱来这里坐着看书写字。'
const folio = '河谷晚报城南新闻中心主办，本报地址河谷市城南大道东段老邮局旁边。'

async function libraryWith(...texts: readonly string[]) {
  const session = openTestLibrary(temporaryFolder())
  for (const [index, text] of texts.entries())
    await importText(session, text, { label: String(index + 1), name: `${index}.txt` })
  return (opening: string) => resembling(session.library.db, opening)?.label ?? null
}

test('a text is like the page that has most of it, and like none that shares a few words', async () => {
  const like = await libraryWith(`${story}\n`, `${other}\n`)
  expect(like(`${story}\n`)).toBe('1')
  expect(like(`${other}\n${story.slice(0, 8)}\n`)).toBe('2')
  expect(like(`${story.slice(0, 16)}，后来又到了对岸的集市上去。`)).toBeNull()
})

test('what is printed on many pages says nothing of one', async () => {
  const stories = ['灯会', '书展', '夜校', '早市', '花会'].map((word) => `${folio}\n\n${word}昨天开始了。\n`)
  const like = await libraryWith(...stories)
  expect(like(`${folio}\n`)).toBeNull()
})

test('who holds a stretch is told where they are few, and not counted where they are more', async () => {
  const session = openTestLibrary(temporaryFolder())
  for (const [index, word] of ['灯会', '书展', '夜校'].entries())
    await importText(session, `${folio}\n\n${word}昨天开始了。\n`, {
      label: String(index + 1),
      name: `${index}.txt`,
    })
  const { db } = session.library
  expect(fewArticlesWith(db, '书展昨天', 2)).toEqual(allArticlesWith(db, '书展昨天'))
  expect(fewArticlesWith(db, '昨天开始', 3)).toEqual(allArticlesWith(db, '昨天开始'))
  expect(fewArticlesWith(db, '昨天开始', 2)).toBeNull()
  expect(fewArticlesWith(db, '从没说过', 2)).toEqual([])
})

test('a text whose font gives radicals for characters is like the page that it was cleaned to', async () => {
  const like = await libraryWith(`${story}\n`, `${other}\n`)
  const radicals: Readonly<Record<string, string>> = { 老: '⽼', 子: '⼦', 十: '⼗', 口: '⼝' }
  expect(like([...story].map((char) => radicals[char] ?? char).join(''))).toBe('1')
})
