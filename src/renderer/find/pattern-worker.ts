import { type FindQuery, type Hit, prepare } from '../../core/find'

/** Regular expressions run here, where one that does not come to an end keeps nobody from typing. */
self.onmessage = ({ data }: MessageEvent<{ id: number; query: FindQuery; texts: readonly string[] }>) => {
  const prepared = prepare(data.query)
  const hits: (readonly Hit[])[] = prepared.kind === 'ready' ? data.texts.map(prepared.find) : []
  self.postMessage({ id: data.id, hits })
}
