import { type Lexicon, visitWords } from '../../text'
import { divisions } from './divisions'
import { cities, countries, regions } from './world'

const peoples =
  /(?:(?:蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|高山|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|鄂温克|德昂|保安|裕固|独龙|鄂伦春|门巴|珞巴|基诺|各)族|蒙古|壮族|维吾尔)*自治(?:区|州|县|旗)$/u

/** Divisions whose name, or whose name without 市, is an everyday word. */
const everyday = new Set(
  '来宾 日照 白银 朝阳 安康 大同 海东 中卫 平凉 金昌 新民 永安 兴平 高安 长乐 永康 凤城 东方 万宁 文昌 兴化 平湖 建德 兴城 大安 开平 恩平 台山 普宁 化州 信宜 阳春 安国 安达 尚志 富锦 同江 海伦 海林 宁安 五常 东港 乐平 高平 永济 新乐 广水 石首 武穴 东兴 北海 合山 龙井 和平 合作 乐业 兴业 天长 无为 当阳 界首 灯塔 河间 平果 会同 解放区 新市区 港口区 红旗区 前进区 友好区 工农区 运河区 三台 三门 上高 中方 交口 仙居 光泽 公安 共和 兴业 兴隆 凌云 凤凰 南部 博爱 友谊 台前 同心 和顺 商城 嘉禾 墨玉 大关 大方 大田 太和 太白 威信 富民 富源 富裕 平和 平定 平原 平顺 康乐 延长 惠民 故城 新兴 方山 方正 桃源 梨树 武功 比如 民乐 民权 永平 清水 清流 温泉 滨海 白水 石棉 石门 莲花 资源 通海 铜鼓 长子 龙门 黑水 黄龙 黄梅 紫金 祥云 静乐 高台 开化 建平 正阳 崇仁 常山 万安 万年 九龙 平安 大名 故城 安定 永和 永兴 兴国 高阳 新城 新华 南山 西山 东山 中宁 宁静 安平 左权 靖宇 志丹 子长'.split(
    ' ',
  ),
)

/** Every place that the finder knows without a library or a dictionary: divisions of China, the world. */
export const knownPlaces: ReadonlySet<string> = new Set([
  ...countries,
  ...cities,
  ...regions,
  ...divisions
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [province = '', prefectures = '', counties = ''] = line.split('|')
      const large = [province, ...prefectures.split(' ')].filter((name) => name !== '')
      const stems = large.map(stem).filter((name) => name.length > 1 && !everyday.has(name))
      const small = counties.split(' ').filter((name) => name.length > 2 && !everyday.has(name))
      const towns = small.filter((name) => name.endsWith('市')).map((name) => name.slice(0, -1))
      const counted = small.filter((name) => /^..[县旗]$/u.test(name)).map((name) => name.slice(0, -1))
      return [
        ...large,
        ...stems,
        ...small,
        ...counted.filter((name) => !everyday.has(name)),
        ...towns.filter((name) => name.length > 1 && !everyday.has(name)),
      ]
    }),
])

/** Places that others are likened to: 草原硅谷 is not in California. */
export const likened: ReadonlySet<string> = new Set(['硅谷', '好莱坞'])

/** A division's name without the word that says what it is: 云溪市 → 云溪. The name itself where nothing would be left. */
function stem(name: string): string {
  const without = name.replace(peoples, '').replace(/特别行政区$/u, '')
  if (without !== name && without.length > 1) return without
  const bare = name.replace(/(?:地区|省|市|盟|县|区|旗)$/u, '')
  return bare.length > 1 ? bare : name
}

/** Words that the finder adds to any lexicon, under their tags (null = the lexicon's own tag, or a noun's). */
export interface Overlay {
  readonly tags: ReadonlyMap<string, string | null>
  readonly longest: number
  /** Length of the longest word that begins with two units, keyed by {@link prefix}. */
  readonly reach: ReadonlyMap<number, number>
}

/** The known places, and what the caller adds to them. */
export function overlayOf(words: Iterable<readonly [string, string | null]>): Overlay {
  const tags = new Map<string, string | null>([
    ...[...knownPlaces].map((name): [string, string] => [name, 'ns']),
    ...words,
  ])
  const reach = new Map<number, number>()
  let longest = 0
  for (const name of tags.keys()) {
    const key = prefix(name.charCodeAt(0), name.charCodeAt(1))
    reach.set(key, Math.max(reach.get(key) ?? 0, name.length))
    longest = Math.max(longest, name.length)
  }
  return { tags, longest, reach }
}

const prefix = (first: number, second: number) => (first << 16) | second

/** The lexicon with the overlay's words: at least one in a hundred thousand, so that they hold together. */
export function withNames(lexicon: Lexicon, overlay: Overlay): Lexicon {
  const least = Math.max(1, Math.round(lexicon.total / 100_000))
  const own = (first: number, second: number) => overlay.reach.get(prefix(first, second)) ?? 1
  const frequencyOf = (word: string) => {
    const frequency = lexicon.frequency(word)
    return frequency < least && word.length > 1 && overlay.tags.has(word) ? least : frequency
  }
  return {
    frequency: frequencyOf,
    tag: (word) => overlay.tags.get(word) ?? lexicon.tag?.(word) ?? (overlay.tags.has(word) ? 'n' : null),
    reach: (first, second) => Math.max(lexicon.reach?.(first, second) ?? lexicon.longest, own(first, second)),
    wordsAt: (text, from, limit, visit) => {
      // Where none of the overlay's words begins, the lexicon need not be held against them.
      if (own(text.charCodeAt(from), text.charCodeAt(from + 1)) === 1) {
        visitWords(lexicon, text, from, limit, visit)
        return
      }
      for (let to = from + 1; to <= limit; to++) {
        const frequency = frequencyOf(text.slice(from, to))
        if (frequency > 0) visit(to, frequency)
      }
    },
    longest: Math.max(lexicon.longest, overlay.longest),
    total: lexicon.total,
  }
}

/** What makes a name of the word before it: divisions, landforms, streets, buildings. */
export const placeSuffixes: readonly string[] =
  '省 市 县 区 旗 盟 州 镇 乡 村 屯 寨 堡 庄 自治区 自治州 自治县 新区 街道 社区 自然村 行政村 新村 山 峰 岭 山脉 山区 河 江 湖 海 岛 湾 港 海湾 海峡 峡 峡谷 泉 洞 滩 沟 坡 塬 原 川 高原 平原 盆地 草原 沙漠 沙地 半岛 群岛 列岛 水库 水电站 电站 运河 瀑布 寺 庙 塔 陵 祠 宫 桥 大桥 特大桥 新桥 路 大街 大道 街 巷 胡同 里弄 广场 公园 湿地公园 森林公园 机场 火车站 车站 码头 港口 口岸 铁路 公路 高速公路 高速铁路 隧道 石窟 遗址 故居 纪念馆 博物馆 大厦 家园 公寓 饭店 宾馆 体育馆 体育场 国 城 地区 区域 会展中心 展览中心 体育中心 购物中心 金融中心 贸易中心 航运中心 物流中心'.split(
    ' ',
  )
export const placeSuffix = new RegExp(`^(?:${placeSuffixes.join('|')})$`, 'u')

/** A word that ends like a place and that a dictionary holds for a name. */
export const placeEnding =
  /(?:[省市县区旗盟州镇乡村屯寨堡山峰岭河江湖海岛湾港峡寺庙塔桥路街]|大街|胡同|半岛|群岛|海峡|石窟|高原|平原)$/u

/** Zones and parks: places by PAGE.md's convention, with all that stands before and names them. */
export const zones: readonly string[] =
  '高新技术产业开发区 高新技术产业示范区 高新技术产业园区 高新技术产业园 高技术产业开发区 经济技术开发区 经济开发区 工业开发区 高新区 经开区 开发区 示范区 示范园区 示范园 保税区 保税港区 自贸区 自由贸易区 自贸试验区 试验区 产业园区 产业园 产业城 工业园区 工业园 工业区 软件园 科技园区 科技园 科技城 科学城 大学城 创业园 创新园 科创园 双创园 文创园 孵化园 物流园 生态园 产业带 产业基地 总部基地 人才城 汽车城 科创城 新区 新城 特区 合作区 集聚区 聚集区 加工区 度假区 风景区 景区 保护区 湾区 港区 林区 矿区 灌区 牧区 油田 煤田'.split(
    ' ',
  )
export const zone = new RegExp(`(?:${zones.join('|')})$`, 'u')
