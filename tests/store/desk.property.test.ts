import fc from 'fast-check'
import { Transform } from 'prosemirror-transform'
import { expect, test } from 'vitest'
import type { PageId } from '../../src/core/contract'
import {
  ChangesFinder,
  correctAgain,
  mergeWithPrevious,
  moveBlocks,
  schema,
  stet,
} from '../../src/core/document'
import { sourceFromText } from '../../src/core/text'
import { draftOf } from '../../src/main/library'
import { type LibrarySession, openLibrary, verify } from '../../src/main/work'
import { append } from '../../src/main/work/log/append'
import { pastOperations } from '../../src/main/work/log/history-list'
import { type Edit as Does, operate } from '../../src/main/work/log/operate'
import { documentAt, restore } from '../../src/main/work/log/revisit'
import { takeBack } from '../../src/main/work/log/take-back'
import { stetRule } from '../../src/main/work/log/take-back-rule'
import { redo, undo } from '../../src/main/work/log/undo'
import { anyEdit, fraction } from './support/edit-arbitraries'
import { type Edit, edited } from './support/edits'
import { cleanInProcess, client, importText, operation, temporaryFolder } from './support/library'
import { rawPage } from './support/newspaper'

/** How many acts in all; each is followed by a verification of the whole library. The long run has 10,000. */
const rounds = Number(process.env.STET_ROUNDS ?? 300)
const most = 40

const typed = fc.string({ unit: fc.constantFrom(...'云溪的桥，。,𠮷😀 “'), minLength: 1, maxLength: 4 })
const edit: fc.Arbitrary<Edit> = fc.oneof(...anyEdit(typed, ['x1', 'x2']))
const page = fc.nat(2)
const act = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('edit' as const), page, edit }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('undo' as const), page }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('redo' as const), page }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('stet' as const), page, which: fc.nat() }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('again' as const), page, which: fc.nat() }) },
  fc.record({
    kind: fc.constant('stet-rule' as const),
    rule: fc.constantFrom('half-width', 'line-wrap', 'hand'),
  }),
  fc.record({ kind: fc.constant('series' as const), find: fc.constantFrom('的', '，', '云溪'), put: typed }),
  fc.record({ kind: fc.constant('merge' as const), page, at: fraction }),
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('move' as const), page, at: fraction, to: fraction }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('take-back' as const),
      page,
      which: fc.nat(),
      withBlockers: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('restore' as const), page, at: fraction }) },
  fc.record({ kind: fc.constant('reopen' as const) }),
)
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never

const raw = (seed: number) =>
  rawPage(seed, 300).replace(/，/gu, (mark, at: number) => (at % 3 === 0 ? ' ,' : mark))

function compared(session: LibrarySession, id: PageId, texts: ReadonlyMap<PageId, string>) {
  const draft = draftOf(session.library.db, id)
  if (!draft) throw new Error('a page without a draft')
  return new ChangesFinder(sourceFromText('page.txt', texts.get(id) ?? ''), draft).compare(
    session.pages.get(id).document,
  )
}

async function doAct(
  session: LibrarySession,
  one: Exclude<Act, { kind: 'reopen' }>,
  pages: readonly PageId[],
  texts: ReadonlyMap<PageId, string>,
): Promise<void> {
  const id = pages['page' in one ? one.page % pages.length : 0] as PageId
  const { document, version } = session.pages.get(id)
  const does = (edit: Does, ids: readonly PageId[] = [id]) =>
    operate(session, { client, name: { key: one.kind } }, new Map(ids.map((each) => [each, edit])))
  switch (one.kind) {
    case 'edit': {
      const { steps } = edited(document, one.edit)
      if (steps.length === 0) return
      const json = steps.map((step) => step.toJSON() as Record<string, unknown>)
      append(session, { page: id, client, version, operation: operation(), steps: json })
      return
    }
    case 'undo':
      undo(session, { page: id, client })
      return
    case 'redo':
      redo(session, { page: id, client })
      return
    case 'stet':
    case 'again': {
      const { changes, takenBack } = compared(session, id, texts)
      does((now) => {
        const tr = new Transform(now)
        const all = one.kind === 'stet' ? changes : takenBack
        if (one.kind === 'stet') stet(tr, changes.slice(one.which % (all.length || 1)).slice(0, 3))
        else correctAgain(tr, takenBack.slice(one.which % (all.length || 1)).slice(0, 3))
        return tr
      })
      return
    }
    case 'stet-rule': {
      const answers = stetRule(session, { rule: one.rule, pages, client }, undefined)
      for await (const answer of answers)
        if (answer.kind === 'done') expect(answer.changes).toBeGreaterThanOrEqual(0)
      return
    }
    case 'series':
      does((now) => {
        const tr = new Transform(now)
        const found: number[] = []
        now.descendants((node, pos) => {
          for (const { index } of node.isText ? (node.text ?? '').matchAll(new RegExp(one.find, 'gu')) : [])
            found.push(pos + index)
        })
        for (const at of found.reverse())
          tr.replaceWith(at, at + one.find.length, schema.text(one.put, now.nodeAt(at)?.marks ?? []))
        return tr
      }, pages)
      return
    case 'merge':
      does((now) => {
        const tr = new Transform(now)
        mergeWithPrevious(tr, Math.floor(one.at * now.childCount))
        return tr
      })
      return
    case 'move':
      does((now) => {
        const tr = new Transform(now)
        const article = Math.floor(one.at * now.childCount)
        const index = Math.floor(one.to * now.child(article).childCount)
        moveBlocks(tr, [{ article, index }], one.at < 0.5 ? 1 : -1)
        return tr
      })
      return
    case 'take-back': {
      const { operations } = pastOperations(session, { page: id, before: null, limit: 100 })
      const past = operations[one.which % (operations.length || 1)]
      if (!past) return
      const before = pages.map((each) => session.pages.get(each).document)
      const { operation: which } = past
      const answer = takeBack(session, { page: id, client, operation: which, withBlockers: one.withBlockers })
      expect(one.withBlockers && answer.kind === 'blocked').toBe(false)
      if (answer.kind === 'blocked') expect(answer.by.length).toBeGreaterThan(0)
      if (answer.kind !== 'done')
        expect(pages.map((each) => session.pages.get(each).document)).toEqual(before)
      return
    }
    case 'restore': {
      const wanted = Math.floor(one.at * (version + 1))
      const then = documentAt(session, id, wanted)
      restore(session, { page: id, client, version: wanted })
      expect(session.pages.get(id).document.eq(then)).toBe(true)
      return
    }
    default:
      one satisfies never
  }
}

test('whatever is done at the desk in whatever order, what is derived agrees with the texts at every step', {
  timeout: 3_600_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(act, { minLength: most / 2, maxLength: most }),
      fc.nat(999),
      async (acts, seed) => {
        const folder = temporaryFolder()
        let session = openLibrary(folder, { cleaner: cleanInProcess })
        const texts = new Map<PageId, string>()
        for (const label of ['1', '2', '3']) {
          const text = raw(seed + Number(label))
          texts.set(await importText(session, text, { label }), text)
        }
        const pages = [...texts.keys()]
        for (const one of acts) {
          if (one.kind === 'reopen') {
            const before = pages.map((id) => session.pages.get(id).document)
            await session.close()
            session = openLibrary(folder, { cleaner: cleanInProcess })
            for (const [index, id] of pages.entries())
              expect(before[index] && session.pages.get(id).document.eq(before[index])).toBe(true)
          } else await doAct(session, one, pages, texts)
          for (const id of pages) session.pages.get(id).document.check()
          expect((await verify(folder)).differences, one.kind).toEqual([])
        }
        await session.close()
      },
    ),
    { numRuns: Math.ceil(rounds / ((most * 3) / 4)) },
  )
})
