import { describe, expect, test } from 'vitest'
import { found } from './found-misreads'

describe('on a clean page, a character that differs from another by a stroke', () => {
  test.each([
    ['末来三年，渡口要添两条船。', '末→未'],
    ['码头的灯一共有10干瓦，一夜要用不少电。', '干→千'],
    ['从前镇上的治金行业养活过半条街。', '治→冶'],
    ['码头的旋工现场夜里也亮着灯。', '旋→施'],
    ['夜校的老师傅说，验收不台格的船一条也不下水。', '台→合'],
    ['渡口的航道纳人全省计划。', '人→入'],
    ['码头的旧船也融人新景。', '人→入'],
    ['夜校的收支每月向杜会各界公开一回。', '杜→社'],
    ['渡口同船坞签了一份协仪总共三页。', '仪→议'],
    ['渡口的旧船目前己完成检修。', '己→已'],
  ])('is corrected where only the other makes a word: %s', (text, mended) => {
    expect(found(text)).toEqual([mended])
  })

  test('is corrected where all else that was misread is mended', () => {
    expect(found('四而八方己')).toEqual(['而→面', '己→已'])
  })

  test('is doubted where the other only makes better sense', () => {
    expect(found('码头的木板己朽，要换新的。')).toEqual(['己?已'])
  })

  test('is not corrected where it was read twice alike: so it may have been printed', () => {
    const twice = '末来路在渡口东边。船工们从末来路走到码头，要一刻钟。'
    expect(found(twice).filter((one) => one.includes('→'))).toEqual([])
  })

  test.each([
    '自己的船自己修，各抒己见，一己之力也要用上。',
    '新展品共有23大类80件，摆满了一层楼。',
    '夜校有技能、学历、兴趣爱好三大类45门课程。',
    '打快板的木匠仇大勇说，船工正在调试新下线的船。',
    '先看懂船坞，将来就有干头。',
    '安全要入脑入心，水进不了舱，火近不了油。',
    '船工丁聪和井大力在渡口值夜。',
    '受表扬的有温立春、古浩天、阮秋实。',
  ])('is left where it stands for itself: %s', (text) => {
    expect(found(text)).toEqual([])
  })
})

test('by whom something is done, whatever the name begins with', () => {
  const credit = found('（本版图片由东石港融媒体中心提供）')
  expect(credit.filter((one) => one.includes('→'))).toEqual([])
})

test('a numeral among numerals is no slip of another', () => {
  expect(found('渡口的船新添了四干种货。')).not.toContain('干→十')
})

test('a name is not corrected to a word that it holds', () => {
  const page = found('船厂技术总监谭雨农说，新船下个月下水。')
  expect(page.filter((one) => one.includes('→'))).toEqual([])
})

test('about ten is no word with a twin', () => {
  const kilns = found('现在先拿纸算一遍，烧十来窑就成。')
  expect(kilns.filter((one) => one.includes('→'))).toEqual([])
})

describe('a character that grammar tells from another', () => {
  test.each([
    ['镇党委己召开会议，船工们都来了。', '己→已'],
    ['此次评选末设名次，人人有奖。', '末→未'],
    ['六条老船人选全省内河遗产名录。', '人→入'],
    ['云溪人选2023年水乡名镇。', '人→入'],
    ['老粮站里新人驻企业13家。', '人→入'],
    ['省里的名录公布，桥头镇有8家企业人选，比去年多3家。', '人→入'],
    ['此次人选的“渡口夜灯”由镇上的木匠做成。', '人→入'],
    ['船坞今年有四条船人围创新奖。', '人→入'],
    ['渡口培养人党积极分子七名。', '人→入'],
  ])('is corrected: %s', (text, mended) => {
    expect(found(text)).toEqual([mended])
  })

  test.each([
    '船工们严于律己，推己及人。',
    '上世纪末推出的旧船票，岁末又卖了一回。6月末验收。',
    '在场的有苏木、周己生、钱己生，施己林。',
    '船长的合适人选还没有定，两名人选都在船上。',
    '渡口常有人围观，工人党员领着新人驻守码头。',
  ])('is left where grammar allows it: %s', (text) => {
    expect(found(text)).toEqual([])
  })
})
