import { Lexicon } from './lexicon'

/**
 * Measure words (量词), after the table of measure words in 吕叔湘《现代汉语八百词》;
 * compound ones (人次, 车次) and words that count without one (部门, 方面) are those of Chinese newspapers in general.
 */

/** Safe behind any numeral, single Chinese digits included. */
const common = `
个 名 位 家 项 条 件 种 次 所 台 辆 架 艘 部 本 册 篇 份 张 幅 座 栋 幢 间 套 批 期 届 轮 场 人 户 只 匹 株 棵
组 支 枚 块 大 类 处 段 起 笔 宗 桩 例 遍 趟 句 幕 集 章 卷 页 排 杯 瓶 盒 箱 袋 包 顿 片 颗 粒 滴 串 束 朵
顶 盏 队 节 课 层 步 首 封 款 尊 具 根 盘 碗 桶 股 头 站 桌 枝 捆 筐 篮 坛 壶 锅 炉 把 道 对 双 拨 茬 扇 筒 罐 摞 沓
人次 家次 户次 件次 台次 架次 车次 班次 船次 艘次 辆次 批次 轮次 场次 课时 学时 课次 期次 列次
大类 小类 门类 大项 小项 分项 方面 子项 层次 档 档次 部门 大块 大步 省份 省区市 省区 省市 县市区 市县 市州`

/** Behind a digit or a Chinese numeral of two characters and more; behind a single one they are mostly parts of words. */
const wider = `
辑 稿 班 则 列 群 冠 通 连冠 连胜 连败 剂 针次 员 度 级 级次 点 分 门 面 口 行 眼 里 国 省 市 县 区 乡 镇 村 席 票 孔 跨 床 床位 席位 字 词 台套 台（套） 台(套) 件套 件（套） 人份
人天 人年 车 船 店 校 企 院 馆 听 夜 晚 回 国家 城市 企业 单位 项目 机构 学校 医院 社区 街道 园区 乡镇 村庄 岗位 商户 地区
航线 站点 网点 学生 员工 职工 党员 学员 代表 用户 学者 专家 记者 选手 运动员 农户 农民 官兵 机位 车道 泊位 车位 工位 航班 标段 篇次 尾 羽
头次 球 群众 居民 村民 市民 旅客 游客 乘客 客户 会员 志愿者 干部 教师 医生`

/**
 * Characters behind a measure word that make both one noun, which then stands right behind the number (43项目, 三部门). Only
 * such nouns are listed: behind a number 家 with 电 is no 家电 (3家电子企业), 种 with 植 no 种植 (5种植物).
 */
const spoilers: Readonly<Record<string, string>> = {
  名: '额',
  位: '置',
  项: '目',
  条: '件例约款',
  种: '子',
  次: '元',
  台: '湾',
  部: '门队委分位',
  本: '科',
  份: '额',
  幅: '度',
  座: '位',
  间: '隔',
  套: '餐',
  期: '间货末刊',
  场: '馆所地景',
  家: '庭族境',
  人: '员民口士物',
  户: '籍口',
  支: '柱',
  组: '织合',
  大: '寿学厦豆使道妈爷赛棚桥型多小约概',
  类: '似别',
  段: '落',
  集: '团装',
  章: '程',
  排: '名放',
  包: '括装',
  片: '区段',
  队: '伍员',
  节: '点目能气',
  课: '程题堂',
  层: '次级面',
  步: '骤行',
  首: '席次',
  具: '有体',
  根: '据本源',
  股: '东份民票',
  列: '入为',
  头: '部条',
  群: '众体',
  对: '于外应手象策',
  道: '路理德教',
  把: '握',
  桌: '面',
  则: '是会',
  班: '长级组主车子',
  稿: '件费子',
  冠: '军状名心',
  度: '假过夏',
  级: '别',
  点: '击评钟',
  分: '之别析布公配局校会店院行部支成享子管期担红',
  门: '口户诊店市',
  面: '向对积临',
  口: '岸径碑号',
  行: '业为动政人',
  眼: '睛前',
  里: '程面',
  国: '际内外道',
  省: '级委长内外道',
  市: '场级民值委长区',
  县: '级委长域城道',
  区: '域级委长',
  乡: '亲',
  村: '民委',
  字: '段母',
  车: '间站辆道型',
  院: '士校长',
  店: '铺',
  席: '卷',
  校: '长园',
  馆: '长',
  听: '取说力课众证',
  晚: '会上报间',
  夜: '里间晚校',
  回: '来家到应归收答报',
  员: '工',
  支队: '伍',
  球: '员队迷场衣类星赛形体拍门技童馆友面星',
}

/** Nouns that begin with a measure word and stand right behind a number (消防十支队, 第三部曲): it counts nothing then. */
const nouns = '支队 部曲'

export const commonMeasures = new Lexicon(common, spoilers, nouns)
export const measures = new Lexicon(`${common} ${wider}`, spoilers, nouns)

/** Behind 百 千 万 亿 without a coefficient (百个, 千家, 万人次): what else follows them is mostly a saying (百年, 千里, 万家). */
export const bareMeasures = new Lexicon(
  '个 名 家 项 人 人次 户 亩 吨 册 件 条 所 辆 台 场 场次 株 棵 头 只 套 份 张 位 座 种 余 公里 公顷 平方米 立方米 千瓦 桶 幅 篇 款 例 箱',
  {
    ...spoilers,
    人: `${spoilers.人}空坑会同`,
    家: `${spoilers.家}争姓讲灯宝乐号寨饭言衣`,
    名: `${spoilers.名}山`,
    种: `${spoilers.种}风`,
  },
)

/** Behind 第N: what is counted off (第二批, 第6次, 第十二届). Schools, hospitals and the like (第二中学) take none of these. */
export const ordinalMeasures = new Lexicon(
  '个 名 位 家 项 条 件 种 次 所 台 辆 架 艘 部 本 册 篇 份 张 幅 座 栋 幢 间 套 批 批次 期 届 轮 场 大 类 大类 组 支 枚 块 起 笔 宗 例 遍 句 幕 集 章 卷 页 排 节 课 层 步 款 根 股 代 号 年 周 站 版 号 户 只 列 周年 个月 道 回 辑 编 梯次 任 棒 局 盘 年度 阶段 单 稿 金 冠 环节 篇章 版次 顺位 分钟',
  {
    ...spoilers,
    人: `${spoilers.人}称`,
    年: '级代',
    支: `${spoilers.支}`,
    局: '长势',
    单: '位元',
    编: '辑',
    金: '融属',
  },
  nouns,
)
