import { once } from 'node:events'
import { InvalidArgumentError } from 'commander'
import { installation } from '../installation'
import { type LoopbackHost, openInBrowser, serveLoopback } from '../loopback'
import { defaultLibrary, settingsFolder } from '../places'
import { Complaint } from '../words'
import { type LibrarySession, openLibrary, router } from '../work'
import type { AddCommand } from './command'

interface Options {
  readonly port: number
  readonly open: boolean
}

/** `stet serve`: the workstation in a browser on this machine. Runs until it is interrupted. */
export const addServe: AddCommand = (program, { say, print, tell }) => {
  program
    .command('serve')
    .description(say('cli.serve.what'))
    .argument('[library]', say('cli.serve.library'), defaultLibrary())
    .option('--port <number>', say('cli.serve.port'), (text) => portOf(text, say('cli.serve.badPort')), 0)
    .option('--no-open', say('cli.serve.noOpen'))
    .action(async (folder: string, options: Options) => {
      const interrupted = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
      const session = openLibrary(folder)
      try {
        const host = await serve(session, options.port)
        session.library.announce(new URL('/', host.url).href)
        print(`${host.url}\n`)
        if (options.open && !(await openInBrowser(host.url, folder))) tell(say('cli.serve.noBrowser'))
        await interrupted
        await host.close()
      } finally {
        await session.close()
      }
    })
}

async function serve(session: LibrarySession, port: number): Promise<LoopbackHost> {
  const { settings, window } = { settings: settingsFolder(), window: installation.window }
  const library = router(session, { host: 'loopback', settings, ...installation })
  try {
    return await serveLoopback(library, { folder: window, port })
  } catch (error) {
    throw new Complaint('cli.serve.noPort', { port }, error)
  }
}

function portOf(text: string, sentence: string): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new InvalidArgumentError(sentence)
  return port
}
