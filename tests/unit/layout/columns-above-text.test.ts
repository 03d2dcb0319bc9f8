import { describe, expect, test } from 'vitest'
import { articlesOf, blocksOf } from './read'

const shadowed = (line: string) => line.repeat(2)

const school =
  '入冬以后，老粮站的木门晚晚开着，归云师傅在夜校门口挂了一盏马灯，来的人都认得路，板凳坐满了就靠着窗台听夜校的课。'
const bridge =
  '归云的邻居借了一条小船过江，半路上撞了渡口的石墩，船主要他赔，他说船是借来的，不该由他一个人赔。'
const judge = '镇上的法官说，借船的人撞坏了石墩，自己先赔；船主知道他不会划船还借给他，也有一份。'

describe('the name of a column right above its text', () => {
  test('is no headline where brief news follows, whatever its shadow', () => {
    expect(
      blocksOf(`
${shadowed('老粮站里亮起夜校的灯')}

${school} 归云

${shadowed('渡口的小船撞了石墩')}

${bridge} 苏木

${shadowed('老街上的灯一盏接一盏')}

${judge} 程远

简讯简讯

●3月2日，渡口装了十二盏路灯，晚归的人不用再打手电。

●3月4日，夜校添了一门课，教织夏布，来的人自带板凳。`),
    ).toContain('column 简讯')
  })

  test('leaves its text to the headline that was painted before all texts', () => {
    const all = articlesOf(`
${shadowed('老粮站里亮起夜校的灯')}
${shadowed('借来的小船撞了石墩谁来赔')}
${shadowed('老街上的灯一盏接一盏')}
▶ 叶文川

${school}

${shadowed('以案说法')}

${bridge}

${judge}

程远

老街上的灯是去年冬天换的，一盏接一盏亮到石桥，电费比从前少了三分之一，省下的钱买了新课桌。`)
    expect(all[1]?.slice(0, 2)).toEqual(['column 以案说法', 'headline 借来的小船撞了石墩谁来赔'])
  })

  test('stands above figures, which are no verse below a byline', () => {
    expect(
      blocksOf(`
${school}

老粮站里亮起夜校的灯

□ 叶文川

数说夜校

312人：一个冬天来听课的人

14门：从算账到织夏布的课

80%：学了以后自己开铺子的人

6盏：门口的马灯

25条：自带的板凳`).slice(3),
    ).toEqual([
      'column 数说夜校',
      'body 312人：一个冬天来听课的人',
      'body 14门：从算账到织夏布的课',
      'body 80%：学了以后自己开铺子的人',
      'body 6盏：门口的马灯',
      'body 25条：自带的板凳',
    ])
  })
})
