import type { Worker } from 'node:worker_threads'
import { expect, onTestFinished, test } from 'vitest'
import { CleaningThread } from '../../src/main/work'
import { at, pdfOf } from './support/pdf'

/** A paper of so many sheets, to be cleaned. */
function paper(sheets: number) {
  const pages = Array.from({ length: sheets }, (_, n) => ({ content: at(40, 200, `The river ${n} rose.`) }))
  return { name: 'paper.pdf', bytes: pdfOf(pages), encoding: null, password: null, apart: true }
}

test('a file of many sheets leaves the thread, and its memory, to nobody; one of a few leaves it to the next', async () => {
  let threads = 0
  const began = (_: Worker) => void threads++
  process.on('worker', began)
  const cleaner = new CleaningThread()
  onTestFinished(async () => {
    process.off('worker', began)
    await cleaner.close()
  })
  const pages = async (sheets: number) => {
    const answer = await cleaner.clean(paper(sheets))
    if (answer.kind === 'refused') throw new Error(answer.trouble)
    return answer.pages.length
  }
  expect(await pages(1)).toBe(1)
  expect(await pages(12)).toBe(12)
  expect(threads).toBe(1)
  expect(await pages(2)).toBe(2)
  expect(threads).toBe(2)
})
