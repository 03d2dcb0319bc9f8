/**
 * Given names, the first of two characters, the second, and the single one, by frequency: node-segment's chs_names.js
 * (MIT).
 */
const firstOfTwo =
  '建小晓文志国玉丽永海春金明新德秀红亚伟雪俊桂爱美世正庆学家立淑振云华光惠兴天长艳慧利宏佳瑞凤荣秋继嘉卫燕思维少福忠宝子成月洪东一泽林大素旭宇智锦冬玲雅伯翠传启剑安树良中梦广昌元万清静友宗兆丹克彩绍喜远朝敏培胜祖先菊士向有连军健巧耀莉英方和仁孝梅汉兰松水江益开景运贵祥青芳碧婷龙鹏自顺双书生义跃银佩雨保贤仲鸿浩加定炳飞锡柏发超道怀进其富平全阳吉茂彦诗洁润承治焕如君增善希根应勇宜守会凯育湘凌本敬博延乐三'
const secondOfTwo =
  '华平明英军林萍芳玲红生霞梅文荣珍兰娟峰琴云辉东龙敏伟强丽春杰燕民君波国芬清祥斌婷飞良忠新凤锋成勇刚玉元宇海兵安庆涛鹏亮青阳艳松江莲娜兴光德武香俊秀慧雄才宏群琼胜超彬莉中山富花宁利贵福发义蓉喜娥昌仁志全宝权美琳建金贤星丹根和珠康菊琪坤泉秋静佳顺源珊达欣如莹章浩勤芹容友芝豪洁鑫惠洪旺虎远妮森妹南雯奇健卿虹娇媛怡铭川进博智来琦学聪洋乐年翔然栋凯颖鸣丰瑞奎立堂威雪鸿晶桂凡娣先洲毅雅月旭田晖方恒亚泽风银高贞薇'
const alone =
  '民敏伟勇军斌静丽涛芳杰萍强俊明燕磊玲华平鹏健波红丹辉超艳莉刚娟峰婷亮洁颖琳英慧飞霞浩凯宇毅林佳云莹娜晶洋文鑫欣琴宁琼兵青琦翔彬锋阳璐旭蕾剑虹蓉建倩梅宏威博君力龙晨薇雪琪欢荣江炜成庆冰东帆雷楠锐进海凡巍维迪媛玮杨群瑛悦春瑶婧兰茜松爽立瑜睿晖聪帅瑾骏雯晓昊勤新瑞岩星忠志怡坤康航利畅坚雄智萌哲岚洪捷珊恒靖清扬昕乐武玉诚菲锦凤珍晔妍璇胜菁科芬露越彤曦义良鸣芸方月铭光震冬源政虎莎彪蓓钢凌奇卫彦烨可黎川淼惠祥然绳铮谦聪俭澄珠'
/** Further characters of given names: more than five names of jieba's dictionary have them. */
const rarely =
  '通音夫宜士次公信九尔之斯王格石恩泰廷襄礼法丁白复知仙修陵若四门化登昭誉崇冲亭赫楚言升侠盛麟代禄亦蒙宣桥朗钟微逊望功晋古司神献溪奥征鹤鱼厚钧右玄乾温常任显岭起衡奉重坦鼎诸阁柱刘竹沙合庭旗日能魏勋裕便汝百乔孟谦教满张渊霖儒甫纯观统龄在秉昆居宋炎库必头湾夏烈网念岳恭存汤逸季贾楼翰尧从允孔农麦桑联亨斗奔节慈柳眉辛羽虚班卓野精贯枝肃集均久归绿懿印秦七首策圆环果律艺改纲汗范舒默实惊象未柔横率麻端霍池藻又宽艾土惟乌禹渡陆致迁奈祯巾火冷约契好澄申翼欲衍慎霸劲牛廉驹奴曲步扶散参招流淮黑豫含桐意蛇商何墨晴求拿毓谋伸面醉舟壮潜荷吏盈彭解诏述昂略耕介骑童徽品辰翁柯凉丞锁井植充绪查桃竟港让祺仰杉徒严铜载宰蓝钰灿挥遥彝十授璋岸铎绣坪机余宫习芽檀蔚铨阶蓓孚琏旦苑呈势赋抗逢圭浦谱罕茹幸陪灭射舞答纹置医钊羚盘潭译鹰滕驰早凝续蝶劝贡笙榜骄岛霄笛朴槐苌针渐仔铃演姬馆箭忍潇纬境翊曜支气葛潘绵朵垣苗灯汁型拳筑宁渭谊锐湛淇禾镐骞鼐识寻涵滨桦珂询折材鼓咏轮雕娴牙峪唤筠豹绳谨移泓栖堪匡窗羡莺量册悟戚蕊澍屋晃浴赖鹃谊跃逵炮恰煦浚曙键荃栗朔沐颂唯蒿励瀛函溥肖幕漫粒茅帛薪穗芯翘虾皋棠级镛枪飘芷煌荆璜持敷渔践婕落董榆苔蕴殊沂准戟栏砂忆蕙闲宠灼炉宙径岐汜棒瑗墀珩倚椅屿涓审洽绕粤晟岑被漪研砚玫幽央栎梭沿添助悉骧荀舰圃暖鳞昱研住鲜砖昀洵榕宥差卦熙姿翰懿芊昶骅珏妤炀铖沁汶轩涌朕淦隽浔颐祎煜赟垚歆懋劼萱梓宸皓玥嫣妮颉玺稼垒扣铮沛琰彪燊镇堃晗'

/** By Zipf’s law: the lists came without frequencies. */
const scored = (characters: string) => {
  const scores = new Map<string, number>()
  const all = [...characters]
  const sum = all.reduce((total, _, rank) => total + 1 / (rank + 20), 0)
  all.forEach((character, rank) => {
    if (!scores.has(character)) scores.set(character, Math.log(0.85 / (sum * (rank + 20))))
  })
  return scores
}
const firstScores = scored(firstOfTwo)
const secondScores = scored(secondOfTwo)
const singleScores = scored(alone)
const oftenGiven = new Set([...firstOfTwo, ...secondOfTwo, ...alone])
const rarelyGiven = new Set(rarely)

/** Natural logarithm of how likely a given name of these one or two characters is; null = it is neither. */
export function givenScore(given: string): number | null {
  const [one, two, more] = given
  if (one === undefined || more !== undefined) return null
  // A quarter of the names in print has one character after the surname.
  if (two === undefined) return Math.log(0.25) + (singleScores.get(one) ?? elsewhere(one))
  const score = (firstScores.get(one) ?? elsewhere(one)) + (secondScores.get(two) ?? elsewhere(two))
  return Math.log(0.75) + score
}

function elsewhere(character: string): number {
  return oftenGiven.has(character) ? -6.8 : rarelyGiven.has(character) ? -8.2 : -11.5
}
