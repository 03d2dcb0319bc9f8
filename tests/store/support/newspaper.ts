/** Text of our own writing, in any amount: an invented paper about invented places and firms. */

const places = ['云溪', '白鹭洲', '青石口', '望江镇', '南浦', '柳河湾', '石桥头', '东篱']
const firms = ['三合机械厂', '云溪纺织公司', '白鹭电机厂', '南浦造纸公司', '青石水泥厂', '柳河食品公司']
const people = ['林知远', '周小满', '何一帆', '孟长河', '苏文清', '顾百川']
const openings = [
  '本报讯 昨天上午，',
  '记者从有关部门了解到，',
  '据统计，',
  '今年以来，',
  '入夏之后，',
  '经过半年的准备，',
]
const doings = [
  '新建的生产线试车成功，第一批产品已经装箱。',
  '订单比去年同期多了三成，工人们轮班赶工。',
  '把旧厂房改成了夜校，每周开三次课。',
  '与邻县的几家工厂签了合同，运费由双方各付一半。',
  '在河边修了两座小码头，货船可以直接靠岸。',
  '请来老师傅带徒弟，一年里教会了四十多人。',
  '“我们不求快，只求稳。”厂长这样对记者说。',
  '雨季之前，所有的仓库都要换上新瓦。',
]

/** Numbers from 0 up to 1, always the same for one seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let value = Math.imul(state ^ (state >>> 15), state | 1)
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61)
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32
  }
}

const pick = <T>(random: () => number, from: readonly [T, ...T[]] | readonly T[]): T =>
  from[Math.floor(random() * from.length)] as T

function sentence(random: () => number): string {
  return `${pick(random, openings)}${pick(random, places)}的${pick(random, firms)}${pick(random, doings)}`
}

/** A raw page of about so many characters: short lines as a column prints them, a headline before every article. */
export function rawPage(seed: number, characters: number, width = 18): string {
  const random = randomFrom(seed)
  const lines = [
    `云溪晚报  2024年${1 + Math.floor(random() * 12)}月${1 + Math.floor(random() * 28)}日  第${1 + Math.floor(random() * 8)}版`,
  ]
  let length = 0
  while (length < characters) {
    lines.push(
      '',
      `${pick(random, places)}${pick(random, firms)}${Math.floor(random() * 900)}天见闻`,
      `本报记者 ${pick(random, people)}`,
    )
    const paragraphs = 3 + Math.floor(random() * 4)
    for (let n = 0; n < paragraphs; n++) {
      let text = '　　'
      while (text.length < 110) text += sentence(random)
      length += text.length
      for (let at = 0; at < text.length; at += width) lines.push(text.slice(at, at + width))
    }
  }
  return `${lines.join('\n')}\n`
}
