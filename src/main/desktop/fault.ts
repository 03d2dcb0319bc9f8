import { app } from 'electron'
import { sentenceOf, speaker } from '../words'
import type { Outside } from './outside'
import { showTrouble } from './trouble-box'

/**
 * A fault of the program itself. Electron would show its English stack and go on with whatever is left; Stet says what
 * counts and ends, as after kill -9: what was acknowledged is kept.
 */
export function setupFault(outside: Pick<Outside, 'say'>): void {
  process.once('uncaughtException', (error) => {
    const say = outside.say ?? speaker('en')
    showTrouble(`${say('gone.fault')} ${sentenceOf(error, say)}`)
    app.exit(1)
  })
}
