import { type Edition, languageOf } from '../edition'
import { section } from '../markup'
import type { Writing } from '../writing'
import { articles } from './articles'
import { facsimile } from './facsimile'
import { header } from './header'
import { teiPage } from './page'
import { standOff } from './records'

/**
 * TEI P5 (Text Encoding Initiative, Guidelines 4): one file, a division for each article. Where the scan's places are
 * known, a facsimile with a zone for each line; records stand off the text, and mentions point at them.
 */
export function tei(edition: Edition, writing: Writing): string {
  const language = languageOf(edition.pages.flatMap((page) => page.articles)) === 'zh' ? 'zh-Hans' : 'en'
  const pages = edition.pages.map((page) => teiPage(page, edition.kind))
  const known = new Set(edition.records.keys())
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    section('TEI', { xmlns: 'http://www.tei-c.org/ns/1.0', 'xml:lang': language }, [
      header(edition, pages, language, writing),
      facsimile(pages),
      standOff(edition.records),
      section('text', {}, [section('body', {}, articles(pages, known))]),
    ]),
    '',
  ].join('\n')
}
