import { expect, test } from 'vitest'
import { blocksOf } from './read'

test('a note that fills more than its row is one, and a heading stands below it', () => {
  const blocks = blocksOf(`
桥头镇把夜校办进老粮站
老粮站里的灯又亮了起来，木工课晚晚坐
满，连邻村的人也骑车赶来，听到散课也
不肯走，镇里又添了桌椅。
入秋以来，镇里请来三位外乡的师傅，教
竹编，教船模，一直教到开春。
（本版图片由桥头镇文化站和老粮站提
供）
手艺学到手
学员们白天做工，晚上来听课，三个月里
学会了认图和用料，还自己做了板凳，有
人做了满满一屋。`)
  expect(blocks).toContain('note （本版图片由桥头镇文化站和老粮站提供）')
  expect(blocks.map((block) => block.split(' ')[1])).toContain('手艺学到手')
})

test('sentences on a row each that say what is seen are a photo’s each, though the first fills its row', () => {
  const blocks = blocksOf(`
桥头镇把夜校办进老粮站，木工课晚晚坐满
，连邻村的人也骑车赶来，听到散课也不
肯走，镇里又添了桌椅。
夜校学员跟着师傅学做带靠背的板凳。
夜校教师在老粮站里清点作业。
入秋以来，镇里又请来三位外乡的师傅，
教竹编，教船模，一直教到开春，学会的
人可以留下来帮忙。`)
  expect(blocks).toContain('caption 夜校学员跟着师傅学做带靠背的板凳。')
  expect(blocks).toContain('caption 夜校教师在老粮站里清点作业。')
})

test('a photo’s text above the report that it belongs to ends no article that breaks off', () => {
  expect(
    blocksOf(`
桥头镇把夜校办进老粮站，木工课晚晚坐
满，连邻村的人也骑车赶来，听到散课也不
肯走。下一步，镇里将再添两间教室，请外
“夜航班”在渡口等着晚归的乘客。
本报讯 近日，渡口开出“夜航班”，末班
船改到夜里十一点，船工轮流值夜，票价还
是两元。`).slice(0, 2),
  ).toEqual([
    'body 桥头镇把夜校办进老粮站，木工课晚晚坐满，连邻村的人也骑车赶来，听到散课也不肯走。下一步，镇里将再添两间教室，请外',
    'caption “夜航班”在渡口等着晚归的乘客。',
  ])
})

test('the last paragraph of a wide article is text, and the news below its credit a photo’s', () => {
  const narrow = `
本报讯 近日，渡口的末班船改到夜里
十一点，船工轮流值夜，晚归的人不用
再绕远路走石桥，票价还是两元，上船
的人多了一倍。
老船工归云说，他在渡口撑了三十年的
船，头一回在夜里见到这么多人，心里
热乎，今后还要早早把灯点上，让大家
看得清脚下的路。
镇里还把石桥上的老路灯全部换了一遍，
从桥头一直亮到老粮站门口，走夜路的
人不用再打手电。`
  const blocks = blocksOf(`${narrow}
桥头镇把夜校办进老粮站，木工课晚晚坐满，连邻村的人也骑车赶来，
听到散课也不肯走，镇里又添了桌椅，请来三位外乡的师傅教竹编、教船
模，一直教到开春，学会的人可以留下来帮忙。
下一步，镇里还要再添两间教室，让更多的人把手艺学到手，把日子过得
更有滋味，把老粮站办成一座点灯的学堂，谁来了都有座，学成的人再回来
教后来的人，一届接着一届，把灯一直点下去。
图片来源：石桥镇文化站
近日，石桥镇的孩子们在河滩上放起了自己做的风筝，最大的一只有两张
桌子那么大。
本报讯 昨天，石桥镇的老木匠在集市上摆出了自己做的三十条板凳，
不到半天就卖完了。`)
  expect(blocks).toContain(
    'body 下一步，镇里还要再添两间教室，让更多的人把手艺学到手，把日子过得更有滋味，把老粮站办成一座点灯的学堂，谁来了都有座，学成的人再回来教后来的人，一届接着一届，把灯一直点下去。',
  )
  expect(blocks).toContain(
    'caption 近日，石桥镇的孩子们在河滩上放起了自己做的风筝，最大的一只有两张桌子那么大。',
  )
})

test('a line above the news that says what is seen is a photo’s text, though no mark ends it', () => {
  expect(
    blocksOf(`
老粮站里点起灯老粮站里点起灯
渡口夜里开船了渡口夜里开船了
桥头镇的志愿者在河滩上清理垃圾
本报讯 近日，渡口的末班船改到夜里十一
点，船工轮流值夜，票价还是两元。`).slice(1, 3),
  ).toEqual(['headline 渡口夜里开船了', 'caption 桥头镇的志愿者在河滩上清理垃圾'])
})

test('amid headlines with shadows a line above a credit is no headline', () => {
  expect(
    blocksOf(`
老粮站里点起灯老粮站里点起灯
渡口夜里开船了渡口夜里开船了
本报讯 近日，渡口的末班船改到夜里十一
点，船工轮流值夜，票价还是两元。
归云
桥头镇农具厂的装配车间
图片来源：桥头镇
“河滩上干净多了。”在石桥镇，孩子们放学
以后都到河滩上放风筝，一直玩到天黑。`),
  ).toContain('caption 桥头镇农具厂的装配车间')
})
