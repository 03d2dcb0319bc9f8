import { type ExportFormat, exportFormats } from '../../core/contract'

/** For whom a form is; the word is `exits.group.<id>`. In the order in which they are offered. */
const groups = ['readers', 'machines', 'tags', 'ocr', 'errata'] as const
type Group = (typeof groups)[number]

const groupOf: Readonly<Record<ExportFormat, Group>> = {
  text: 'readers',
  markdown: 'readers',
  html: 'readers',
  docx: 'readers',
  tracked: 'readers',
  epub: 'readers',
  json: 'machines',
  jsonl: 'machines',
  tei: 'machines',
  alto: 'ocr',
  'page-xml': 'ocr',
  hocr: 'ocr',
  mentions: 'tags',
  figures: 'tags',
  entities: 'tags',
  spans: 'tags',
  conll: 'tags',
  annotations: 'tags',
  errata: 'errata',
  'errata-csv': 'errata',
  'errata-docx': 'errata',
}

/** The forms by whom they are for, each in its order. */
export const formatGroups: readonly { readonly group: Group; readonly formats: readonly ExportFormat[] }[] =
  groups.map((group) => ({ group, formats: exportFormats.filter((format) => groupOf[format] === group) }))

export function isFormat(value: unknown): value is ExportFormat {
  return exportFormats.some((format) => format === value)
}
