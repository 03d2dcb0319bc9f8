import { Transform } from 'prosemirror-transform'
import type {
  ClientId,
  LibraryClient,
  Operation,
  OperationId,
  PageId,
  SeriesPage,
} from '../../src/core/contract'
import { putTag, schema } from '../../src/core/document'
import { type Edit, edited } from '../store/support/edits'

const client = 'endurance' as ClientId

/** How long each kind of act took, in milliseconds. */
export type Times = Map<string, number[]>

/**
 * An editor's while at one page, as a window asks for it: `acts` named operations (typing most of all, structure, tags,
 * decisions, states, undo and redo, a series over the issue, an old operation taken back, an old version restored), with
 * searches in between. Answers how many operations the library took.
 */
export async function sitting(
  library: LibraryClient,
  page: PageId,
  { acts, random, times }: { acts: number; random: () => number; times: Times },
): Promise<number> {
  const timed = async <T>(what: string, ask: () => Promise<T>): Promise<T> => {
    const began = performance.now()
    const answer = await ask()
    const all = times.get(what) ?? []
    all.push(performance.now() - began)
    times.set(what, all)
    return answer
  }
  const open = async () => {
    const opened = await timed('open', () => library.pages.open({ page }))
    return { document: schema.nodeFromJSON(JSON.parse(opened.document)), version: opened.version }
  }
  const any = <T>(from: readonly T[]): T | undefined => from[Math.floor(random() * from.length)]
  const operation = (key: string): Operation => ({
    id: crypto.randomUUID() as OperationId,
    name: { key },
    before: null,
    after: null,
  })

  let now = await open()
  const send = async (change: Transform, named: Operation) => {
    if (change.steps.length === 0) return 0
    const steps = change.steps.map((step) => step.toJSON() as Record<string, unknown>)
    const { version } = now
    const answer = await timed('append', () =>
      library.pages.append({ page, client, version, operation: named, steps }),
    )
    if (answer.kind !== 'accepted') throw new Error('one editor alone was too late')
    now = { document: change.doc, version: answer.version }
    return 1
  }
  const type = async () => {
    const burst = operation('typing')
    let sent = 0
    for (let key = 0; key < 3; key++) sent += await send(edited(now.document, typing(random)), burst)
    return Math.min(1, sent)
  }
  const tag = async () => {
    const { version } = now
    const found = await timed('suggest', () => library.tags.suggest({ page, version }))
    if (found.kind === 'behind') return 0
    const one = any(found.entities)
    if (!one) return 0
    const change = new Transform(now.document)
    putTag(change, one, schema.marks.entity.create({ kind: one.kind, entity: null }))
    return await send(change, operation('tag'))
  }
  const decide = async () => {
    const { version } = now
    const found = await timed('proofread', () => library.suspects.of({ page, version, look: 'again' }))
    const one = found.kind === 'found' ? any(found.suspects) : undefined
    if (!one || one.from === one.to) return 0
    const { from, to, rule } = one
    await library.suspects.decide({ page, client, version, place: { from, to }, rule, scope: 'page' })
    now = await open()
    return 1
  }
  const replace = async () => {
    const query = { text: '厂长', regex: false, matchCase: true, matchWidth: true, wholeWord: false }
    const replacement = `厂${any(['长', '主', '方'])}`
    const pages: SeriesPage[] = []
    const found = await library.search.hits({ query, near: page, within: 'issue', most: 200 })
    for await (const { pages: some } of found)
      for (const { page: on, version, hits } of some)
        pages.push({ page: on, version, places: hits.map((hit) => ({ ...placeOf(hit), put: null })) })
    if (pages.length === 0) return 0
    await timed('series', () =>
      library.series.land({ client, act: { kind: 'replace', find: query.text, replacement }, pages }),
    )
    now = await open()
    return 1
  }
  const takeBack = async () => {
    const { operations } = await library.history.operations({ page, before: null, limit: 50 })
    const past = any(operations)
    if (!past) return 0
    const { operation: which } = past
    await timed('take back', () =>
      library.history.takeBack({ page, client, operation: which, withBlockers: false }),
    )
    now = await open()
    return 1
  }
  const turn = async (way: 'undo' | 'redo') => {
    const answer = await timed(way, () => library.pages[way]({ page, client }))
    if (answer.kind === 'done') now = await open()
    return answer.kind === 'done' ? 1 : 0
  }
  const restore = async () => {
    const version = Math.max(0, now.version - Math.ceil(random() * 20))
    await timed('restore', () => library.history.restore({ page, client, version }))
    now = await open()
    return 1
  }
  const look = async () => {
    const query = any(['云溪', '机械厂', '的', '石桥头的三合']) ?? ''
    await timed('search', () => library.search.articles({ query, limit: 20 }))
    await timed('progress', () => library.review.progress())
    return 0
  }
  const state = async () => {
    const [article] = await library.shelf.articles({ page })
    if (!article) return 0
    const to = any(['progress', 'proofread', 'validated'] as const) ?? 'progress'
    await timed('state', () => library.review.set({ page, articles: [article.id], state: to, note: '' }))
    return 1
  }

  let taken = 0
  while (taken < acts) {
    const choice = random()
    if (choice < 0.52) taken += await type()
    else if (choice < 0.64)
      taken += await send(edited(now.document, structure(random)), operation('structure'))
    else if (choice < 0.74) taken += await tag()
    else if (choice < 0.82) taken += await turn('undo')
    else if (choice < 0.86) taken += await turn('redo')
    else if (choice < 0.91) taken += await decide()
    else if (choice < 0.94) taken += await state()
    else if (choice < 0.95) taken += await replace()
    else if (choice < 0.97) taken += await takeBack()
    else if (choice < 0.98) taken += await restore()
    else taken += await look()
  }
  return taken
}

function typing(random: () => number): Edit {
  return random() < 0.6
    ? { kind: 'type', at: random(), text: '溪水' }
    : { kind: 'delete', at: random(), length: 2 }
}

function structure(random: () => number): Edit {
  const choice = random()
  if (choice < 0.35) return { kind: 'split', at: random() }
  if (choice < 0.7) return { kind: 'join', at: random() }
  if (choice < 0.9) return { kind: 'role', at: random(), role: Math.floor(random() * 20) }
  return { kind: 'move-article', at: random(), to: random() }
}

function placeOf<T extends { article: unknown; block: number; from: number; to: number; text: string }>({
  article,
  block,
  from,
  to,
  text,
}: T): Pick<T, 'article' | 'block' | 'from' | 'to' | 'text'> {
  return { article, block, from, to, text }
}
