import { maxFileBytes } from '../../core/contract'
import { markdown, openDraft, pageFileFromDraft, plainText } from '../../core/document'
import { clean } from '../../core/rules'
import { tagDraft } from '../../core/tagging'
import { Trouble } from '../library'
import { Complaint } from '../words'
import { fileAt, knowledge, readSource } from '../work'
import type { AddCommand } from './command'
import { Destination } from './destination'
import { eachFile } from './each-file'
import { asksForOther, type CleanFormat, formatOf } from './formats'
import { Housed, type HouseOptions } from './housed'

interface Options extends HouseOptions {
  readonly json?: true
  readonly text?: true
  readonly markdown?: true
  readonly output?: string
  readonly password?: string
}

/** `stet clean`: pages without a library. */
export const addClean: AddCommand = (program, terminal, done) => {
  const { say, print, tell } = terminal
  const command = program
    .command('clean')
    .description(say('cli.clean.what'))
    .argument('<file...>', say('cli.clean.file'))
    .option('--json', say('cli.clean.json'))
    .option('--text', say('cli.clean.text'))
    .option('--markdown', say('cli.clean.markdown'))
    .option('--rules <file>', say('cli.clean.rules'))
    .option('--words <file>', say('cli.clean.words'))
    .option('-o, --output <path>', say('cli.clean.output'))
    .option('--password <password>', say('cli.password'))
    .action(async (files: readonly string[], options: Options) => {
      const asked = (['json', 'text', 'markdown'] as const).filter((name) => options[name])
      const { output } = options
      if (asked.length > 1) command.error(say('cli.clean.oneFormat'))
      if (files.length > 1 && output === undefined) command.error(say('cli.clean.needsFolder'))
      if (asked.length === 0 && files.length === 1 && output !== undefined && asksForOther(output))
        command.error(say('cli.clean.otherFormat', { file: output }))
      const format = asked[0] ?? formatOf(output ?? '') ?? 'text'
      const housed = Housed.from(options, terminal)
      const destination = output === undefined ? null : new Destination(output, files.length > 1, files)
      const work = async (path: string) => {
        const file = path === '-' ? await standardInput() : await fileAt(path)
        const bytes = new Uint8Array(await file.arrayBuffer())
        const text = await cleaned(file.name, bytes, format, housed, options.password ?? null)
        if (destination) destination.writeFrom(path, format, text)
        else print(text)
      }
      try {
        const code = await eachFile(files, work, tell, say)
        done(housed?.faulty ? 1 : code)
      } finally {
        await housed?.close()
      }
    })
}

/** @param housed null = without house rules; `password` null = none @throws Trouble */
async function cleaned(
  name: string,
  bytes: Uint8Array,
  format: CleanFormat,
  housed: Housed | null,
  password: string | null,
): Promise<string> {
  const read = await readSource(name, bytes, { encoding: null, password })
  if (read.kind === 'refused') throw new Trouble(read.trouble, { file: name, ...read.values })
  const known = knowledge()
  const draft = housed ? await housed.draft(read.source) : clean(read.source, known)
  switch (format) {
    case 'json':
      return `${JSON.stringify(pageFileFromDraft(name, draft, tagDraft(draft, { gazetteer: null, words: known.lexicon ?? null })), null, 2)}\n`
    case 'text':
      return plainText(openDraft(draft))
    case 'markdown':
      return markdown(openDraft(draft))
    default:
      return format satisfies never
  }
}

/** What is piped in, as a file named `-`. @throws Complaint before more than a file may hold is kept */
async function standardInput(): Promise<File> {
  const chunks: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  for await (const chunk of process.stdin as AsyncIterable<Uint8Array<ArrayBuffer>>) {
    size += chunk.byteLength
    if (size > maxFileBytes)
      throw new Complaint('cli.clean.inputTooLarge', { limit: maxFileBytes / 1024 ** 2 })
    chunks.push(chunk)
  }
  return new File(chunks, '-')
}
