import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { i18n } from 'i18next'
import { useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommandRegistry, useLibrary, useSettings } from '../shell'
import { commandSections, placeSections, type Section } from './entries'
import { lineIn } from './find-commands'
import { meantFirst } from './meant-first'

const placesMost = 18

/**
 * What a query finds: commands and places, or after a colon a line of the open page.
 *
 * @param lines how many the page has; null = no page is open
 * @returns `unread`: whether there are places could not be read
 */
export function useSections(
  query: string,
  lines: number | null,
): { readonly sections: readonly Section[]; readonly unread: boolean } {
  const { t, i18n } = useTranslation()
  const library = useLibrary()
  const registry = useCommandRegistry()
  const { recentCommands } = useSettings().settings
  const sought = query.trim()
  const asksLine = /^[:：]/u.test(sought)
  const asked = useRef<Promise<unknown>>(null)
  const { data: places = [], error } = useQuery({
    queryKey: ['places', sought],
    // One question at a time: a large library takes longer to answer one than the next letter takes to be typed.
    queryFn: async ({ signal }) => {
      await asked.current
      signal.throwIfAborted()
      const answer = library.places.named({ query: sought, limit: placesMost })
      asked.current = answer.catch(() => undefined)
      return await answer
    },
    enabled: sought !== '' && !asksLine,
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 0,
  })
  const commands = useMemo(
    () => (asksLine ? [] : commandSections(sought, registry, recentCommands, i18n)),
    [asksLine, sought, registry, recentCommands, i18n],
  )
  if (asksLine) return { sections: [lineSection(lineIn(sought), lines, i18n)], unread: false }
  const sections =
    sought === '' ? commands : meantFirst([...commands, ...placeSections(places, t, i18n.language)], sought)
  return { sections: sections.filter(({ entries }) => entries.length > 0), unread: error !== null }
}

/** The line that was asked for, or which there are; it can be gone to if the page has it. */
function lineSection(line: number | null, lines: number | null, { t, language }: i18n): Section {
  const fits = line !== null && lines !== null && line >= 1 && line <= lines
  const words =
    lines === null
      ? t('palette.noPage')
      : fits
        ? t('palette.line', { line })
        : t('palette.whichLine', { lines: lines.toLocaleString(language) })
  return {
    id: 'lines',
    title: t('palette.lines'),
    entries: [{ kind: 'line', id: 'line', words, line: fits ? line : null }],
  }
}
