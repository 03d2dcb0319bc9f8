import { isLatinFolio } from './latin'

/** What stands at the edges of a page and in no article. */

/** A page's number with its section's name. */
export function isSectionMark(text: string): boolean {
  return (
    /^[A-D]?\d{1,2}(?:[\s　]*\p{Script=Han}){2,4}$/u.test(text) ||
    // B2 党建·园区
    /^[A-D]?\d{1,2}[\s　]*\p{Script=Han}{2,4}[·•／/]\p{Script=Han}{2,4}$/u.test(text) ||
    /^(?:\p{Script=Han}[\s　]*){2,4}[A-D]?\d{1,2}$/u.test(text)
  )
}

/**
 * FANGZHI YUANDI: nothing but capitals, in a paper that is not written in them. Where they head articles they have a
 * rank.
 */
export const isInForeignCapitals = (text: string) => /^[A-Z]{3,}(?: [A-Z]{2,}){1,5}$/u.test(text)

/** 渡口晨报: alone on a line at the page's edge. */
export function isPaperName(text: string): boolean {
  return /^(?:\p{Script=Han}[\s　]*){2,10}(?:[日晚晨早周时导商]\s?报|都\s?市\s?报|[青工]\s?[年人]\s?报|科\s?技\s?报|周\s?刊)$/u.test(
    text,
  )
}

/** An extraction leaves spaces between a date's numbers and its characters. */
const withoutSpaces = (text: string) => text.replace(/(?<=\d)\s+(?=[年月日])|(?<=[年月])\s+(?=\d)/gu, '')

/** What another page holds: 夜校晚晚满座 3版, 03版 夜校晚晚满座. */
export const isOfOtherPage = (text: string) =>
  text.includes('版') && /\S{4}[\s　]?第?[A-D]?\d{1,2}版$|^第?[A-D]?\d{1,2}版[\s　：:]\s?\S{5}/u.test(text)

/** Who made the page: 责编：…　美编：… */
export const isEditors = (text: string) =>
  /(?:责编|责任编辑)[\s　]*[:：].*(?:美编|校对|版式)[\s　]*[:：]/u.test(text)

/** A running head: date, issue number, editors. */
export function isPageMark(line: string): boolean {
  const text = withoutSpaces(line)
  return (
    isLatinFolio(line) ||
    /^\d{4}年\d{1,2}月\d{1,2}日(?:[\s　]*星期[一二三四五六日天])?(?:[\s　]*第?\s?[A-D]?\d{1,3}\s?版)?$/u.test(
      text,
    ) ||
    /^(?:本版|值班|执行)?(?:责任编辑|责编|版式设计|编辑|校对|美编|主编|电话|热线|邮箱|E-?mail)[\s　]*[:：]/iu.test(
      text,
    ) ||
    (/(?:星期[一二三四五六日天]|第\s?\d{1,6}\s?期)/u.test(text) &&
      /\d{4}年/u.test(text) &&
      text.length < 60) ||
    // 第4187期 今日8版
    /^(?:总?第\s?\d{1,6}\s?期[\s　]*)?(?:今日|本期)\s?(?:共\s?)?\d{1,3}\s?版$/u.test(text) ||
    isDateInNumerals(text)
  )
}

/** 二〇二四年三月四日 星期一, 中華民國四十五年三月四日 第二版. */
function isDateInNumerals(text: string): boolean {
  return (
    text.length < 60 &&
    !/[，。；！？]/u.test(text) &&
    /^(?:公元)?(?:[〇○零一二三四五六七八九]{4}|(?:中[华華])?民[国國][元一二三四五六七八九十百\d]{1,4})年[一二三四五六七八九十\d]{1,3}月[一二三四五六七八九十\d]{1,3}日(?:[\s　]*(?:星期|[农農舊旧夏]|第).*)?$/u.test(
      text,
    )
  )
}

/** What a running head says: the paper's name and the page's number. */
export function isPageTitle(text: string): boolean {
  return text.length < 24 && /第[\s“”"'‘’]{0,4}[A-D]?\S{1,3}\s{0,2}版$/u.test(text)
}
