import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { procedure } from './trouble'

/** A command as a menu shows it, in the editor's language. */
const MenuCommand = z.object({
  id: z.string().min(1).max(80),
  words: z.string().min(1).max(200),
  /** As prosemirror-keymap writes it; null = none. */
  key: z.string().max(40).nullable(),
})

/** The window's commands in their groups. A desktop shows them in the application menu; a browser has none. */
export const WindowMenu = z.object({
  language: z.enum(['en', 'zh-CN']),
  groups: z
    .array(
      z.object({
        id: z.enum(['file', 'edit', 'suspects', 'tags', 'structure', 'go', 'view', 'help']),
        words: z.string().min(1).max(80),
        commands: z.array(MenuCommand).max(200),
      }),
    )
    .max(20),
})
export type WindowMenu = z.infer<typeof WindowMenu>

/** What a desktop's application menu shows, and what is chosen in it. */
export const menu = {
  show: procedure.input(WindowMenu).output(z.void()),
  /** Ids of commands as they are chosen in the menu. */
  chosen: procedure.output(eventIterator(z.object({ id: z.string() }))),
}
