import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { exportFormats } from '../src/core/contract'
import { type Edition, formats } from '../src/core/exits'
import { speaker } from '../src/main/words'
import { block, crop, edition, picture } from '../tests/unit/exits/edition'
import { engineFiles, imported, importedText } from '../tests/unit/exits/engine-files'
import { root, run } from './run.ts'

/**
 * `npm run validate`: writes the sample page in every form and has programs look at it that are not ours. Those that
 * npm brings are asked in the tests; these are installed by whoever has them (Debian: epubcheck, libreoffice-writer,
 * jing, libxml2-utils). Published schemas are read from the folder that STET_SCHEMAS names: tei_all.rng, alto-4-4.xsd,
 * pagecontent.xsd. What is missing is named; only a fault that was found fails.
 */
const folder = mkdtempSync(join(tmpdir(), 'stet-validate-'))
const schemas = process.env.STET_SCHEMAS ?? ''
const said: string[] = []
let failed = false

try {
  await writeAll()
  for (const name of ['sample.epub', 'illustrated.epub']) await check(`epubcheck, ${name}`, epubcheck(), name)
  const word = ['sample.docx', 'sample.changes.docx', 'sample.errata.docx', 'illustrated.docx']
  for (const name of word)
    await check(
      `LibreOffice, ${name}`,
      ['soffice', '--headless', '--convert-to', 'pdf', '--outdir', folder],
      name,
    )
  await published('tei_all.rng', (file) => ['jing', file], ['sample.tei.xml', 'placed.tei.xml'])
  await published('alto-4-4.xsd', (file) => ['xmllint', '--noout', '--schema', file], [
    'sample.alto.xml',
    'placed.alto.xml',
  ])
  await published('pagecontent.xsd', (file) => ['xmllint', '--noout', '--schema', file], ['placed.page.xml'])
} finally {
  if (!failed) rmSync(folder, { recursive: true, force: true })
}
console.log(said.join('\n'))
if (failed) console.log(`The files lie in ${folder}.`)
process.exitCode = failed ? 1 : 0

/** The sample page as text, one that an engine gave with places, and one with a picture: no one has everything. */
async function writeAll(): Promise<void> {
  const samples = join(root, 'resources', 'sample')
  const [name = ''] = readdirSync(samples).filter((one) => one.endsWith('.txt'))
  const lines = readFileSync(join(samples, name), 'utf8').split('\n')
  await write('sample', importedText(lines))
  const words = lines.slice(0, 40).filter((line) => line.trim() !== '')
  await write('placed', imported('alto', engineFiles.alto(words.map((line) => [...line.trim()]))))
  const [width, height] = [400, 300]
  const grey = sharp({ create: { width, height, channels: 3, background: '#808080' } })
  const jpeg = await grey.jpeg().toBuffer()
  const blocks = [block('headline', '新桥通车'), picture('0,0,400,300'), block('caption', '图为新桥。')]
  await write(
    'illustrated',
    edition([blocks], {}, async () => crop(jpeg, width, height)),
  )
}

async function write(stem: string, edition: Edition): Promise<void> {
  const writing = { text: { wrap: null, headers: false }, language: 'en', say: speaker('en') }
  for (const format of exportFormats) {
    if (format === 'page-xml' && edition.pages.some((page) => page.engine() === null)) continue
    const { extension, write: made } = formats[format]
    const out = await made(edition, writing)
    const whole = typeof out === 'object' && 'bytes' in out ? out.bytes : out
    const content = typeof whole === 'object' && 'pieces' in whole ? Buffer.concat(whole.pieces) : whole
    writeFileSync(join(folder, `${stem}.${extension}`), content)
  }
}

/** Debian's epubcheck is a jar that Linux runs itself only where it knows how. */
function epubcheck(): readonly string[] {
  const [jar] = ['/usr/bin/epubcheck', '/usr/share/java/epubcheck.jar'].filter(existsSync)
  return jar ? ['java', '-jar', jar] : ['epubcheck']
}

async function published(
  name: string,
  command: (file: string) => readonly string[],
  files: readonly string[],
): Promise<void> {
  const file = join(schemas, name)
  if (schemas === '' || !existsSync(file))
    said.push(`${name} is not there: set STET_SCHEMAS to a folder that has it.`)
  else for (const one of files) await check(`${name}, ${one}`, command(file), one)
}

async function check(what: string, [program = '', ...first]: readonly string[], file: string): Promise<void> {
  const { code, output } = await run(program, [...first, join(folder, file)], {
    keep: true,
    env: { HOME: folder },
  })
  if (code === 127) {
    said.push(`${what}: not checked, ${program} is not installed.`)
    return
  }
  const good = code === 0 && !/\b(ERROR|FATAL|WARNING)\(/u.test(output)
  failed ||= !good
  said.push(`${what}: ${good ? 'no fault' : `\n${output}`}`)
}
