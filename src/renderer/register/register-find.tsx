import { Search } from 'lucide-react'
import type { KeyboardEvent, RefObject } from 'react'
import { useTranslation } from 'react-i18next'

interface Props {
  /** It has the focus from the beginning. */
  readonly focused: boolean
  readonly field: RefObject<HTMLInputElement | null>
  readonly query: string
  /** What the register was opened with: Escape closes it. */
  readonly opened: string
  readonly onQuery: (query: string) => void
  /** Walks the list while the field keeps the focus. True where the key was taken. */
  readonly onWalk: (event: KeyboardEvent) => boolean
  readonly onList: () => void
  /** Whether the field has the focus from now on. */
  readonly onFocused: (has: boolean) => void
}

/** Finds in the register as one types. */
export function RegisterFind({ focused, field, query, opened, onQuery, onWalk, onList, onFocused }: Props) {
  const { t } = useTranslation()
  function press(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    const toEnds = event.key === 'Home' || event.key === 'End'
    if (event.key === 'Enter') onList()
    else if (event.key === 'Escape' && query !== '' && query !== opened) onQuery('')
    else if (toEnds || !onWalk(event)) return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <label className="filter register-find">
      <Search aria-hidden />
      <input
        ref={field}
        className="input"
        type="search"
        aria-label={t('register.find')}
        placeholder={t('register.find')}
        value={query}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        // biome-ignore lint/a11y/noAutofocus: it is what the view is opened for
        autoFocus={focused}
        onChange={(event) => onQuery(event.target.value)}
        onKeyDown={press}
        onFocus={() => onFocused(true)}
        onBlur={() => onFocused(false)}
      />
    </label>
  )
}
