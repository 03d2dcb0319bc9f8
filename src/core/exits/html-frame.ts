import { element, escapeText, section, startTag } from './markup'

/** What stands before and behind the body's content in a file of HTML. `style` is CSS. */
export function htmlFrame(
  language: 'zh' | 'en',
  title: string,
  style: string,
): { readonly before: string; readonly after: string } {
  const head = section('head', {}, [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    element('title', {}, escapeText(title === '' ? 'Stet' : title)),
    `<style>\n${style}</style>`,
  ])
  const html = startTag('html', { lang: language === 'zh' ? 'zh-Hans' : 'en' })
  return {
    before: ['<!DOCTYPE html>', html, head, startTag('body', {})].join('\n'),
    after: '</body>\n</html>',
  }
}
