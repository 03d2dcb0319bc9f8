import fc from 'fast-check'
import type { Node } from 'prosemirror-model'
import { Transform } from 'prosemirror-transform'
import { expect, test } from 'vitest'
import type { OperationId, PageId } from '../../src/core/contract'
import { schema } from '../../src/core/document'
import { append } from '../../src/main/work/log/append'
import { takeBack } from '../../src/main/work/log/take-back'
import { client, importText, openTestLibrary, operation, temporaryFolder } from './support/library'

/** Places in a page that one operation each writes to: 【…】 with whatever was written there last. */
const slots = 6
const text = Array.from({ length: slots }, (_, n) => `第${n}段在云溪【空】写完。\n`).join('\n')

const write = fc.record({ slot: fc.nat(slots - 1), put: fc.constantFrom('', '桥', '𠮷桥', '码头一带') })

function written(document: Node, slot: number, put: string): Transform {
  let at = -1
  let seen = 0
  document.descendants((node, pos) => {
    for (const { index } of node.isText ? (node.text ?? '').matchAll(/【/gu) : [])
      if (seen++ === slot) at = pos + index + 1
  })
  const $at = document.resolve(at)
  const rest = $at.parent.textBetween($at.parentOffset, $at.parent.content.size)
  const to = at + rest.indexOf('】')
  const tr = new Transform(document)
  const marks = $at.nodeBefore?.marks ?? []
  return put === '' ? tr.delete(at, to) : tr.replaceWith(at, to, schema.text(put, marks))
}

test('taken back in any order, operations leave what the others alone would have made, and name what is in the way', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(write, { minLength: 1, maxLength: 10 }),
      fc.array(fc.record({ which: fc.nat(), withBlockers: fc.boolean() }), { maxLength: 6 }),
      async (writes, taken) => {
        const session = openTestLibrary(temporaryFolder())
        const page: PageId = await importText(session, text)
        const start = session.pages.get(page).document
        const done: { id: OperationId; slot: number; put: string; stands: boolean }[] = []
        for (const { slot, put } of writes) {
          const { document, version } = session.pages.get(page)
          const { steps } = written(document, slot, put)
          if (steps.length === 0) continue
          const own = operation()
          const json = steps.map((step) => step.toJSON() as Record<string, unknown>)
          append(session, { page, client, version, operation: own, steps: json })
          done.push({ id: own.id, slot, put, stands: true })
        }
        for (const { which, withBlockers } of taken) {
          const one = done[which % done.length]
          if (!one?.stands) continue
          const over = done.filter(
            (other, at) => other.stands && other.slot === one.slot && at > done.indexOf(one),
          )
          const before = session.pages.get(page)
          const answer = takeBack(session, { page, client, operation: one.id, withBlockers })
          if (over.length > 0 && !withBlockers) {
            expect(answer).toMatchObject({ kind: 'blocked' })
            const named = answer.kind === 'blocked' ? answer.by.map((by) => by.operation) : []
            expect(named.toSorted()).toEqual(over.map(({ id }) => id).toSorted())
            expect(session.pages.get(page)).toBe(before)
            continue
          }
          expect(answer).toMatchObject({ kind: 'done', also: over.length })
          for (const gone of [one, ...over]) gone.stands = false
          let expected = start
          for (const { slot, put } of done.filter(({ stands }) => stands))
            expected = written(expected, slot, put).doc
          expect(session.pages.get(page).document.toJSON()).toEqual(expected.toJSON())
        }
        await session.close()
      },
    ),
    { numRuns: Number(process.env.STET_PROPERTY_RUNS ?? 60) },
  )
})
