import { useEffect, useState } from 'react'

/**
 * What is asked for while files are still being read is done as soon as all that it depends on is known.
 *
 * @param act does it, or shows why not
 * @returns whether it was asked for and waits, and what asks for it
 */
export function useAsked(known: boolean, act: () => void): readonly [boolean, () => void] {
  const [asked, ask] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when all is known
  useEffect(() => {
    if (!known || !asked) return
    ask(false)
    act()
  }, [known, asked])
  return [asked, () => ask(true)]
}
