import './theme/index.css'
import { connect } from './shell/connect'

/**
 * The first and small part of the window: it opens the link and asks for what the first picture shows, while the browser
 * still reads the rest of the program.
 */
const library = connect()
// Whoever shows it is told.
library.catch(() => undefined)

const { show } = await import('./window')
await show(library)
