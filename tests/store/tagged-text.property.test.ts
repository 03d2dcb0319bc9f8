import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PageId } from '../../src/core/contract'
import { followTags } from '../../src/core/tagging'
import { draftOf } from '../../src/main/library'
import { openLibrary, verify } from '../../src/main/work'
import { landSeries } from '../../src/main/work/find/series'
import { append } from '../../src/main/work/log/append'
import { redo, undo } from '../../src/main/work/log/undo'
import { type Expected, read, standing, stretches } from './support/expected-tags'
import { cleanInProcess, client, importText, operation, temporaryFolder } from './support/library'
import { rawPage } from './support/newspaper'
import { asSeries, editTagged, taggedAct } from './support/tagged-acts'

/** How many acts in all; the long run has 10,000. */
const rounds = Number(process.env.STET_ROUNDS ?? 300)
const most = 40

test('a tag whose text was not deleted is still there, on the same words, whatever is done to the text', {
  timeout: 3_600_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(taggedAct, { minLength: most / 2, maxLength: most }),
      fc.nat(999),
      async (acts, seed) => {
        const folder = temporaryFolder()
        let session = openLibrary(folder, { cleaner: cleanInProcess })
        const raw = rawPage(seed, 500)
        const page: PageId = await importText(session, raw)
        const draft = draftOf(session.library.db, page)
        if (!draft) throw new Error('a page without a draft')
        let expected: Expected = read(session.pages.get(page).document)
        const done: { before: Expected; after: Expected }[] = []
        const undone: { before: Expected; after: Expected }[] = []
        const did = (after: Expected) => {
          done.push({ before: expected, after })
          undone.length = 0
          expected = after
        }
        for (const one of acts) {
          const { document, version } = session.pages.get(page)
          switch (one.kind) {
            case 'undo': {
              const last = done.pop()
              expect(undo(session, { page, client }).kind).toBe(last ? 'done' : 'nothing')
              if (last) undone.push(last)
              expected = last?.before ?? expected
              break
            }
            case 'redo': {
              const last = undone.pop()
              expect(redo(session, { page, client }).kind).toBe(last ? 'done' : 'nothing')
              if (last) done.push(last)
              expected = last?.after ?? expected
              break
            }
            case 'restart':
              await session.close()
              session = openLibrary(folder, { cleaner: cleanInProcess })
              break
            case 'series': {
              const series = asSeries(document, expected, one.at, one.tags)
              if (!series) break
              const { act, places } = series
              const landed = landSeries(session, { client, act, pages: [{ page, version, places }] })
              expect(landed.left).toBe(0)
              if (landed.operation !== null) did(series.expected)
              break
            }
            default: {
              const edit = editTagged(document, expected, one, raw, draft)
              if (!edit?.tr.docChanged) break
              followTags(edit.tr, document, edit.tr.mapping)
              const steps = edit.tr.steps.map((step) => step.toJSON() as Record<string, unknown>)
              append(session, { page, client, version, operation: operation(one.kind), steps })
              did(edit.expected)
            }
          }
          const now = session.pages.get(page).document
          expect(standing(now), one.kind).toEqual(stretches(now, expected))
        }
        await session.close()
        expect((await verify(folder)).differences).toEqual([])
      },
    ),
    { numRuns: Math.ceil(rounds / ((3 * most) / 4)) },
  )
})
