import { everydayWords } from './everyday'
import { type Finding, finding } from './suggestion'
import { functionWords, generic, titles, verbs } from './vocabulary'

/** Offices that firms have and bodies of the state have not, longest first. */
const offices =
  '首席经济学家|首席研究员|首席分析师|首席策略师|首席执行官|首席技术官|高级研究员|高级分析师|联合创始人|分析师|创始人|副总裁|总裁|董事长|总经理|CEO'
/** 河谷精密董事长周岚说: a clause begins with a firm, its officer and what that one says. */
const said = new RegExp(
  `(?<=^|[，。；！？：“”、\\s])(\\p{Script=Han}{2,8}?)(?:${offices})(\\p{Script=Han}{2,4}?)(?=说|表示|认为|指出|介绍|告诉|分析|预计|坦言|透露|称)`,
  'gu',
)
/** 支持河谷精密在科创板上市: only a firm's shares are traded. */
const traded =
  /(?<=推动|助推|助力|支持|促成|帮助|引导|企业|公司|[，。；“”、\s])(\p{Script=Han}{3,6}?)(?=(?:也|已|正式|成功)?在(?:新三板|全国股转系统|科创板|创业板|主板|北交所|上交所|深交所|港交所|纽交所|纳斯达克|上海证券交易所|深圳证券交易所|北京证券交易所|香港联交所)(?:正式|成功)?(?:挂牌|上市|敲钟|发行))/gu
const notAtEdge =
  /^[据由该某本此我你他她它其这那各每原前新在对与和并但而今昨]|[的级大老总副任兼等和与位名个家]$/u
/** What firms of this kind are, or one that was told of already, not what one is called. */
const common =
  /企业|公司|集团|单位|机构|部门|行业|银行$|证券$|基金$|平台$|工厂|商会|协会|记者|著名|知名|国际|全国|民营|国内|外资|当地|多家/u

/** Firms by short names that no suffix shows: those whose officers speak, and those that went public. */
export function employers(text: string): readonly Finding[] {
  const by = (pattern: RegExp, reason: string) =>
    [...text.matchAll(pattern)].flatMap(({ 1: name = '', index }) =>
      isFirm(name) ? [finding('organisation', index, index + name.length, 0.6, reason)] : [],
    )
  return [...by(said, 'employer'), ...by(traded, 'traded-firm')]
}

function isFirm(name: string): boolean {
  if (name.length < 3 || name.length > 6 || notAtEdge.test(name) || common.test(name)) return false
  if (generic.has(name) || everydayWords.has(name)) return false
  return ![functionWords, titles, verbs].some((set) => set.has(name.slice(0, 2)) || set.has(name.slice(-2)))
}
