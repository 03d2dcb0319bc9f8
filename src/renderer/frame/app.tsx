import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
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

/** The library stands behind a link on this machine: asking again is cheap, and what changed is told. */
function createQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { retry: false, staleTime: Number.POSITIVE_INFINITY, networkMode: 'always' },
      mutations: { retry: false, networkMode: 'always' },
    },
  })
}

export function App({ client }: { client: LibraryClient }) {
  const [queries] = useState(createQueries)
  const [commands] = useState(() => new Commands())
  return (
    <QueryClientProvider client={queries}>
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
  const [words] = useState(() => createLanguage(chosenLanguage('system', navigator.languages)))
  const language = chosenLanguage(settings.language, navigator.languages)

  useEffect(() => {
    void words.changeLanguage(language)
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
