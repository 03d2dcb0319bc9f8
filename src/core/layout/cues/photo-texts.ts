import { squeeze } from '../../text'

/** What the words of a sentence tell of whether it is the text of a photo. */

/** Whoever may be seen at something: 工人, 志愿者, 小朋友. */
const people =
  '(?:人员|[工职]工|员工|队员|选手|志愿者|学[生员]|小朋友|孩子|居民|[村市农]民|民警|游客|[乘顾]客|客商|观众|演员|医生|护士|[教老]师|工程师|技师|师傅|代表|参[观会]者|技术员|讲解员|家长|[读作]者|党员|会员|干部|律师|专家|消防员|老人|运动员|裁判|评委|操作[工员]|女工|匠人|驾驶员|司机)'

const atWork = `${people}(?:[（(][^）)]{1,8}[）)])?们?(?:正?在|为|向|给|对|展示|参加|操作|检[查测]|测试|调试|观看|体验|走进|学习|使用)`

/**
 * A clue and what it says for a photo’s text, in nats. A regular expression of the flag g speaks up to `most` times.
 * The weights come from a logistic regression over 318 captions and 673 paragraphs of one sentence, on pages that twenty
 * hands wrote for this project; on pages of hands left out, nine in ten captions score over 1, and one paragraph in a
 * hundred.
 */
interface Clue {
  readonly pattern: RegExp
  readonly weight: number
  readonly most?: number
}

const base = 2.73
/** Nothing is seen and nobody does anything. */
const nothingSeen = -1.03

/** The page’s number of a photo: a list has the same. */
const mark = /^(?:图[①-⑳一二三四\d]|[①-⑳])[：:]?/u

const dated = {
  pattern:
    /^(?:近日|日前|(?:\d{4}年)?\d{1,2}月\d{1,2}日|(?=(?:凌晨|清晨|早上|[上中下]午|傍晚|晚上?|深夜)\d))(?:(?:凌晨|清晨|早上|[上中下]午|傍晚|晚上?|深夜)?\d{1,2}[时点](?:\d{1,2}分)?)?[，,]?/u,
  weight: 1.08,
}

/** What is asked of the whole sentence. */
const whole: readonly Clue[] = [
  { pattern: /[（(](?:[前后]排)?[左右中上下前后][一二三四五六七八九十\d]?[）)]/u, weight: 0.36 },
  {
    // It takes up what was said above.
    pattern:
      /^(?:据|截[至止]|目前|如今|此外|同时|另外|下一步|接下来|[近多几今去明]年|为[了此]?|对|但|从|经|通过|随着|其中|除|不仅|与此|根据|按照|当[天时日年]|此[前次]|前不久|自|由于|因此|所以|走进|首先|最后|其次|[一二三四五六七八九十][是、]|记者|问|答|赛后|会[后上]|[上下]半年|[一二三四]季度|眼下|以|把|被|并|在[^，,]*$|\d+[.．、])/u,
    weight: -2.1,
  },
  { pattern: /[？！…?!]|[：”:"]$/u, weight: -1.76 },
  // The paper of itself, and what was said: too rare to be fitted.
  { pattern: /本[报刊]|来信|会议/u, weight: -2 },
]

/** What is asked of it without the words that it quotes. */
const bare: readonly Clue[] = [
  { pattern: /[，；：,;:]/gu, weight: -1.62, most: 4 },
  { pattern: /\d+/gu, weight: -0.67, most: 4 },
  // What is going on: 正调试, 正在作业.
  { pattern: /正在?[向为给把用\p{Script=Han}](?<!正[确式值常规当在])/u, weight: 0.71 },
  // Somewhere, all of its last clause.
  { pattern: /(?<![正现所存])在[^，。；,;]{2,28}[。.]?$/u, weight: 0.59 },
  { pattern: new RegExp(people, 'u'), weight: 0.78 },
  { pattern: new RegExp(atWork, 'u'), weight: 1.51 },
  {
    pattern:
      /现场|途中|俯瞰|航拍|一角|[内外夜全远]景|(?:车间|大厅|生产线)内?[里上]?[，,]|作品|[留合]影|效果图/u,
    weight: 0.5,
  },
  { pattern: /[了曾]|过(?!程|[去来年节关渡])|已[^经]|已经/gu, weight: -0.49, most: 2 },
  { pattern: /将|力争|计划|预计|必?须|应当|不得|可[以在]|能|会(?=[在把为让给有是])|欢迎|请/u, weight: -0.68 },
  {
    pattern:
      /还|也|(?<![首成都])都(?!市)|(?<!成)就(?![业是])|(?<!人)才(?![能干])|却|更(?![新换])|最|很|不|没/u,
    weight: -0.8,
  },
  { pattern: /[说道][：:]|说[。，,]|表示|介绍|认为|告诉|坦言/u, weight: -0.65 },
  { pattern: /[我你她它]|(?<!其)他/u, weight: -0.36 },
  { pattern: /[这那该其此]/u, weight: -1.11 },
  { pattern: /是|有|成[为了]|使(?!用)|达(?!标)|占|让/u, weight: -1.26 },
]

/** In characters: what is longer speaks against it. */
const usual = 45
const perCharacter = -0.93 / 20

/** In nats: what words alone have to say, and what they have to where more speaks against it. */
export const likely = 1.75
export const clearly = 3

/**
 * How much likelier a Chinese sentence is a photo's text than a paragraph of its own, in nats: what is seen, and who is at
 * what, without a turn, a number or a word of whoever writes.
 *
 *     技术人员在调试样机。      →  5.6
 *     如今，该公司有员工80人。  →  −3.3
 */
export function photoTextLikeness(text: string): number {
  // An extraction may have put spaces around numbers.
  const unmarked = squeeze(text).replace(mark, '')
  const day = dated.pattern.exec(unmarked)?.[0] ?? ''
  let seen = 0
  const rest = unmarked.slice(day.length).replace(/有限(?:责任)?公司|股份公司|《[^》]*》/gu, '公司')
  let against = Math.max(0, rest.length - usual) * perCharacter
  const quoting = rest.replace(/“[^”]{1,24}”|"[^"]{1,24}"/gu, '某')
  for (const [clues, words] of [
    [whole, rest],
    [bare, quoting],
  ] as const)
    for (const clue of clues) {
      if (clue.weight > 0) seen += said(clue, words)
      else against += said(clue, words)
    }
  // News begins with its day as well.
  const told = seen > 0 ? seen + (day === '' ? 0 : dated.weight) : nothingSeen
  return base + told + against
}

function said({ pattern, weight, most }: Clue, text: string): number {
  if (most === undefined) return pattern.test(text) ? weight : 0
  return Math.min(most, text.match(pattern)?.length ?? 0) * weight
}
