/**
 * Surnames, the most frequent first: the first hundred after the census of 2020 (Ministry of Public Security,
 * 二〇二〇年全国姓名报告), the others after the Hundred Family Surnames.
 */
const common =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许邓韩冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺赖毛郝顾龚邵万覃武钱戴严莫孔向汤' +
  '洪文萧傅阎常温康施牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻厉伊郜阚花强帅屠豆朴练廉井祖漆丰卿国狄平计宣晋相初门云容敬扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹危习钮荀禹哈仝经滑蒯竺巢宦郏宓郗支盖权代帖展战拜撒怀索寿富冶庾汲玉银亢嵇湛宾戎茅束檀衣昝幸植衡郦濮綦溥税逄缑揭訾仵'

/** Characters that are surnames but far more often a word of their own: a name that begins with one needs support. */
const doubtful = new Set(
  '于和向那明全成平时关边古原来高安万方白金应连常路解国南云门由都满强计相初应封盘丰单修印普玉银容敬母楼花豆商官时农司华平党游管房尚成章任查边项谈练阳池左车包项车席师应宿幸植练文经滑巢支盖权代展战拜怀索寿富冶'.split(
    '',
  ),
)

const compound =
  '欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 司徒 令狐 夏侯 轩辕 端木 宇文 长孙 鲜于 闻人 呼延 南宫 独孤 赫连 澹台 钟离 淳于 申屠 濮阳 爱新觉罗'

/** Surnames that few bear: known where a name may well stand, as elsewhere they are words too often. */
const rare = '诸干慕溪占肇於贲羿邴糜隗甯韶蓟咸莘贡郤璩暨沃蔚夔厍毋桓'
const rareCompound =
  '拓跋 万俟 太史 公冶 宗政 闾丘 仲孙 亓官 司空 司寇 颛孙 巫马 漆雕 壤驷 谷梁 段干 羊舌 梁丘 左丘'

/** Japanese surnames in Chinese characters, the most frequent of two and three characters (Meiji Yasuda's list of 2018). */
const japanese =
  '佐藤 铃木 高桥 田中 伊藤 渡边 山本 中村 小林 加藤 吉田 山田 佐佐木 山口 松本 井上 木村 斋藤 清水 山崎 池田 桥本 阿部 石川 山下 中岛 小川 石井 前田 冈田 长谷川 藤田 后藤 近藤 村上 远藤 青木 坂本 福田 太田 西村 藤井 冈本 金子 藤原 三浦 中野 中川 原田 松田 竹内 小野 田村 中山 和田 石田 森田 上田 内田 柴田 酒井 宫崎 横山 高木 安藤 宫本 大野 小岛 谷口 今井 工藤 高田 增田 丸山 杉山 村田 大塚 新井 小山 平野 河野 藤本 武田 野口 松井 千叶 菅原 岩崎 久保 木下 佐野 野村 松尾 菊地 野田 渡部 福岛 桥口 细川 羽田 宫泽 竹下 海部 中曾根 河本 川端 大江 土井 小渊 小泉 桥龙 津田 小门 村山 岸田 安倍 麻生 鸠山 三木'

const surnameScores = new Map<string, number>()
;[...common].forEach((surname, rank) => {
  // Zipf's law fits the census well: 王 7 %, the tenth 1.5 %, the hundredth 0.15 %.
  if (!surnameScores.has(surname))
    surnameScores.set(surname, Math.log(0.16 / (rank + 2)) - (doubtful.has(surname) ? 2.5 : 0))
})
for (const surname of compound.split(' ')) surnameScores.set(surname, Math.log(0.0008))

/** Of those that are words of their own, the ones beyond this rank begin a short heading more often than a name. */
const lastFrequent = 188
const known = new Set([
  ...[...common].filter((surname, rank) => rank < lastFrequent || !doubtful.has(surname)),
  ...compound.split(' '),
  ...rare,
  ...rareCompound.split(' '),
])

const japaneseSurnames = new Set(japanese.split(' '))

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

/** Whether a name may begin with it where names stand by themselves: under a text, in a list. */
export function isSurname(text: string): boolean {
  return known.has(text)
}

/** Natural logarithm of the share of people who bear it; null = not a surname. One character, or two for a compound one. */
export function surnameScore(surname: string): number | null {
  return surnameScores.get(surname) ?? null
}
