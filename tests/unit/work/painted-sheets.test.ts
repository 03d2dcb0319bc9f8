import { expect, test } from 'vitest'
import { paintedSheets } from '../../../src/main/work/intake/painted-sheets'
import type { ScanAnswer } from '../../../src/main/work/scans/scan-task'
import type { Scanner } from '../../../src/main/work/scans/scan-thread'

const file = { name: 'p.pdf', sha256: 'a'.repeat(64), bytes: new Uint8Array(9), password: null }
const scan = { sha256: 'b'.repeat(64), name: 'p.pdf', width: 10, height: 10, type: 'image/jpeg' }
const drawn: ScanAnswer = { kind: 'painted', scan, sheets: 3 }
const bare: ScanAnswer = { kind: 'painted', scan: null, sheets: 3 }
const shut: ScanAnswer = { kind: 'refused', trouble: 'pdf-broken', values: {} }

/** What a thread that answers so makes of a file: per sheet, whether it has a scan; `ends`: that one breaks the thread. */
async function painting(...answers: readonly (ScanAnswer | 'ends')[]) {
  const left = [...answers]
  const scans: Scanner = {
    ask: async () => {
      const answer = left.shift()
      if (answer === undefined) throw new Error('asked once too often')
      if (answer === 'ends') throw new Error('the thread ended')
      return answer
    },
    close: async () => undefined,
  }
  const { painted, warnings } = await paintedSheets({ scans }, file).scans
  expect(left).toEqual([])
  return { painted: painted.map((one) => one !== null), warned: warnings.map(({ values }) => values?.sheet) }
}

test.each([
  ['all are painted', [drawn, drawn, drawn], [true, true, true], []],
  ['the first cannot be painted', [bare, drawn, drawn], [false, true, true], [1]],
  ['the first breaks the thread', ['ends', drawn, drawn], [false, true, true], [1]],
  ['the last cannot be painted', [drawn, drawn, bare], [true, true, false], [3]],
  ['the file cannot be opened', [shut], [false], [1]],
  ['two break the thread', ['ends', 'ends'], [false, false], [1, 2]],
] as const)('of a PDF’s sheets %s', async (_, answers, painted, warned) => {
  expect(await painting(...answers)).toEqual({ painted, warned })
})
