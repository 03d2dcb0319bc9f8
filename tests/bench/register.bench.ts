import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type FiguresWanted, RecordId } from '../../src/core/contract'
import type { EntityKind } from '../../src/core/document'
import {
  addArticle,
  addPage,
  findOrAddIssue,
  findOrAddPublication,
  openWritingLibrary,
  putRecord,
  setBlocksFrom,
  setTagsFrom,
} from '../../src/main/library'
import { readings } from '../../src/main/work/tags/reading-task'
import { randomFrom } from '../store/support/newspaper'
import { quantile } from './quantile'

/**
 * What the reading thread answers about a library of 18,000 names that are mentioned 200,000 times, as unevenly as names
 * are (Zipf), with as many figures. `first`: since somebody wrote to the library; `again`: as the list is walked on.
 * STET_BENCH_MENTIONS sets the size.
 */
const mentions = Number(process.env.STET_BENCH_MENTIONS ?? 200_000)
const names = Math.round(mentions * 0.09)
const perArticle = 20
const perPage = 5
const perIssue = 8
const folder = mkdtempSync(join(tmpdir(), 'stet-bench-'))
const random = randomFrom(11)
const kinds: readonly EntityKind[] = ['person', 'organisation', 'place', 'work', 'event']
const units = ['家', '人', '元', '亩', '%', '吨', '项', '公里', '户', '万千瓦']
const nameOf = (rank: number) =>
  String.fromCharCode(0x4e00 + (rank % 3000), 0x4e00 + ((rank * 7) % 2999), 0x4e00 + ((rank * 13) % 2989))

const { db, close } = openWritingLibrary(join(folder, 'library'))
const publication = findOrAddPublication(db, '云溪晚报')
const records = db.transaction(() =>
  Array.from({ length: Math.round(names / 3) }, (_, rank) => {
    const id = RecordId.parse(rank + 1)
    putRecord(db, {
      id,
      kind: kinds[rank % 5] ?? 'person',
      name: nameOf(rank * 3),
      aliases: rank % 4 === 0 ? [`${nameOf(rank * 3)}某`] : [],
      notes: '',
      links: [],
      merged: null,
      removed: false,
    })
    return id
  }),
)()
let left = mentions
for (let issueNumber = 0; left > 0; issueNumber++)
  db.transaction(() => {
    const date = new Date(Date.UTC(2000, 0, 1 + issueNumber)).toISOString().slice(0, 10)
    const issue = findOrAddIssue(db, { publication, date, number: String(issueNumber) })
    for (let pageNumber = 0; pageNumber < perIssue && left > 0; pageNumber++) {
      const page = addPage(db, { issue, label: String(pageNumber + 1), imported: '2024-01-01T00:00:00Z' })
      for (let position = 0; position < perPage && left > 0; position++) {
        const article = addArticle(db, page, {
          name: `a${position}` as never,
          position,
          headline: nameOf(position),
          opening: '',
          blocks: 1,
          characters: 400,
        })
        const tags = Array.from({ length: Math.min(perArticle, left) }, (_, at) => {
          const rank = Math.floor(names ** random()) - 1
          const linked = rank % 3 === 0 && random() < 0.8 ? (records[rank / 3] ?? null) : null
          const mention = {
            start: at * 12,
            text: nameOf(rank),
            kind: kinds[Math.floor(rank / 3) % 5] ?? 'person',
            record: linked,
            line: 1,
          }
          const low = Math.floor(1e6 ** random())
          const figure = {
            start: at * 12 + 5,
            text: `${low}家`,
            kind: 'quantity' as const,
            low,
            high: low,
            date: null,
            unit: units[Math.floor(random() * units.length)] ?? '家',
            approx: 0 as const,
            line: 1,
          }
          return { mention, figure }
        })
        left -= tags.length
        const text = tags
          .map(({ mention, figure }) => `${mention.text}，${figure.text}。`.padEnd(12, '，'))
          .join('')
        setBlocksFrom(db, article, 0, [{ role: 'body', text }])
        setTagsFrom(db, article, 0, [
          { mentions: tags.map(({ mention }) => mention), figures: tags.map(({ figure }) => figure) },
        ])
      }
    }
  })()
db.pragma('optimize')

const wanted: FiguresWanted = {
  scope: { kind: 'library' },
  ...{ kind: null, unit: null, least: null, most: null, since: null, before: null, query: null },
}
const commonest = { of: 'record', record: records[0] as RecordId } as const
const aName = { of: 'name', kind: 'person', name: nameOf(1) } as const
const stretch = { limit: 200, offset: 0 }
const byPlace = { ...wanted, sort: 'place', descending: false } as const
const cases: readonly (readonly [string, (read: ReturnType<typeof readings>) => unknown])[] = [
  ['register, by mentions', (read) => read.register({ kind: null, query: '', sort: 'mentions', ...stretch })],
  ['register, by name', (read) => read.register({ kind: null, query: '', sort: 'name', ...stretch })],
  [
    'register, part of a name',
    (read) => read.register({ kind: null, query: nameOf(9).slice(0, 1), sort: 'mentions', ...stretch }),
  ],
  ['alike', (read) => read.alike({ of: commonest, limit: 6 })],
  ['mentions of the commonest record', (read) => read.mentions({ of: commonest, ...stretch })],
  ['mentions of the commonest name', (read) => read.mentions({ of: aName, ...stretch })],
  ['its issues', (read) => read.byIssue({ of: commonest })],
  ['figures, by place', (read) => read.figures({ ...byPlace, ...stretch })],
  ['figures, by value', (read) => read.figures({ ...wanted, sort: 'value', descending: true, ...stretch })],
  ['figures, 元 over a million', (read) => read.figures({ ...byPlace, unit: '元', least: 1e5, ...stretch })],
  ['totals', (read) => read.totals(wanted)],
  ['points of 元', (read) => read.points({ ...wanted, unit: '元', limit: 5000 })],
]
console.log(
  `${names.toLocaleString('en')} names, ${mentions.toLocaleString('en')} mentions, as many figures; ms`,
)
console.log(`${'what'.padEnd(36)} first   again`)
for (const [what, ask] of cases) {
  const times: number[] = []
  const again: number[] = []
  for (let round = 0; round < 5; round++) {
    const read = readings(db)
    const [one, two] = [0, 1].map(() => {
      const began = performance.now()
      ask(read)
      return performance.now() - began
    })
    times.push(one ?? 0)
    again.push(two ?? 0)
  }
  const median = (all: number[]) => quantile(all, 0.5).toFixed(1).padStart(7)
  console.log(`${what.padEnd(36)} ${median(times)} ${median(again)}`)
}
close()
rmSync(folder, { recursive: true })
