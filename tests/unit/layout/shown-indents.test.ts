import { expect, test } from 'vitest'
import { blocksOf } from './read'

const indented = `
　　本报讯 桥头镇把夜校办进
了老粮站，木工、裁缝、算账
三门课晚晚坐满。
　　听课的人里有个渔家后生
叫林归帆，白天跟船出江，晚
上来学木工，散了课还要帮着
师傅把工具一样一样擦干净。
老粮站里点起灯
桥头镇夜校办了十四个班
　　渡口的末班船改到夜里十
一点，船工轮流值夜，晚归的
人不用再绕远路走石桥。
　　“上了船就算到家。”老
船工归云说，末班船上的人他
认得一大半，谁家的孩子在城
里读书，他都知道。
渡口夜里开船了
　　头等奖得主：云溪村木工
归云“归云凳”
　　本报讯 江心洲灯塔迎来
一百二十岁生日。`

test('where every paragraph shows its indent, what stands out behind a full last row is a headline', () => {
  const lines = blocksOf(indented).filter((block) => !/^body|得主/u.test(block))
  expect(lines.map((block) => block.replace(/^\S+ /u, ''))).toEqual([
    '老粮站里点起灯',
    '桥头镇夜校办了十四个班',
    '渡口夜里开船了',
  ])
})

test('where every paragraph shows its indent, a row that stands out goes on behind one that no sentence ends', () => {
  expect(blocksOf(indented)).toContainEqual(expect.stringMatching(/ 头等奖得主：云溪村木工归云“归云凳”$/u))
})
