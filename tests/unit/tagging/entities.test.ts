import { expect, test } from 'vitest'
import { findEntities } from '../../../src/core/tagging/entities'
import { finds, library, markedPage } from './marked'

test('a surname and a title before it make a person', () => {
  finds('副总经理[P:姚立新]说，订单已经排满。')
  finds('“大家都来了。”车间主任[P:郑春梅]告诉记者。')
})

test('whose given name a paper withholds is a person, and no day or firm is', () => {
  finds('法院查明，[P:施某]三次从仓库运走木料，[P:梁某某]帮他装车。')
  finds('据查，[P:施某]连日在码头买木料。')
  finds('他于某日到某公司向某个门市打听。')
})

test('bylines, signatures and reporters in brackets are people', () => {
  finds('▶ 本报记者 [P:姚立新]', 'byline')
  finds('[P:姚立新] [P:郑春]', 'signature')
  finds('本报讯（特约通讯员 [P:姚立新]）近日雨水较多。')
})

test('transcribed names are people', () => {
  finds('英国作家[P:托马斯·格雷厄姆]来到会场。'.replace('英国', '[L:英国]'))
})

test('a surname of Japan that is an everyday word makes no name with an adverb behind it', () => {
  finds('井上至少有五名工人。')
  finds('水井上仍然盖着石板。')
  finds('作家[P:井上靖]到了，[P:小林一郎]先生来访。')
})

test('a dictionary’s Japanese name is a person, whatever it is tagged as there', () => {
  finds('[L:日本]首相[P:桥本龙太郎]昨天来访。')
  finds('[P:村山富市]、[P:池田大作]和[P:大江健三郎]先后来访。')
  finds('[L:中山公园]和[L:和田地区]都下了雨。')
})

test('a country before an office is a place, though a dictionary holds both as one word', () => {
  finds('[L:德国]总理[P:科尔]和[L:俄罗斯]总统[P:叶利钦]来访。')
})

test('behind an office a given name may begin with a preposition', () => {
  finds('服务专员[P:邱以宁]已经到了门口。像[P:邱以宁]这样的人不多。')
  finds('站长[P:李可久]今年76岁。')
})

test('between an office and how it is said stands a name, though the given name is a word', () => {
  finds('采购总监[P:游天佑]感慨地说，路近了。')
  finds('车间主任[P:郭建设]说，报废的少了。')
  finds('专家高度评价说，质量很好。代表郑重表示同意。')
})

test('a trade that firms are called after introduces who speaks', () => {
  finds('[O:恒瑞硅业有限公司]电工[P:哈斯]说，灯亮了。')
})

test('who keeps a lodging or plays in front is introduced by it', () => {
  finds('民宿老板娘[P:郑秀芝]说，客人多了。')
  finds('前锋[P:艾合买提]打入一球，护林员[P:吐尔逊江]鼓掌。')
})

test('what is no name is none: a thing, a trial, a photograph that was taken', () => {
  finds('重点补齐麦克风阵列。不要把头探入井口“闻一闻”。')
  finds('参赛作品须为今年以后拍摄，单幅、组照均可。')
  finds('参赛作品须为1月以后拍摄，单幅、组照均可。')
})

test('who is of a firm and the firm are two names, and an alderman and a Tom are people', () => {
  finds('The auditor, Mr. [P:Hugh Pym] of [O:Pym & Sons], will be heard.')
  finds('Councillor [P:Ruth Ames] doubted it, said [P:Tom Birch], who is nine.')
})

test('how something is done is no part of who does it', () => {
  finds('[L:苏州]切实加强基层党校建设。')
})

test('a zone may be called after a part of its province', () => {
  finds('从[O:滇中高新区海关]获悉，[L:滇中高新区]开园。')
})

test('one character that was tagged is no name elsewhere', () => {
  finds(
    '[L:中][L:老]铁路通车，其中小企业最多，老厂也多。',
    'body',
    library({ name: '中', kind: 'place', record: null }),
  )
})

test('a zone begins behind 由, 来 and the verb that joins two bodies', () => {
  finds('中试基地由[L:岚川高新区]与[O:岚川理工学院]共建。')
  finds('3名学生来丹陂做中试。')
  finds('[L:松陵高新区]牵线[O:松陵机电职业学院]，为企业开办课堂。')
})

test('a zone is a place with all that names it, a bare one is nothing', () => {
  finds('近日，[L:青岛云溪高新区]坚持创新，高新区企业增加，园区面貌一新。')
  finds('该项目落户[L:青岛东岭软件园]。')
})

test('a longer body that contains a zone is one body', () => {
  finds('[O:青岛云溪高新区管委会]发布消息，[O:青岛云溪高新区综合医院]开诊。')
  finds('[O:青岛云溪高新区党工委]书记[P:姚立新]出席。')
})

test('two zones beside each other are two places', () => {
  finds('位于[L:青岛云溪高新区][L:青岛软件园]的厂房建成。')
})

test('in a chain of divisions each is a place', () => {
  finds('他住在[L:云南省][L:大理市]。')
  finds('他来自[L:河南省][L:桐柏县][L:程湾镇][L:石桥湾村]。')
})

test('divisions in a list are places, whatever their names are', () => {
  finds('茶园分布在[L:程湾]、[L:淮桥]、[L:回水]、[L:黄洼]等11个乡镇。')
  finds('茶商来自[L:回龙湾]、[L:黄洼]等地。')
  finds('[P:姚立新]、[P:周岚]等市领导出席。')
})

test('a people’s name is a part of its township’s', () => {
  finds('他生在[L:平武县][L:锁河羌族乡]。')
})

test('what stands before the first body of a list is none of its name', () => {
  finds('她在[O:县妇联]、[O:县总工会]的支持下办起绣坊。')
})

test('a county has one hospital, and a committee', () => {
  finds('他在[O:县医院]学了半年。')
  finds('[O:中共桐柏县委]副书记[P:姚立新]出席。')
  finds('[O:桐柏县政协]主席[P:姚立新]出席。')
})

test('an office whose county is named with the sign of a division is found whole', () => {
  finds('[O:社旗县文化广电和旅游局]局长[P:姚立新]介绍。')
})

test('a branch is called by the body it is of', () => {
  finds('[O:中国建设银行镇远支行]还把大厅对外开放。')
  finds('[O:中国铁路郑州局集团有限公司]的桥很长。')
})

test('a workshop is called after its head, and a crew by a quotation', () => {
  finds('[O:姚立新劳模创新工作室]成立了。')
  finds('[O:“银杏”志愿服务队]成立了。')
})

test('a trade stands before a name', () => {
  finds('木工[P:唐顺友]不慎摔伤。')
  finds('工友[P:姚立新]说，风大。')
})

test('a name of parts with a dot between is one name', () => {
  finds('主席[P:艾力·吐尔逊]介绍，湖面开了。')
})

test('what is called after somebody is not that one', () => {
  finds('父亲患有阿尔茨海默病的老人越来越多。')
})

test('a measure word behind a word that points begins no name, and 深处 is no office', () => {
  finds('昔日这片老船厂变了样，深山深处有茶园。')
})

test('companies begin at their place and end at their form', () => {
  finds('企业[O:青岛云溪纺织有限公司]与[O:东岭涂料（青岛）有限公司]签约。')
})

test('a branch belongs to the body before it, wherever it is', () => {
  finds('他在[O:省委党校青州分校]讲课。')
})

test('a report’s dateline names a place', () => {
  finds('[O:新华社][L:云溪]5月3日电，雨停了。')
})

test('countries in one character count in pairs and after verbs of visiting', () => {
  finds('[L:中][L:美]两国代表将访[L:华]。')
})

test('offices need a place or a level before them', () => {
  finds('[O:青岛市人力资源和社会保障局]发放补贴，民政局也派人到场。')
})

test('firms in a list are bodies', () => {
  finds('名单上有[O:云溪线缆]、[O:东岭电工]等12家企业。')
})

test('works keep their marks, also with a work inside', () => {
  finds('印发[W:《园区发展规划》]和[W:《〈园区章程〉说明》]。')
})

test('events begin after the verb and keep their quotation marks', () => {
  finds('近日举办[E:2023年春季产品推介会]。')
  finds('开展[E:“云上读书”]、[E:“夏日送水”]等活动。'.replace('、', ''))
  finds('参加[E:“溪水杯”知识竞赛]的人很多。')
})

test('two events joined by 暨 are one', () => {
  finds('举行[E:2023年技能大赛暨春季招聘活动]。')
})

test('one-character names of places count where they stand for the place', () => {
  finds('代表们赴[L:京]开会。')
  finds('[L:俄]代表团来访，从[L:俄]回国。')
})

test('and not where they mean something else', () => {
  finds('墨香四溢，一滴墨落在纸上，各美其美，美美与共。')
})

test('a name found once with certainty is known on the whole page', () => {
  const [first, second] = markedPage(['经理欧阳淳说，产量增长。', '欧阳淳还带来了样品。'])
  expect(first).toBe('经理[P:欧阳淳]说，产量增长。')
  expect(second).toBe('[P:欧阳淳]还带来了样品。')
})

test('a definition gives a second name', () => {
  const [, second] = markedPage([
    '青岛云溪高新技术产业开发区（以下简称“云溪区”）成立。',
    '如今云溪区面貌一新。',
  ])
  expect(second).toBe('如今[L:云溪区]面貌一新。')
})

test('a company is known by the middle of its name', () => {
  const [, second] = markedPage(['青岛澜汐化学有限公司投产。', '目前，澜汐化学有员工三百名。'])
  expect(second).toBe('目前，[O:澜汐化学]有员工三百名。')
})

test('the library’s names are found with their record, longest first', () => {
  const names = library(
    { name: '云溪', kind: 'place', record: 'r1' },
    { name: '云溪读书会', kind: 'organisation', record: 'r2' },
  )
  finds('[O:云溪读书会]来到[L:云溪]。', 'body', names)
  const found = findEntities([{ role: 'body', text: '云溪读书会' }], {
    gazetteer: names.gazetteer ?? null,
    words: null,
  })
  expect(found).toMatchObject([{ record: 'r2', confidence: 0.95, reason: { key: 'entity.library' } }])
})

test('everyday words that dictionaries list as names are left alone', () => {
  finds('实现高质量发展，拓宽视野，阳光明媚，前景广阔。')
})

test('finds zones, companies and titled people without a dictionary', () => {
  finds('近日，[L:青岛云溪高新区]坚持创新。', 'body', { words: null })
  finds('[O:青岛云溪纺织有限公司]副总经理[P:姚立新]说', 'body', { words: null })
})

test('Latin names are told apart by titles, ends and first words', () => {
  finds('On Monday Mr. [P:Harold Whitcombe] met the [O:Ashdown Railway Company] in [L:London].')
  finds('[O:University of Ashdown] welcomed [P:Mary Whitcombe].')
})

test('offsets count UTF-16 units', () => {
  finds('𠮷😀副总经理[P:姚立新]说')
})

test('a company’s legal form ends a name of everyday words; alone it names nothing', () => {
  finds('两人合办的[O:河谷精密轴承有限公司]开了工。')
  finds('一家投资有限公司和几个股份有限公司')
})

test('a zone is named by a word that is a name as well, not by its rank', () => {
  finds('灯火里，[L:青杨湾高新区]的厂房亮着。')
  finds('国家高新区、省级高新区和全省高新区都来人了。')
})

test('a firm without a suffix is one where its officer is named and says something', () => {
  finds('[O:河谷精密]董事长[P:周岚]表示，产能还要扩大。')
  finds('民营企业董事长[P:周岚]表示，产能还要扩大。')
})

test('an age behind a name speaks for it', () => {
  finds('村民[P:田晚霞]今年66岁，种了半辈子梨树。')
})

test('behind a leader’s office stands a transcribed name, as long as its characters transcribe', () => {
  finds('总理[P:若斯潘]突然改了行程。')
  finds('外长[P:阿卜杜勒]当天离开。')
})

test('an event does not begin in the dateline before it', () => {
  finds('[O:新华社][L:西安]9月24日电（记者 [P:郑昕] [P:王恒志]）[E:第十四届全国运动会]今天开幕。')
})

test('the province goes with its body, and 镇里 is no place', () => {
  finds('[O:省人大常委会党组]书记[P:李春生]出席。')
  finds('现在镇里送来了人。')
})

test('a rare surname with a title behind it makes a person', () => {
  finds('认真学习[P:习近平]总书记的讲话。')
})

test('between an office and what is said stands a name, whatever its characters', () => {
  finds('车间主任[P:格日乐]告诉记者，订单很多。')
  finds('办公室副主任[P:文成钢]表示，名额还有。')
  finds('负责人高兴地说，专家一致认为可行。')
})

test('what goes on before a name in transcribing characters is no Chinese name', () => {
  finds('作家[P:哈文忠]来了。')
})

test('where a letter comes from is no writer, and a reader is nobody', () => {
  finds('[L:四川][L:绵阳] [P:姚立新]', 'signature')
  finds('读者 [P:姚立新] 整理', 'signature')
  finds('（[P:姚立新]口述 本报记者 [P:乐扬]整理）', 'note')
})

test('a given name may be a rare word behind a surname', () => {
  finds('副会长[P:陶行舟]分析说，集中度更要紧。')
})

test('a firm’s short name is nobody, and a county behind an office is somebody', () => {
  finds('凌波光电显示项目开工。')
  finds('科技局局长[P:白朗]说，夜校开课了。')
})

test('what many dictionaries list is no name in a trade newspaper', () => {
  finds('去年晋升为国家级，法兰泄漏，上市公司各尽其责。')
})

test('what is only for leafing through hides nothing surer', () => {
  const names = library({ name: '溪水', kind: 'place', record: 'r1' })
  finds('本届[L:溪水]首脑会议闭幕。', 'body', names)
  finds('青年摄影大赛揭晓', 'headline')
})
