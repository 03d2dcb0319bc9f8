import { expect, test } from 'vitest'
import { finds, markedPage } from './marked'

test('firms in a list are no people and no places', () => {
  finds('[O:阿索尔]、[O:麦禾]、[O:托姆肯]等项目完工。')
  finds('在[O:康达]、[O:灵峰]等企业试点。')
  finds('走访[L:珠三角区域]等服装企业。')
})

test('a trade that only firms have ends a firm’s name, though a person’s could begin it', () => {
  finds('去年，[O:杨玉海丰种业]拿下三个品种。')
})

test('a name that transcribes is nobody beside characters that no word holds', () => {
  finds('汇特富澜半导体用上了新料。')
})

test('a firm is one whose shares are traded', () => {
  finds('成功推动[O:禾田四方]在新三板挂牌上市。')
  finds('园区企业在科创板上市。')
})

test('a firm is one that signs an agreement', () => {
  finds('管委会与[O:高新建投]、[O:华晟高新]就船台修缮签订协议。')
  finds('村里与种植户就收购签订协议。')
})

test('a firm’s brand is not the zone that it is called after', () => {
  const [, second] = markedPage([
    '鹤溪恒信船舶重工有限公司投产。',
    '近日，鹤溪高新区第二届摄影大赛开幕，鹤溪来客不断。',
  ])
  expect(second).toBe('近日，[E:鹤溪高新区第二届摄影大赛]开幕，[L:鹤溪]来客不断。')
})

test('lone characters behind a town are a firm’s, if they are nobody’s', () => {
  finds('[O:深圳澜烨珑]启动装修。')
  finds('[L:深圳]启动装修。')
})

test('a zone’s firm begins behind what it is called, though it is called after a place that nobody knows', () => {
  finds('近日，[L:岚州高新区]企业[O:岚州慧影医疗科技有限公司]拿到了证书。')
  finds('由[L:沅宁高新区]企业[O:沅宁精纬金属科技有限公司]做成的细丝。')
})
