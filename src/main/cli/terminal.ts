import type { Speaker } from '../words'

/** Where a command speaks: results on standard output, everything else on standard error. */
export interface Terminal {
  readonly say: Speaker
  /** Writes a part of the result. */
  print(text: string): void
  /** Writes a sentence about what went wrong, or about what is going on. */
  tell(sentence: string): void
}

/** 0 done, 1 failed; what failed was told. Wrong usage (2) never gets as far as a command. */
export type ExitCode = 0 | 1

/** This process's terminal. A reader that goes away (`stet list … | head`) ends the program, quietly. */
export function processTerminal(say: Speaker): Terminal {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
      process.exit()
    })
  return {
    say,
    print: (text) => process.stdout.write(text),
    tell: (sentence) => process.stderr.write(`${sentence}\n`),
  }
}
