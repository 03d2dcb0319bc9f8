/**
 * Surnames, the most frequent first: the first hundred after the census of 2020 (Ministry of Public Security,
 * 二〇二〇年全国姓名报告), the others after the Hundred Family Surnames.
 */
const common =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许邓韩冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向汤' +
  '洪文萧傅阎常温康施牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻厉伊郜阚花强帅屠豆朴练廉井祖漆丰卿国狄平计宣晋相初门云容敬扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹危习钮荀禹哈仝经滑蒯竺巢宦郏宓郗支盖权代帖展战拜撒怀索寿富冶庾汲玉银亢嵇湛宾戎茅束檀衣昝幸植衡郦濮綦溥税逄缑揭訾仵'

/** Characters that are surnames but far more often a word of their own: a name that begins with one needs support. */
const doubtful = new Set(
  '于和向那明全成平时关边古原来高安万方白金应连常路解国南云门由都满强计相初应封盘丰单修印普玉银容敬母楼花豆商官时农司华平党游管房尚成章任查边项谈练阳池左车包项车席师应宿幸植练文经滑巢支盖权代展战拜怀索寿富冶'.split(
    '',
  ),
)

const compound =
  '欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 司徒 令狐 夏侯 轩辕 端木 宇文 长孙 鲜于 闻人 呼延 南宫 独孤 赫连 澹台 钟离 淳于 申屠 濮阳 爱新觉罗'

/** Japanese surnames in Chinese characters, the most frequent of two and three characters (Meiji Yasuda's list of 2018). */
const japanese =
  '佐藤 铃木 高桥 田中 伊藤 渡边 山本 中村 小林 加藤 吉田 山田 佐佐木 山口 松本 井上 木村 斋藤 清水 山崎 池田 桥本 阿部 石川 山下 中岛 小川 石井 前田 冈田 长谷川 藤田 后藤 近藤 村上 远藤 青木 坂本 福田 太田 西村 藤井 冈本 金子 藤原 三浦 中野 中川 原田 松田 竹内 小野 田村 中山 和田 石田 森田 上田 内田 柴田 酒井 宫崎 横山 高木 安藤 宫本 大野 小岛 谷口 今井 工藤 高田 增田 丸山 杉山 村田 大塚 新井 小山 平野 河野 藤本 武田 野口 松井 千叶 菅原 岩崎 久保 木下 佐野 野村 松尾 菊地 野田 渡部 福岛 桥口 细川 羽田 宫泽 竹下 海部 中曾根 河本 川端 大江 土井 小渊 小泉 桥龙 津田 小门 村山 岸田 安倍 麻生 鸠山 三木'

/**
 * Given names, the first of two characters, the second, and the single one, by frequency: node-segment's chs_names.js
 * (MIT).
 */
const first =
  '建小晓文志国玉丽永海春金明新德秀红亚伟雪俊桂爱美世正庆学家立淑振云华光惠兴天长艳慧利宏佳瑞凤荣秋继嘉卫燕思维少福忠宝子成月洪东一泽林大素旭宇智锦冬玲雅伯翠传启剑安树良中梦广昌元万清静友宗兆丹克彩绍喜远朝敏培胜祖先菊士向有连军健巧耀莉英方和仁孝梅汉兰松水江益开景运贵祥青芳碧婷龙鹏自顺双书生义跃银佩雨保贤仲鸿浩加定炳飞锡柏发超道怀进其富平全阳吉茂彦诗洁润承治焕如君增善希根应勇宜守会凯育湘凌本敬博延乐三'
const second =
  '华平明英军林萍芳玲红生霞梅文荣珍兰娟峰琴云辉东龙敏伟强丽春杰燕民君波国芬清祥斌婷飞良忠新凤锋成勇刚玉元宇海兵安庆涛鹏亮青阳艳松江莲娜兴光德武香俊秀慧雄才宏群琼胜超彬莉中山富花宁利贵福发义蓉喜娥昌仁志全宝权美琳建金贤星丹根和珠康菊琪坤泉秋静佳顺源珊达欣如莹章浩勤芹容友芝豪洁鑫惠洪旺虎远妮森妹南雯奇健卿虹娇媛怡铭川进博智来琦学聪洋乐年翔然栋凯颖鸣丰瑞奎立堂威雪鸿晶桂凡娣先洲毅雅月旭田晖方恒亚泽风银高贞薇'
const single =
  '民敏伟勇军斌静丽涛芳杰萍强俊明燕磊玲华平鹏健波红丹辉超艳莉刚娟峰婷亮洁颖琳英慧飞霞浩凯宇毅林佳云莹娜晶洋文鑫欣琴宁琼兵青琦翔彬锋阳璐旭蕾剑虹蓉建倩梅宏威博君力龙晨薇雪琪欢荣江炜成庆冰东帆雷楠锐进海凡巍维迪媛玮杨群瑛悦春瑶婧兰茜松爽立瑜睿晖聪帅瑾骏雯晓昊勤新瑞岩星忠志怡坤康航利畅坚雄智萌哲岚洪捷珊恒靖清扬昕乐武玉诚菲锦凤珍晔妍璇胜菁科芬露越彤曦义良鸣芸方月铭光震冬源政虎莎彪蓓钢凌奇卫彦烨可黎川淼惠祥然绳铮谦聪俭澄珠'
/** Further characters of given names: more than five names of jieba's dictionary have them. */
const rare =
  '通音夫宜士次公信九尔之斯王格石恩泰廷襄礼法丁白复知仙修陵若四门化登昭誉崇冲亭赫楚言升侠盛麟代禄亦蒙宣桥朗钟微逊望功晋古司神献溪奥征鹤鱼厚钧右玄乾温常任显岭起衡奉重坦鼎诸阁柱刘竹沙合庭旗日能魏勋裕便汝百乔孟谦教满张渊霖儒甫纯观统龄在秉昆居宋炎库必头湾夏烈网念岳恭存汤逸季贾楼翰尧从允孔农麦桑联亨斗奔节慈柳眉辛羽虚班卓野精贯枝肃集均久归绿懿印秦七首策圆环果律艺改纲汗范舒默实惊象未柔横率麻端霍池藻又宽艾土惟乌禹渡陆致迁奈祯巾火冷约契好澄申翼欲衍慎霸劲牛廉驹奴曲步扶散参招流淮黑豫含桐意蛇商何墨晴求拿毓谋伸面醉舟壮潜荷吏盈彭解诏述昂略耕介骑童徽品辰翁柯凉丞锁井植充绪查桃竟港让祺仰杉徒严铜载宰蓝钰灿挥遥彝十授璋岸铎绣坪机余宫习芽檀蔚铨阶蓓孚琏旦苑呈势赋抗逢圭浦谱罕茹幸陪灭射舞答纹置医钊羚盘潭译鹰滕驰早凝续蝶劝贡笙榜骄岛霄笛朴槐苌针渐仔铃演姬馆箭忍潇纬境翊曜支气葛潘绵朵垣苗灯汁型拳筑宁渭谊锐湛淇禾镐骞鼐识寻涵滨桦珂询折材鼓咏轮雕娴牙峪唤筠豹绳谨移泓栖堪匡窗羡莺量册悟戚蕊澍屋晃浴赖鹃谊跃逵炮恰煦浚曙键荃栗朔沐颂唯蒿励瀛函溥肖幕漫粒茅帛薪穗芯翘虾皋棠级镛枪飘芷煌荆璜持敷渔践婕落董榆苔蕴殊沂准戟栏砂忆蕙闲宠灼炉宙径岐汜棒瑗墀珩倚椅屿涓审洽绕粤晟岑被漪研砚玫幽央栎梭沿添助悉骧荀舰圃暖鳞昱研住鲜砖昀洵榕宥差卦熙姿翰懿芊昶骅珏妤炀铖沁汶轩涌朕淦隽浔颐祎煜赟垚歆懋劼萱梓宸皓玥嫣妮颉玺稼垒扣铮沛琰彪燊镇堃晗'

const surnameScores = new Map<string, number>()
;[...common].forEach((surname, rank) => {
  // Zipf's law fits the census well: 王 7 %, the tenth 1.5 %, the hundredth 0.15 %.
  if (!surnameScores.has(surname))
    surnameScores.set(surname, Math.log(0.16 / (rank + 2)) - (doubtful.has(surname) ? 2.5 : 0))
})
for (const surname of compound.split(' ')) surnameScores.set(surname, Math.log(0.0008))
const japaneseSurnames = new Set(japanese.split(' '))

const scored = (characters: string) => {
  const scores = new Map<string, number>()
  const all = [...characters]
  const sum = all.reduce((total, _, rank) => total + 1 / (rank + 20), 0)
  all.forEach((character, rank) => {
    if (!scores.has(character)) scores.set(character, Math.log(0.85 / (sum * (rank + 20))))
  })
  return scores
}
const firstScores = scored(first)
const secondScores = scored(second)
const singleScores = scored(single)
const any = new Set([...first, ...second, ...single])
const rareSet = new Set(rare)

interface Surname {
  readonly length: number
  readonly score: number
}

const surnamesByFirst = Map.groupBy(
  [...surnameScores].map(([surname, score]) => ({ surname, length: surname.length, score })),
  ({ surname }) => surname.charAt(0),
)
const japaneseByFirst = Map.groupBy(japaneseSurnames, (surname) => surname.charAt(0))

/** The surnames that begin at `from`, shortest first, each with its {@link surnameScore}; most characters begin none. */
export function surnamesAt(text: string, from: number): readonly Surname[] {
  const own = surnamesByFirst.get(text.charAt(from)) ?? []
  return own.filter(({ surname }) => text.startsWith(surname, from))
}

/** The Japanese surnames that begin at `from`. */
export function japaneseSurnamesAt(text: string, from: number): readonly string[] {
  const own = japaneseByFirst.get(text.charAt(from)) ?? []
  return own.filter((surname) => text.startsWith(surname, from))
}

/** Natural logarithm of the share of people who bear it; null = not a surname. One character, or two for a compound one. */
export function surnameScore(surname: string): number | null {
  return surnameScores.get(surname) ?? null
}

/** Natural logarithm of how likely a given name of these one or two characters is; null = unlikely enough to drop. */
export function givenScore(given: string): number | null {
  const [one, two, more] = given
  if (one === undefined || more !== undefined) return null
  // A third of the names in print have one character after the surname.
  if (two === undefined) return Math.log(0.25) + (singleScores.get(one) ?? elsewhere(one))
  const score = (firstScores.get(one) ?? elsewhere(one)) + (secondScores.get(two) ?? elsewhere(two))
  return Math.log(0.75) + score
}

function elsewhere(character: string): number {
  return any.has(character) ? -6.8 : rareSet.has(character) ? -8.2 : -11.5
}
