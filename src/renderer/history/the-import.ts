import { ClientId, OperationId, type PastOperation } from '../../core/contract'

/** The beginning of every history, as the operation that made version 0. It cannot be undone, but looked at and restored. */
export function theImport(at: string): PastOperation {
  return {
    operation: OperationId.parse('00000000-0000-0000-0000-000000000000'),
    kind: 'do',
    name: { key: 'history.import' },
    at,
    client: ClientId.parse('import'),
    since: 0,
    until: 0,
    standing: true,
    pages: 1,
    touched: { article: '', blocks: 0, gone: '', put: '' },
  }
}
