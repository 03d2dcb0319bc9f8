import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { validateXML } from 'xmllint-wasm'

const schemas = resolve(import.meta.dirname, '../../corpus/schemas')

/** What libxml2 says against a file; [] = it is valid. The schemas are RELAX NG, see ARCHITECTURE.md. */
export async function faults(schema: 'tei' | 'alto' | 'page', xml: string): Promise<readonly string[]> {
  const { errors } = await validateXML({
    xml: [{ fileName: 'out.xml', contents: xml }],
    schema: [readFileSync(join(schemas, `${schema}.rng`), 'utf8')],
    extension: 'relaxng',
  })
  return errors.map(({ message }) => message)
}
