import { describe, expect, test } from 'vitest'
import { found } from './found-misreads'

describe('a character whose twin stands far more readily amid the words around it', () => {
  test.each([
    ['灯最亮的时侯是在夜里。', '侯→候'],
    ['令年上半年，渡口添了两条新船。', '令→今'],
    ['渡口的运动扬上，船工们排成四队。', '扬→场'],
    ['记不往是哪一天了。', '往→住'],
  ])('makes way for it, though each is a word alone: %s', (text, mended) => {
    expect(found(text)).toEqual([mended])
  })

  test.each([
    '渡口法庭庭长冼卫民说，船工的官司一年比一年少。',
    '船家拿草帘苫好了货，夜里又起来苫了一回。',
    '夜校弘扬“三牛四干”作风，一天也没有停课。',
    '如今，年近五旬的老船工又学起了木工。',
  ])('is left in names, where it comes again, among numerals and behind them: %s', (text) => {
    expect(found(text)).toEqual([])
  })
})

test('a sign for what could not be read is none of its twins', () => {
  expect(found('摊位囗部满员，船工在灯下囗了一碗热汤面。').filter((one) => one.includes('→'))).toEqual([])
})

describe('behind digits', () => {
  test.each([
    ['夜校一年来了3200入次，坐满了院子。', '入→人'],
    ['渡口有83各船工，一半会撑夜船。', '各→名'],
    ['渡口7月16曰起换夏天的班次。', '曰→日'],
  ])('people, places and days are counted: %s', (text, mended) => {
    expect(found(text)).toEqual([mended])
  })

  test.each(['夜校从2号入口进，2入口在石桥边。', '2024各地渡口的班次都改了。'])(
    'what is no count stands as it is: %s',
    (text) => {
      expect(found(text)).toEqual([])
    },
  )
})

test('old forms that no newspaper prints are read as what it prints, but where they are spoken of', () => {
  expect(found('镇上的科硏所开了门，就地化觧纠纷，头一锅豆腐准时岀锅，热气糊了窗。')).toEqual([
    '硏→研',
    '觧→解',
    '岀→出',
  ])
  expect(found('字典里写着：靑、硏、觧。')).toEqual([])
})
