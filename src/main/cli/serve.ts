import { once } from 'node:events'
import { InvalidArgumentError } from 'commander'
import { installation } from '../installation'
import { type LoopbackHost, openInBrowser, serveLoopback } from '../loopback'
import { defaultLibrary, settingsFolder } from '../places'
import { ServedLibrary } from '../served'
import { Complaint } from '../words'
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
      const library = new ServedLibrary(folder, {
        host: 'loopback',
        settings: settingsFolder(),
        ...installation,
      })
      try {
        const host = await serve(library, options.port)
        const place = new URL('/', host.url).href
        library.session.library.announce(place)
        print(`${host.url}\n`)
        library.onExchange((router, session) => {
          const url = host.exchange(router)
          session.library.announce(place)
          print(`${url}\n`)
          return url
        })
        if (options.open && !(await openInBrowser(host.url, folder))) tell(say('cli.serve.noBrowser'))
        await interrupted
        await host.close()
      } finally {
        await library.close()
      }
    })
}

async function serve(library: ServedLibrary, port: number): Promise<LoopbackHost> {
  try {
    return await serveLoopback(library.router(), { folder: installation.window, port })
  } catch (error) {
    throw new Complaint('cli.serve.noPort', { port }, error)
  }
}

function portOf(text: string, sentence: string): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new InvalidArgumentError(sentence)
  return port
}
