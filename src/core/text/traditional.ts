import { isUnifiedIdeograph } from './scripts'

/** The most frequent characters that simplified text writes otherwise (Unihan kSimplifiedVariant), none of which it uses. */
const frequent: ReadonlySet<number> = new Set(
  Array.from(
    '國這個們來時過會對學發經說為從還進現問間開關員東車長門見實點電話書當與無業場動處體頭認讓應產總統議論記設計訂許證識護導幾機義務團報紙縣鄉鎮區億萬歲錢價銀鐵線組織結給級約種穩聯職聲聽興舉號術衛裝製規視覺觀親訊試詢該詳語調談請課質費資買貿賽趕軍輕輪辦農運達遠適選邊郵醫釋針錄閉陽陰隊際難雲響項順須領頻題願類風飛館馬驗魚鳥麗黃齊將數據樣變並後裡兩幣華灣橋樂樓歷氣滿熱獨獲畫盡確禮節籌網練縮繼續羅聞腦藝藥補討訓訪評詞誠誤財貨責購贈輔輛轉違錯鏡鐘隨雖雙離靈靜頓預頒顧駐駕騎魯鮮',
    (char) => char.charCodeAt(0),
  ),
)

/** Of traditional text every fifth character is one of these; of simplified text that is misread, one in hundreds. */
const leastShare = 0.06
/** A quoted name alone says nothing of the text. */
const least = 4

/** Whether texts are written in traditional characters. */
export function isTraditional(texts: readonly string[]): boolean {
  let all = 0
  let traditional = 0
  for (const text of texts)
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at)
      if (!isUnifiedIdeograph(unit)) continue
      all++
      if (frequent.has(unit)) traditional++
    }
  return traditional >= least && traditional >= leastShare * all
}
