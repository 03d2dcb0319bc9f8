import { squeeze } from '../../text'
import { askedOnce } from './asked-once'

/** How a text begins. */

/** 本报讯, 新华社北京3月5日电 in front of a news item; in many papers in brackets: 【本报讯】. */
const newsOpening = /^[【〔［[]?(?:本[报報刊网網社]|新[华華]社|中央社)[^，。；]{0,12}?[讯訊电電]/u

/** How a Chinese news item opens. */
export const opensArticle = askedOnce((text) => newsOpening.test(text))

/** How a paper corrects itself: 本报7月5日3版《…》一文中，…应为…. */
export const opensCorrection = (text: string) =>
  /^本[报報刊][^，。]{0,12}日[^，。]{0,8}版[^，。]{0,6}《[^《》]+》/u.test(text)

/** As a report's first sentence does: 近日，…, 3月5日，…, 记者从市气象局获悉，… */
export const saysWhenOrWhence = (text: string) =>
  /^[^。！？]{0,40}?(?:近日|日前|昨日|\d日(?:[上下]午|晚)?，|记者[^，。]{0,4}从[^，。]{2,20}(?:获悉|了解到))/u.test(
    text,
  )

/** As photo news does, and its comma: 近日，, 6月2日下午，. */
export const opensWithDay = /^(?:近日|日前|连日来|昨日|今日|(?:\d{1,2}月)?\d{1,2}日(?:上午|下午|晚)?)，?/u

/** 近日，…, as no heading says. */
export const saysOnWhatDay = (text: string) => opensWithDay.exec(text)?.[0].endsWith('，') === true

/** Nothing but 本报讯（记者 某某）: the news itself follows. */
export function isDateline(text: string): boolean {
  return (
    text.length < 40 &&
    /^[【〔［[]?(?:本[报報刊网網社]|新[华華]社|中央社)[^，。；]{0,16}[讯訊电電][】〕］\]]?\s*(?:[（(][^（）()]*[）)])?$/u.test(
      text,
    )
  )
}

/** Whoever interviews speaks: 记者：… */
export const opensQuestion = (text: string) => /^(?:记者|问|主持人)[：:]/u.test(text)

/** An entry of a chronicle: 2021年3月，… */
export const opensEntry = (text: string) =>
  /^(?:\d{4}年(?:\s?\d{1,2}月(?:\s?\d{1,2}日)?)?|\d{1,2}月\s?\d{1,2}日)[，：:　 ]/u.test(
    squeeze(text.slice(0, 20)),
  )
