import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { I18nProvider } from 'react-aria-components'
import { I18nextProvider } from 'react-i18next'
import type { LibraryClient } from '../../core/contract'
import { useAppearance } from '../settings'
import {
  Boundary,
  Commands,
  CommandsProvider,
  chosenLanguage,
  createLanguage,
  LibraryProvider,
  Remembered,
  Toasts,
  useSettings,
} from '../shell'
import { FallenWindow } from './fallen'
import { Frame } from './frame'

/** @param answers of the library, those of the first picture among them */
export function App({ client, answers }: { client: LibraryClient; answers: QueryClient }) {
  const [commands] = useState(() => new Commands())
  return (
    <QueryClientProvider client={answers}>
      <LibraryProvider client={client}>
        <CommandsProvider value={commands}>
          <Appearance />
        </CommandsProvider>
      </LibraryProvider>
    </QueryClientProvider>
  )
}

/** Language and theme as the settings say; a change of either needs no restart. */
function Appearance() {
  const { settings } = useSettings()
  const language = chosenLanguage(settings.language, navigator.languages)
  const [words] = useState(() => createLanguage(language))

  useEffect(() => {
    // Whoever speaks is drawn anew by it, also where it changes nothing.
    if (words.language !== language) void words.changeLanguage(language)
    document.documentElement.lang = language
  }, [words, language])

  useAppearance()

  return (
    <I18nextProvider i18n={words}>
      <I18nProvider locale={language}>
        <Boundary
          instead={({ error }) => (
            <FallenWindow
              says={words.t('shell.fallen.window')}
              what={error.message}
              again={() => location.reload()}
            />
          )}
        >
          <Remembered>
            <Frame />
          </Remembered>
        </Boundary>
        <Toasts />
      </I18nProvider>
    </I18nextProvider>
  )
}
