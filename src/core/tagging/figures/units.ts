import type { FigureKind } from '../../document'
import { Lexicon } from './lexicon'

/**
 * Units of measure and money: 中华人民共和国法定计量单位 (1984), the SI brochure (9th edition), the currencies of ISO 4217 by their
 * Chinese names, and the customary units that newspapers still print.
 */

const lengths = '米 公里 千米 厘米 毫米 微米 纳米 分米 海里 英里 英尺 英寸 华里 里地 光年 公分 丈 尺 寸'
const areas = '平方米 平方公里 平方千米 平方厘米 平方毫米 平方英尺 平方英里 平方 亩 亩地 公顷 公亩 英亩 平米'
const volumes = '立方米 立方 立方厘米 立方分米 标准立方米 标立方米 升 毫升 公升 加仑 桶 蒲式耳 立方英尺'
const masses = '吨 公吨 千克 公斤 克 毫克 微克 斤 市斤 担 磅 盎司 克拉 载重吨 总吨 吨标准煤 吨标煤 吨公里'
const technical = `千瓦 千瓦时 兆瓦 兆瓦时 吉瓦 吉瓦时 瓦 瓦时 度电 千伏 千伏安 兆伏安 伏 伏特 安培 安时 欧姆 赫兹 赫 千赫 兆赫 吉赫 摄氏度 华氏度
  马力 牛顿 牛米 帕 千帕 兆帕 百帕 焦耳 千焦 卡路里 大卡 千卡 分贝 流明 勒克斯 像素 字节 比特 兆 兆比特 个基点 基点 标准箱 标箱 码 节 帧 毫摩尔 摩尔
  千字 大气压`
const proportions = '个点 倍 番 重 周岁 岁 岁半 折'
const latin = `kg g mg t km m cm mm μm um nm km² m² cm² m³ cm³ km/h m/s L mL ml kW MW GW TW kWh MWh GWh TWh kV V mV W Wh mA mAh Ah Hz kHz MHz GHz
  THz KB MB GB TB PB EB Mbps Gbps Kbps kbps bps Mb Gb dB Pa kPa MPa hPa GPa kN J kJ MJ rpm ppm ppb mol mmol dpi fps kcal cal kW·h kWp MWp GWp nits lx
  hm² °C °F μg/m³ mg/L g/L`
const symbols = '℃ ℉ ° ㎡ ㎥ ㎏ ㎞ ㎜ ㎝ ㎎ Ω'
const durations = `年 年半 周年 个月 个半月 个多月 个余月 个季度 个多季度 个星期 个多星期 个半星期 个礼拜 个工作日 个交易日 个自然日 个小时 个半小时 个多小时
  个钟头 个半钟头 个多钟头 个世纪 个半世纪 个多世纪 个年头 个昼夜 个学年 个学期 个多学期 个财年 小时 分钟 秒 秒钟 毫秒 微秒 纳秒 天 天半 日 昼夜 周 星期 工作日
  交易日 学年 学期 刻钟 载 旬`
const money = `元 角 分钱 美元 欧元 港元 港币 日元 英镑 法郎 瑞士法郎 瑞郎 马克 卢布 卢比 韩元 澳元 加元 加拿大元 澳大利亚元 新元 新加坡元 新台币 台币 澳门元 泰铢
  比利时法郎 法国法郎 西非法郎 德国马克 瑞典克朗 丹麦克朗 挪威克朗 印尼盾 印度卢比 巴基斯坦卢比 墨西哥比索 菲律宾比索 埃及镑 铢 玻利瓦尔 津元 奈拉 比尔 越南盾 荷兰盾 比索 里拉 克朗 先令 第纳尔 里亚尔 雷亚尔 兰特 林吉特 比塞塔 埃镑 人民币 美金 块钱 元钱 毛钱 银元 大洋 文钱 特别提款权 福林 列伊 兹罗提 坚戈 图格里克
  谢克尔 迪拉姆`
const percents = '% ％ ‰ 个百分点 百分点 成'

/** Characters behind a unit that make both another word, one line per unit. */
const spoilers: Readonly<Record<string, string>> = {
  米: '饭粉',
  升: '级高至到入温',
  克: '服隆',
  丈: '夫',
  尺: '度',
  担: '任当负心保',
  平方: '根',
  瓦: '斯解',
  码: '头',
  节: '点目能气',
  重: '要点大',
  折: '扣',
  成: '立功果员为本都分熟长绩效品份就交型因人年套千百对双',
  年: '级龄代均',
  天: '津然',
  日: '报本均前元照常志程产',
  周: '边围期年',
  载: '体',
  元: '旦宵宇首素镇',
  角: '度色落逐膜',
  马克: '思',
  星期: '一二三四五六日天',
  秒: '杀',
}

const units = new Map<string, FigureKind>()
const declare = (kind: FigureKind, ...lists: readonly string[]) => {
  for (const word of lists.join(' ').split(/\s+/u)) units.set(word, kind)
}
declare('quantity', lengths, areas, volumes, masses, technical, proportions, latin, symbols)
declare('duration', durations)
declare('money', money)
declare('percent', percents)

/** What a unit of measure makes of its number; undefined = no unit of measure. */
export const unitKind = (word: string): FigureKind | undefined => units.get(word)

export const unitsOfMeasure = new Lexicon([...units.keys()].join(' '), spoilers)

const latinUnits: ReadonlySet<string> = new Set(latin.split(/\s+/u))
export const latinSymbols: Iterable<string> = latinUnits
export const isLatinUnit = (word: string) => latinUnits.has(word)

/** Behind a stroke: 900吨/月, 3元/平方米. */
export const denominators = new Lexicon(
  `年 月 日 天 周 时 小时 分 分钟 秒 s h d min 季 季度 人 户 亩 公顷 家 件 台 辆 套 个 份 次 只 头 株 人次 人年 米 公里 千米 平方米 平方公里 立方米 吨 公斤 千克 克 斤 升
  毫升 千瓦 千瓦时 度 kg t m km m² m³ L mL kWh kW`,
)

/** 半 may follow these, and is half of one more: 两吨半, 两倍半. */
export const halfAfter: ReadonlySet<string> = new Set('吨 倍 番 斤 公斤 亩 里 公里 米 尺 丈'.split(' '))

/** 多 may follow these and then belongs to the figure: 两年多, 一倍多. */
export const moreAfter: ReadonlySet<string> = new Set(
  '年 倍 成 岁 周岁 天 里 米 公里 小时 个小时 个月 个星期 元 块钱 斤 公斤 周 秒 分钟 吨 亩 里地 平方米 平方公里 公顷 度 载 分 次'.split(
    ' ',
  ),
)
