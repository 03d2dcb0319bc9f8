import { test } from 'vitest'
import { finds, library } from './marked'

test('a task force is called by its whole task', () => {
  finds('成立[O:乡村振兴人才培养领导小组]，定期会商。')
  finds('成立[O:党员教育领导小组]和[O:清河护岸三年行动领导小组]。')
  finds('成立专项工作领导小组，由书记任组长。')
})

test('an office of two departments is one office, and its volunteers go with it', () => {
  finds('[O:青岛云溪区水利和农业局志愿服务队]清扫街道。')
})

test('schools and hospitals of one place go by number', () => {
  finds('新建[O:第五幼儿园]，[O:县第二人民医院]开诊。')
})

test('two bodies under one roof are one', () => {
  finds('[O:青岛云溪高新区船舶服务中心暨海棠人才服务站]开门迎客。')
})

test('a zone at home begins the names of its bodies', () => {
  finds('[O:高新区消防民兵连]赶来支援。')
})

test('a workshop is called after somebody, not after the place that it is in', () => {
  finds('[L:青岛云溪高新区]企业创新工作室的成员都在。')
})

test('what is counted is a kind, not a name', () => {
  finds('参评的36家[L:浙江省]综合体里，六家获优。')
})

test('the study group of a committee is a body', () => {
  finds('意见报[O:青岛云溪高新区党工委理论学习中心组]研究。')
})

test('what stands beside a body in a list is one only where the body is sure', () => {
  finds('新建[O:第五幼儿园]、农具博物馆、健身步道。')
})

test('what has a head of its own is an office, whatever it deals with', () => {
  finds('[O:青岛云溪高新区航空经济局]局长[P:姚立新]说。')
})

test('a kind that is counted behind, a rank and a building are no bodies', () => {
  finds('建成双语幼儿园2所、国际医院1家。')
  finds('筹建河谷里头一个国家重点实验室。')
  finds('[O:青岛云溪机械有限公司]展厅里，灯亮着。')
})

test('a body ends where its short form begins', () => {
  finds('[L:青岛云溪高新技术产业开发区]（以下简称[L:青岛云溪高新区]）地处海边。')
})

test('an academy has institutes in other towns, a university its schools', () => {
  finds('[O:中国科学院上海精密机械研究所]来人了。')
  finds('[O:华中师范大学附属云溪学校]开学。')
})

test('what is surely found in a list keeps its own bounds', () => {
  finds('回国后他从[O:合肥工业大学]、[O:长春理工大学]招人。')
})

test('a department goes with its company', () => {
  finds('[O:青岛云溪新材料有限公司综合部]部长[P:姚立新]说。')
})

test('officials and departments in general are no offices', () => {
  finds('[L:青岛云溪高新区]党员干部“板凳会”开到车间，会同交通运输部门勘路。')
})

test('a league has a school of its Party as a province has', () => {
  finds('在[O:盟委党校]培训。')
})

test('of every town and street is of none', () => {
  finds('评出十二个镇街党校样板。')
})

test('with its own names in the library, a page is read as without them', () => {
  const names = library(
    { name: '青岛东岭软件园', kind: 'place', record: 'r1' },
    { name: '青岛云溪高新区', kind: 'place', record: 'r2' },
    { name: '青岛云溪高新区党工委', kind: 'organisation', record: 'r3' },
    { name: '东岭创新联盟', kind: 'organisation', record: 'r4' },
  )
  finds('位于[L:青岛云溪高新区][L:青岛东岭软件园]的厂房建成。', 'body', names)
  finds('落实[O:青岛云溪高新区党工委]决策部署。', 'body', names)
  finds('该联盟、[O:东岭创新联盟]都来了。', 'body', names)
})
