import fc from 'fast-check'
import type { Node } from 'prosemirror-model'
import { expect, test } from 'vitest'
import { schema } from '../../src/core/document'
import { fold } from '../../src/core/text'
import { openLibrary, searchArticles, verify } from '../../src/main/work'
import { append } from '../../src/main/work/log/append'
import { redo, undo } from '../../src/main/work/log/undo'
import { anyEdit, fraction } from './support/edit-arbitraries'
import { type Edit, edited } from './support/edits'
import { cleanInProcess, client, importText, operation, temporaryFolder } from './support/library'
import { rawPage } from './support/newspaper'

const typed = fc.string({
  unit: fc.constantFrom(...'云溪的桥，。aAbBéÉß𠮷😀ＡａΣσİ 、“”'),
  minLength: 1,
  maxLength: 5,
})
const edit: fc.Arbitrary<Edit> = fc.oneof(
  ...anyEdit(typed, ['x1', 'x2', 'x3']),
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('tag' as const),
      at: fraction,
      length: fc.integer({ min: 1, max: 12 }),
      tag: fc.nat(20),
    }),
  },
  fc.record({ kind: fc.constant('replace-all' as const), text: typed }),
)
const act = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('edit' as const), edit, goesOn: fc.boolean() }) },
  { weight: 4, arbitrary: fc.constant({ kind: 'undo' as const }) },
  { weight: 2, arbitrary: fc.constant({ kind: 'redo' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'reopen' as const }) },
)

/** The articles whose blocks hold a text, by a plain scan. */
function scan(document: Node, query: string): string[] {
  return document.children
    .filter((article) =>
      article.children.some((block) => fold(block.textContent.toWellFormed()).includes(fold(query))),
    )
    .map((article) => article.attrs.id as string)
    .toSorted()
}

test('whatever is done, undone and redone: the store equals its derivation, and search equals a scan', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(act, { minLength: 1, maxLength: 25 }),
      fc.array(typed, { maxLength: 6 }),
      fc.nat(99),
      async (acts, queries, seed) => {
        const folder = temporaryFolder()
        let session = openLibrary(folder, { cleaner: cleanInProcess })
        const page = await importText(session, rawPage(seed, 900))
        // The model: the document before each operation, and after those that were undone.
        const done: { before: Node; after: Node }[] = []
        const undone: { before: Node; after: Node }[] = []
        let burst = operation()
        let unbroken = false
        for (const one of acts) {
          const { document, version } = session.pages.get(page)
          switch (one.kind) {
            case 'edit': {
              const { steps, doc } = edited(document, one.edit)
              if (steps.length === 0) break
              const goesOn = one.goesOn && unbroken
              if (!goesOn) burst = operation(one.edit.kind)
              append(session, {
                page,
                client,
                version,
                operation: burst,
                steps: steps.map((step) => step.toJSON()),
              })
              const last = goesOn ? done.pop() : undefined
              done.push({ before: last?.before ?? document, after: doc })
              undone.length = 0
              unbroken = true
              break
            }
            case 'undo': {
              const expected = done.pop()
              expect(undo(session, { page, client }).kind).toBe(expected ? 'done' : 'nothing')
              if (!expected) break
              undone.push(expected)
              expect(session.pages.get(page).document.eq(expected.before)).toBe(true)
              unbroken = false
              break
            }
            case 'redo': {
              const expected = undone.pop()
              expect(redo(session, { page, client }).kind).toBe(expected ? 'done' : 'nothing')
              if (!expected) break
              done.push(expected)
              expect(session.pages.get(page).document.eq(expected.after)).toBe(true)
              unbroken = false
              break
            }
            case 'reopen':
              await session.close()
              session = openLibrary(folder, { cleaner: cleanInProcess })
              expect(session.pages.get(page).document.eq(document)).toBe(true)
              break
            default:
              one satisfies never
          }
        }
        const { document } = session.pages.get(page)
        const own = document.textContent
        for (const query of [...queries, own.slice(3, 4), own.slice(10, 14), own.slice(20, 45)].filter((q) =>
          q.isWellFormed(),
        )) {
          if (query === '') continue
          const { total, hits } = searchArticles(session.library.db, { query, limit: 200 })
          expect(hits.map((hit) => hit.article as string).toSorted(), query).toEqual(scan(document, query))
          expect(total).toBe(hits.length)
          for (const { excerpt } of hits)
            expect(fold(excerpt.text.slice(excerpt.from, excerpt.to))).toBe(fold(query))
        }
        await session.close()
        expect((await verify(folder)).differences).toEqual([])
      },
    ),
    { numRuns: Number(process.env.STET_PROPERTY_RUNS ?? 60) },
  )
})

test('two windows that take turns can undo everything, down to the first document', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 15 }), fc.nat(99), async (edits, seed) => {
      const folder = temporaryFolder()
      const session = openLibrary(folder, { cleaner: cleanInProcess })
      const page = await importText(session, rawPage(seed, 400))
      const first = session.pages.get(page).document
      for (const one of edits) {
        const { document, version } = session.pages.get(page)
        const { steps } = edited(document, one)
        if (steps.length === 0) continue
        append(session, {
          page,
          client,
          version,
          operation: operation(),
          steps: steps.map((step) => step.toJSON()),
        })
      }
      while (undo(session, { page, client }).kind === 'done');
      expect(session.pages.get(page).document.eq(first)).toBe(true)
      const last = session.pages.get(page)
      while (redo(session, { page, client }).kind === 'done');
      while (undo(session, { page, client }).kind === 'done');
      expect(session.pages.get(page).document.eq(last.document)).toBe(true)
      expect(first.type).toBe(schema.nodes.page)
      await session.close()
    }),
    { numRuns: 40 },
  )
})
