import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExportFormat, ExportReach, ExportScope, TextOptions } from '../../core/contract'
import { useKept } from '../shell'
import { isFormat } from './format-groups'
import { useLastReach } from './last-reach'
import { type Around, hereOf, type Scopes, scopesOf, shownOf } from './scopes'
import { isTextOptions } from './text-choice'

const plain: TextOptions = { wrap: null, headers: false }

/** In what form something leaves. */
export interface Rendering {
  readonly format: ExportFormat
  readonly language: 'en' | 'zh-CN'
  readonly text?: TextOptions
}

export interface ExportChoice {
  readonly setKind: (kind: ExportReach['kind']) => void
  readonly scopes: Scopes
  /** What is to be exported. */
  readonly reach: ExportReach
  /** What of it is shown beforehand; null = nothing. */
  readonly scope: ExportScope | null
  readonly format: ExportFormat
  readonly setFormat: (format: ExportFormat) => void
  readonly text: TextOptions
  readonly setText: (text: TextOptions) => void
  readonly rendering: Rendering
  /** To be called when it is saved: the next one begins as far as this one went, unless something was asked for. */
  readonly keep: () => void
}

/**
 * What leaves and in what form; the form is the one that was chosen last time.
 *
 * @param asked null = what is there, as far as it was exported last
 */
export function useChoice(asked: ExportReach | null, around: Around): ExportChoice {
  const { i18n } = useTranslation()
  const first = asked ?? hereOf(around)
  const [lastReach, keepReach] = useLastReach()
  const [kind, setKind] = useState(asked?.kind ?? lastReach)
  const [format, setFormat] = useKept<ExportFormat>('exits.format', 'text', isFormat)
  const [text, setText] = useKept<TextOptions>('exits.text', plain, isTextOptions)
  const scopes = scopesOf(first, around)
  const reach = scopes[kind] ?? first
  const language = i18n.language === 'zh-CN' ? 'zh-CN' : 'en'
  return {
    ...{ setKind, scopes, reach, format, setFormat, text, setText },
    scope: shownOf(reach, first, scopes),
    rendering: { format, language, ...(format === 'text' ? { text } : {}) },
    keep: () => {
      if (asked === null) keepReach(reach.kind)
    },
  }
}
