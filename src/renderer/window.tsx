import './no-evaluation'
import { createRoot } from 'react-dom/client'
import type { LibraryClient } from '../core/contract'
import { App, NoLibrary } from './frame'

/** Shows the library once the link to it stands, or why it does not. */
export async function show(library: Promise<LibraryClient>): Promise<void> {
  const place = document.getElementById('root')
  if (!place) throw new RangeError('index.html has no #root')
  const root = createRoot(place)
  try {
    root.render(<App client={await library} />)
  } catch (error) {
    root.render(<NoLibrary error={error} />)
  }
}
