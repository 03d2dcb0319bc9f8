import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { expect, onTestFinished, test } from 'vitest'
import { askAgainWhenBack } from '../../../src/renderer/shell/ask-again'
import { LinkError, StateListeners } from '../../../src/renderer/shell/link'

/** Shows the answer to a question that is asked over a link, which is lost at first. */
function shown(failure: Error) {
  const answers = new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always' } } })
  const states = new StateListeners()
  askAgainWhenBack(answers, (listener) => states.add(listener))
  let asked = 0
  const queryFn = async () => {
    asked++
    if (states.state === 'lost') throw failure
    return 'the scan'
  }
  states.tell('lost')
  const shown = new QueryObserver(answers, { queryKey: ['scan'], queryFn })
  onTestFinished(shown.subscribe(() => undefined))
  return { shown, states, asked: () => asked }
}

test('what could not be asked because the link was lost is asked again when it stands', async () => {
  const { shown: scan, states, asked } = shown(new LinkError('lost'))
  await expect.poll(() => scan.getCurrentResult().isError).toBe(true)
  expect(asked()).toBe(1)
  states.tell('connected')
  await expect.poll(() => scan.getCurrentResult().data).toBe('the scan')
})

test('what the library itself refused is not asked again', async () => {
  const { shown: scan, states, asked } = shown(new Error('scan-lost'))
  await expect.poll(() => scan.getCurrentResult().isError).toBe(true)
  states.tell('connected')
  await new Promise((resolve) => setImmediate(resolve))
  expect(scan.getCurrentResult().isError).toBe(true)
  expect(asked()).toBe(1)
})
