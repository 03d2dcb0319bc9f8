import { z } from 'zod'
import { PageId } from './ids'
import { procedure } from './trouble'

/** What the desk remembers between starts, kept by the host (a loopback window has a new origin each time). */
export const Settings = z.object({
  language: z.enum(['system', 'en', 'zh-CN']),
  theme: z.enum(['system', 'light', 'dark']),
  lastPage: PageId.nullable(),
  panes: z.record(z.string().max(40), z.array(z.number()).max(8)),
})
export type Settings = z.infer<typeof Settings>

export const HostInfo = z.object({
  host: z.enum(['electron', 'loopback', 'in-process']),
  version: z.string(),
  /** The library's folder. */
  library: z.string(),
})
export type HostInfo = z.infer<typeof HostInfo>

export const desk = {
  host: procedure.output(HostInfo),
  settings: procedure.output(Settings),
  /** Changes what is given, keeps the rest, answers with all. */
  set: procedure.input(Settings.partial()).output(Settings),
}
