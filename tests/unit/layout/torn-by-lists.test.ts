import { expect, test } from 'vitest'
import { articlesOf } from './read'

/** An essay that a list of winners tears in its column, and short news behind it. */
const page = `
灯下的凿子
■ 渡口 归云
散了夜校，老粮站的灯还亮着。归师傅把
凿子一把一把收进柜子，收到最后一把，总要
在灯下再看一眼。
那把凿子比我的年纪还大，木柄磨得发亮，
刃口只剩下一指宽。我问他怎么不换一把，他
木工比赛获奖名单
7月9日，由夜校教务处、工会办的木工
比赛在老粮站结束，六十四名选手来自十四个
村。现将获奖名单公布如下：
一等奖（2名）：程望舒、林归帆
优秀组织奖：渡口村、松风里、老石桥村、
梅岭村
教务处
不说话，只把那把凿子递到我手里，叫我自己
去掂一掂这把凿子的分量。
后来我也有了一把自己的凿子，是他送的，
旧木柄上刻着两个小字。
简讯
●7月5日，渡口的末班船改到夜里十一点，
船工轮流值夜，票价还是两元。
●7月6日，老石桥的灯修好了，十四盏都换
了新的灯罩。
关于调整渡船时间的通知
因水位上涨，自7月12日起渡船上午不开，
请过河的乡亲改走石桥，多走的三里路由镇里
派车来回接送。
桥头镇渡口管理站`

test('a list, short news and a notice are each told by the words above them, and by who signs below', () => {
  expect(articlesOf(page).map((article) => [article[0], article.at(-1)?.slice(0, 13)])).toEqual([
    ['headline 灯下的凿子', 'body 后来我也有了一把'],
    ['headline 木工比赛获奖名单', 'signature 教务处'],
    ['column 简讯', 'body ●7月6日，老石'],
    ['headline 关于调整渡船时间的通知', 'signature 桥头镇'],
  ])
})
