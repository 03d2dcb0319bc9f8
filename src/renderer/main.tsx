import './theme/index.css'
import { createRoot } from 'react-dom/client'
import { App, NoLibrary } from './frame'
import { connect } from './shell'

const place = document.getElementById('root')
if (!place) throw new RangeError('index.html has no #root')
const root = createRoot(place)

try {
  root.render(<App client={await connect()} />)
} catch (error) {
  root.render(<NoLibrary error={error} />)
}
