import { useEffect } from 'react'
import { isStrings, useMemory } from '../shell'
import { Cell } from '../store'
import { type TagKind, tagKinds } from './kinds'

/**
 * `hints`: suggestions. `outlines`: the shapes of their kinds around them also while nobody tags; without, a fine line
 * that lets her read. `unsure`: those below the library's threshold.
 */
export type Showable = TagKind | 'hints' | 'outlines' | 'unsure'
export const showables: readonly Showable[] = [...tagKinds, 'hints', 'outlines', 'unsure']

/** What of tags and suggestions is hidden in the text. */
export const shownTags = new Cell<ReadonlySet<Showable>>(new Set(['outlines', 'unsure']))

const kept = 'tagging.hidden'

/** Hides in the text what was hidden when the work on this library stopped, and remembers what is. */
export function useShownTags(): void {
  const memory = useMemory()
  useEffect(() => {
    const json = memory.kept(kept)
    const before: unknown = json === null ? null : JSON.parse(json)
    if (isStrings(before)) shownTags.set(new Set(showables.filter((one) => before.includes(one))))
    const show = () => {
      const hidden = [...shownTags.now()]
      document.documentElement.dataset.hiddenTags = hidden.join(' ')
      memory.keep(kept, JSON.stringify(hidden))
    }
    show()
    return shownTags.subscribe(show)
  }, [memory])
}

let views = 0

/** While what is shown is about tags, suggestions stand in the text in the shapes of their kinds. */
export function useTagsInView(): void {
  useEffect(() => {
    views++
    document.documentElement.dataset.tagging = ''
    return () => {
      views--
      if (views === 0) delete document.documentElement.dataset.tagging
    }
  }, [])
}

export function toggleShown(what: Showable): void {
  const hidden = new Set(shownTags.now())
  if (!hidden.delete(what)) hidden.add(what)
  shownTags.set(hidden)
}
