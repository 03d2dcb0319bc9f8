import { expect, test } from 'vitest'
import { plainText } from '../../src/core/document'
import { importText, openTestLibrary, somewhere, temporaryFolder } from './support/library'
import { windowOf } from './support/window'

// Half-width marks in Chinese prose: corrected by default.
const text = '新桥通车\n　　本报讯 昨天,云溪的新桥通车了.\n'

function served() {
  const session = openTestLibrary(temporaryFolder())
  const window = windowOf(session)
  const imported = async (place = {}) => {
    const page = await importText(session, text, place)
    const { issue } = await window.pages.open({ page })
    return { issue, text: plainText(session.pages.get(page).document) }
  }
  return { session, window, imported }
}

test('a rule does what was chosen for the issue, else for the publication, else for the library', async () => {
  const { window, imported } = served()
  const { issue, text: usual } = await imported()
  expect(usual).toContain('昨天，云溪')
  const rule = 'half-width'
  await window.policies.set({ scope: { kind: 'library' }, rule, treatment: 'leave' })
  expect((await imported()).text).toContain('昨天,云溪')
  const publication = { kind: 'publication', publication: issue.publication } as const
  await window.policies.set({ scope: publication, rule, treatment: 'correct' })
  expect((await imported()).text).toContain('昨天，云溪')
  const scope = { kind: 'issue', issue: issue.id } as const
  await window.policies.set({ scope, rule, treatment: 'leave' })
  expect((await imported()).text).toContain('昨天,云溪')
  // Another issue of the publication, which was not there when the choice was made.
  expect((await imported({ number: '413' })).text).toContain('昨天，云溪')
  expect((await imported({ publication: '云西晚报' })).text).toContain('昨天,云溪')
})

test('what holds without a choice is told beside it, and a choice can be taken back', async () => {
  const { window, imported } = served()
  const { issue } = await imported()
  const scope = { kind: 'issue', issue: issue.id } as const
  const rule = 'misreads'
  expect((await window.policies.read({ scope })).own).toEqual({})
  const library = { kind: 'library' } as const
  await window.policies.set({ scope: library, rule, treatment: 'suspect' })
  const read = await window.policies.read({ scope })
  expect(read.inherited).toMatchObject({ misreads: 'suspect', 'half-width': 'correct', columns: 'suspect' })
  expect((await window.policies.set({ scope, rule, treatment: 'leave' })).own).toEqual({ misreads: 'leave' })
  expect((await window.policies.set({ scope, rule, treatment: null })).own).toEqual({})
})

test('a choice for an issue goes with the issue when it is joined to another', async () => {
  const { window, imported, session } = served()
  const { issue: first } = await imported()
  const { issue: second } = await imported({ number: '413' })
  await window.policies.set({
    scope: { kind: 'issue', issue: second.id },
    rule: 'debris',
    treatment: 'leave',
  })
  await window.shelf.editIssue({ issue: second.id, ...somewhere, publication: '云溪晚报' })
  expect(session.library.db.prepare('SELECT count(*) FROM policy').pluck().get()).toBe(0)
  const { own } = await window.policies.read({ scope: { kind: 'issue', issue: first.id } })
  expect(own).toEqual({})
})
