import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AddMarkStep } from 'prosemirror-transform'
import type { PageId } from '../../src/core/contract'
import { schema } from '../../src/core/document'
import { openLibrary, take } from '../../src/main/work'
import { append } from '../../src/main/work/log/append'
import { keepResume } from '../../src/main/work/resume'
import { cleanInProcess } from '../store/support/clean-in-process'
import { client, operation } from '../store/support/edit-requests'
import { rawPage } from '../store/support/newspaper'

/** What a page on which the desk is measured holds. */
export interface BenchPage {
  readonly page: PageId
  /** The document as it is opened, ProseMirror JSON. */
  readonly document: unknown
  readonly characters: number
  readonly tags: number
  readonly suspects: number
}

const tag =
  /三合机械厂|云溪纺织公司|白鹭电机厂|南浦造纸公司|青石水泥厂|柳河食品公司|云溪|白鹭洲|青石口|望江镇|南浦|柳河湾/gu
/** Words of the page, one of which a house rule doubts: the one that stands there about as often as is wanted. */
const doubted = ['的', '昨天', '工厂', '夜校', '码头', '厂长', '轮班', '签了', '货船', '雨季']

/** Makes a library in `folder` with one page of so many characters, about so many tags and so many doubts. */
export async function makeLibrary(folder: string, characters: number, marks: number): Promise<BenchPage> {
  const text = rawPage(7, characters)
  const times = (word: string) => text.split(word).length - 1
  const match = doubted.toSorted((a, b) => Math.abs(times(a) - marks) - Math.abs(times(b) - marks))[0] ?? ''
  mkdirSync(join(folder, 'house'), { recursive: true })
  writeFileSync(join(folder, 'house', 'rules.json'), JSON.stringify([{ match }]))
  const session = openLibrary(folder, { cleaner: cleanInProcess })
  const place = { publication: '云溪晚报', date: null, number: null, label: '1' }
  const file = new File([text], '1.txt')
  const { page } = await take(session, { file, encoding: null, again: true, ...place })
  const { document, version } = session.pages.get(page.id)
  const steps: AddMarkStep[] = []
  document.descendants((block, pos) => {
    if (block.type !== schema.nodes.block) return true
    for (const { index, 0: found } of block.textContent.matchAll(tag))
      steps.push(
        new AddMarkStep(
          pos + 1 + index,
          pos + 1 + index + found.length,
          schema.marks.entity.create({ kind: found.length > 3 ? 'organisation' : 'place' }),
        ),
      )
    return false
  })
  const every = Math.max(1, steps.length / marks)
  const chosen = steps.filter((_, index) => Math.floor(index / every) !== Math.floor((index - 1) / every))
  append(session, {
    page: page.id,
    client,
    version,
    operation: operation(),
    steps: chosen.map((step) => step.toJSON() as Record<string, unknown>),
  })
  const now = session.pages.get(page.id).document
  const suspects = now.textContent.split(match).length - 1
  // The window opens where it stopped.
  keepResume(session.library.db, { page: page.id })
  await session.close()
  return {
    page: page.id,
    document: now.toJSON(),
    characters: now.textContent.length,
    tags: chosen.length,
    suspects,
  }
}
