import { squeeze } from '../../text'
import { askedOnce } from './asked-once'

/** What newspapers call the places on a page that stay while their texts change. */

const han = String.raw`\p{Script=Han}`

const oneOf = (names: readonly string[]) => new RegExp(`^(?:${names.join('|')})$`, 'u')

const briefNews = oneOf([
  `(?:${han}{2,4})?(?:简讯|短讯|短波|快讯|速递)`,
  '(?:一句话|简明)新闻',
  '(?:信息|行情|新闻|资讯|市场)快递',
])

/** Above brief news, item by item. */
export const isOfBriefs = (text: string) => briefNews.test(squeeze(text))

/** Of short pieces, whatever these say. */
const shortPieces = oneOf([
  '(?:(?:[图微]|(?:一句话|简明|图片|本地|市井|民生|天下|国内|国际|综合)?(?:新闻|要闻|信息|资讯))?' +
    '(?:[简短快]讯|短波|要闻|速[览递读]|动态|集锦|[快短微时]评|社论|杂谈|随笔|来[信论]|链接|特写|访谈|启事|声明))',
  '(?:一句话|图片|简明)新闻',
  '今日关注',
  '编读往来',
  '(?:读者|群众)来[信论]',
  '来[信稿](?:照登|选登|摘登)',
  '(?:相关|新闻)链接',
  '延伸阅读',
  '记者手记',
  '名词解释',
])

export const isRubric = (text: string) => shortPieces.test(squeeze(text))

const departments = oneOf([
  // A name of its own.
  '(?:今日|本期|要闻)?导读',
  '人物|对话|光影|视界|副刊|声音|观点|视点|特稿|问政',
  '图说|图片新闻|以案说法|回音壁|(?:长篇|小说|纪实)?连载',
  '(?:观察|理论|学习|调查|实践|探索|经验)与(?:思考|实践|研究|探索|争鸣|建议|交流)',
  '便民(?:服务|信息)',
  '政策(?:问答|解读)',
  // A place or a subject, and what is done there: 滨江人物, 健康提示, 数说民生, 光影滨江, 车间一线.
  `(?:数字看|数读|数说|图解)${han}{2,4}`,
  `(?:光影|视觉|镜头|聚焦|印象)${han}{2}|${han}{2}一线|一线(?:蹲点|直击|见闻|故事|风采)`,
  '小贴士|小知识|小常识',
  `${han}{2}(?:人物|观察)`,
  '(?:警方|消费|温馨|健康|安全|生活|出行|用药)提[示醒]',
  `(?:科学|科普|健康|法律|安全|生活|${han}法)问答`,
  `${han}{2,4}(?:文苑|小贴士|一刻钟|词典|百科|课堂|讲堂|信箱|之窗|园地|广角|视窗|茶馆|驿站|访谈|故事|来信|纪事|风采|风景线)`,
  `(?:${han}{2}[角苑窗]|(?:曝光|留言|展示|光荣|点将)台)`,
  '[诗文艺书画][苑林坛廊坊]',
])

/** Above whatever stands in it this time. */
export const isDepartment = askedOnce((text) => departments.test(squeeze(text)))

/** 渡口圆桌, 云溪时评: a place's name and what is done there. */
export const isColumnOfOpinions = (text: string) =>
  /^\p{Script=Han}{2,4}(?:圆桌|时评|快评|微评|短评|锐评|快语|小议|杂谈|茶座|漫谈|走笔|瞭望|会客厅|议事厅)$/u.test(
    squeeze(text),
  )
