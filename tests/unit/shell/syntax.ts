import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync } from '@swc/core'

const root = fileURLToPath(new URL('../../../', import.meta.url))

/** A node of swc's tree, of which nothing is known but that it has a type. */
export interface Syntax {
  readonly type: string
  readonly [field: string]: unknown
}

export interface Parsed {
  readonly file: string
  readonly tree: Syntax
}

/** Every file of the program that matches, parsed. */
export function parsed(pattern: string): readonly Parsed[] {
  return globSync(pattern, { cwd: root })
    .toSorted()
    .map((file) => {
      const text = readFileSync(join(root, file), 'utf8')
      const module: unknown = parseSync(text, { syntax: 'typescript', tsx: file.endsWith('.tsx') })
      if (!isSyntax(module)) throw new RangeError(`swc made no tree of ${file}`)
      return { file, tree: module }
    })
}

/** Parses one text as TSX. */
export function parseText(text: string): Syntax {
  const module: unknown = parseSync(text, { syntax: 'typescript', tsx: true })
  if (!isSyntax(module)) throw new RangeError('swc made no tree')
  return module
}

/** Calls `visit` with every node under `node`, itself included, and with the nodes that it stands in, the next first. */
export function walk(
  node: unknown,
  visit: (node: Syntax, around: readonly Syntax[]) => void,
  around: readonly Syntax[] = [],
): void {
  if (Array.isArray(node)) {
    for (const one of node) walk(one, visit, around)
    return
  }
  if (typeof node !== 'object' || node === null) return
  const inside = isSyntax(node) ? [node, ...around] : around
  if (isSyntax(node)) visit(node, around)
  for (const value of Object.values(node)) if (typeof value === 'object') walk(value, visit, inside)
}

export function isSyntax(node: unknown): node is Syntax {
  return typeof node === 'object' && node !== null && 'type' in node && typeof node.type === 'string'
}

/** The text of a string literal; null = it is something else. */
export function literal(node: unknown): string | null {
  return isSyntax(node) && node.type === 'StringLiteral' && typeof node.value === 'string' ? node.value : null
}

/** A template literal with `*` for what it puts in; null = it is something else. */
export function template(node: unknown): string | null {
  if (!isSyntax(node) || node.type !== 'TemplateLiteral' || !Array.isArray(node.quasis)) return null
  return node.quasis.map((part: { cooked?: unknown }) => String(part.cooked)).join('*')
}
