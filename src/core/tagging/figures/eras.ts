/**
 * The first years of eras by which newspapers still date: the reigns of Ming and Qing, the Republic, and Japan's since Meiji
 * (方诗铭《中国历史纪年表》). Those whose names are words as well (正统, 洪熙) are left out.
 */
export const eras: Readonly<Record<string, number>> = {
  洪武: 1368,
  永乐: 1403,
  宣德: 1426,
  成化: 1465,
  弘治: 1488,
  正德: 1506,
  嘉靖: 1522,
  隆庆: 1567,
  万历: 1573,
  天启: 1621,
  崇祯: 1628,
  顺治: 1644,
  康熙: 1662,
  雍正: 1723,
  乾隆: 1736,
  嘉庆: 1796,
  道光: 1821,
  咸丰: 1851,
  同治: 1862,
  光绪: 1875,
  宣统: 1909,
  民国: 1912,
  明治: 1868,
  昭和: 1926,
  平成: 1989,
  令和: 2019,
}

/** In years: 昭和 went to its 64th, and no era lasts for a century. */
export const longestEra = 99
