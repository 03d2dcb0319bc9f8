import { type Edition, editionTitle } from '../edition'
import { element, escapeText, section } from '../markup'
import type { Writing } from '../writing'
import type { TeiPage } from './page'
import { dateAttributes } from './phrases'
import { revisions } from './revisions'

/**
 * What the file is, what it was made from, how, and what was done to it. In English, as TEI's own words are, but for what
 * an editor did, which is told as it was told to them.
 */
export function header(
  edition: Edition,
  pages: readonly TeiPage[],
  language: string,
  writing: Writing,
): string {
  const title = editionTitle(edition)
  return section('teiHeader', { 'xml:lang': 'en' }, [
    section('fileDesc', {}, [
      section('titleStmt', {}, [element('title', { 'xml:lang': language }, escapeText(title || 'Stet'))]),
      section('publicationStmt', {}, [element('p', {}, 'Exported from a library of Stet; not published.')]),
      section('sourceDesc', {}, [printed(edition, language)]),
    ]),
    section('encodingDesc', {}, [
      section('editorialDecl', {}, [
        section('correction', {}, [element('p', {}, correction)]),
        section('hyphenation', {}, [element('p', {}, hyphenation)]),
        section('segmentation', {}, [element('p', {}, segmentation)]),
      ]),
    ]),
    section('profileDesc', {}, [
      section('langUsage', {}, [
        element('language', { ident: language }, language.startsWith('zh') ? 'Chinese' : 'English'),
      ]),
    ]),
    revisions(edition, pages, writing),
  ])
}

const correction =
  'Every place that stands otherwise than in the text that was scanned is a choice of sic, what the scan’s text has, and corr, what stands now; the type of corr is the rule that corrected it, or hand. A sic alone is as the paper printed it. Lines of which nothing is left, such as folios, are not in the text.'
const hyphenation =
  'Hyphens that the printer broke words with at the ends of lines are resolved; lb with break="no" stands where no word ends at the end of a line, which is everywhere in Chinese.'
const segmentation =
  'The lines of the source begin with lb, numbered as they stand there; articles are put together over columns, so that their lines may not follow one another.'

function printed({ publication, date, number, pages }: Edition, language: string): string {
  return section('bibl', {}, [
    element('title', { level: 'j', 'xml:lang': language }, escapeText(publication || 'unknown')),
    number === null ? '' : element('biblScope', { unit: 'issue' }, escapeText(number)),
    date === null ? '' : element('date', dateAttributes(date), escapeText(date)),
    ...pages.map(({ label }) => element('biblScope', { unit: 'page' }, escapeText(label))),
  ])
}
