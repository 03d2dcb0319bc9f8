/** The look of an exported page, on the screen and on paper. Nothing is fetched: the fonts are the reader's own. */
export const htmlStyle = `:root { color-scheme: light dark; }
body { margin: 0 auto; max-width: 38em; padding: 2em 1.25em; line-height: 1.75;
  font-family: "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", SimSun, Georgia, serif; }
.title, .folio { color: GrayText; font-size: .85em; }
article { margin: 0 0 3.5em; }
article p { margin: 0 0 .75em; text-align: justify; }
:lang(zh) article > p:not([class]) { text-indent: 2em; }
h2, h3 { line-height: 1.35; text-align: start; }
h2 { margin: 1.2em 0 .5em; font-size: 1.6em; }
h3 { margin: 1.4em 0 .5em; font-size: 1.1em; }
.kicker, .deck, .column { font-weight: bold; }
.byline, .signature, .caption, .credit { color: GrayText; font-size: .9em; }
article .signature { text-align: end; }
figure { margin: 1.5em 0; }
figure img { display: block; max-width: 100%; max-height: 40em; width: auto; height: auto; margin: 0 0 .75em; }
figcaption { padding-inline-start: 1em; border-inline-start: 2px solid; }
aside { padding: .1em 1em; border: 1px solid GrayText; }
.sic { text-decoration: underline dotted; }
@media print {
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  h2, h3 { break-after: avoid; }
  figure, aside { break-inside: avoid; }
  section + section { break-before: page; }
}
`
