import { expect, test } from 'vitest'
import { render } from '../../src/main/work'
import { append } from '../../src/main/work/log/append'
import { redo, undo } from '../../src/main/work/log/undo'
import { client, importText, insertion, openTestLibrary, operation, temporaryFolder } from './support/library'

test('TEI tells what was done to a page and stands, and not what was undone', async () => {
  const session = openTestLibrary(temporaryFolder())
  const page = await importText(session, '新桥通车\n\n昨天，新桥通车了。\n')
  for (const [version, typed] of ['甲', '乙', '丙'].entries()) {
    const named = { ...operation(), name: { key: 'operations.fix', values: { before: '', after: typed } } }
    append(session, { page, client, version, operation: named, steps: [insertion(3, typed)] })
  }
  undo(session, { page, client })
  undo(session, { page, client })
  redo(session, { page, client })
  const { text } = await render(session, { kind: 'page', page }, 'tei')
  const told = /<revisionDesc>.*<\/revisionDesc>/su.exec(text)?.[0] ?? ''
  expect(told.match(/“[甲乙丙]”/gu)).toEqual(['“甲”', '“乙”'])
  const today = new Date().toISOString().slice(0, 4)
  expect(told).toMatch(new RegExp(`<change when="${today}-[^"]*">Imported and cleaned: page 3\\.`, 'u'))
})
