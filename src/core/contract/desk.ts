import { z } from 'zod'
import { PageId } from './ids'
import { procedure } from './trouble'

/** As prosemirror-keymap writes it: `Mod-Shift-f`. */
const Keystroke = z.string().min(1).max(40)
/** An absolute path of a folder on the library's machine. */
const Folder = z.string().trim().min(1).max(4096)

/**
 * What one editor prefers, whichever library is open; kept by the host (a loopback window may have a new origin each
 * time).
 */
export const Settings = z.object({
  language: z.enum(['system', 'en', 'zh-CN']),
  theme: z.enum(['system', 'light', 'dark']),
  /** Widths of the panes, by the name of what holds them. */
  panes: z.record(z.string().max(40), z.array(z.number()).max(8)),
  /** Of the page's text, in percent of its usual size. */
  textSize: z.int().min(60).max(240),
  /** Length of the text's lines, in characters of full width. */
  measure: z.int().min(18).max(72),
  /** Numbers of the source's lines in the margin. */
  lineNumbers: z.boolean(),
  /** Keys chosen for commands, by their ids; null = none. */
  keys: z.record(z.string().max(80), Keystroke.nullable()),
  /** Ids of the commands chosen last in the palette, the newest first. */
  recentCommands: z.array(z.string().max(80)).max(12),
  /** Folders of the libraries opened last, the newest first. */
  recentLibraries: z.array(z.string().max(4096)).max(12),
})
export type Settings = z.infer<typeof Settings>

/** What holds until somebody prefers something else. */
export const firstSettings: Settings = {
  language: 'system',
  theme: 'system',
  panes: {},
  textSize: 100,
  measure: 36,
  lineNumbers: true,
  keys: {},
  recentCommands: [],
  recentLibraries: [],
}

/** Where a page's text was left. */
export const Spot = z.object({
  page: PageId,
  /** The selection, in positions of the document. */
  anchor: z.int().nonnegative(),
  head: z.int().nonnegative(),
  /** Of the text's scroller, in CSS pixels. */
  top: z.number().nonnegative(),
})
export type Spot = z.infer<typeof Spot>

/** Where the work on a library stopped, kept in the library. */
export const Resume = z.object({
  /** The page that was open; null = none. */
  page: PageId.nullable(),
  /** The newest first. */
  spots: z.array(Spot).max(100),
  /** What else a pane wants back, by a name of its own: its open tab, what is folded. JSON text. */
  kept: z.record(z.string().max(80), z.string().max(20_000)),
})
export type Resume = z.infer<typeof Resume>

export const HostInfo = z.object({
  host: z.enum(['electron', 'loopback', 'in-process']),
  version: z.string(),
  /** The library's folder. */
  library: z.string(),
})
export type HostInfo = z.infer<typeof HostInfo>

/** What a window asks of its host: what the editor prefers, where the work stopped, and another library. */
export const desk = {
  host: procedure.output(HostInfo),
  settings: procedure.output(Settings),
  /** Changes what is given, keeps the rest, answers with all. */
  set: procedure.input(Settings.partial()).output(Settings),
  resume: procedure.output(Resume),
  /** Changes what is given, keeps the rest. */
  keep: procedure.input(Resume.partial()).output(z.void()),
  /**
   * Opens another library in place of this one, made where there is none. Answers where the window must go: an address,
   * or null = where it is, loaded anew. Trouble = this library stays.
   */
  openLibrary: procedure
    .input(z.object({ folder: Folder }))
    .output(z.object({ address: z.string().nullable() })),
}
