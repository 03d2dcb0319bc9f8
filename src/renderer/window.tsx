import './no-evaluation'
import type { LibraryClient } from '../core/contract'
import { App, firstAnswers, NoLibrary } from './frame'
import { rootIn } from './root'

/** Shows the library once the link to it stands, or why it does not. */
export async function show(library: Promise<LibraryClient>): Promise<void> {
  const place = document.getElementById('root')
  if (!place) throw new RangeError('index.html has no #root')
  const root = rootIn(place)
  try {
    const client = await library
    root.render(<App client={client} answers={await firstAnswers(client)} />)
  } catch (error) {
    root.render(<NoLibrary error={error} />)
  }
}
